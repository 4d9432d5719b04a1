using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Cli;

/// <summary>Who signs in to the tenant. Secrets come from the environment or from files of their owner's alone, never from an argument.</summary>
internal static class TenantCredentials
{
    public const string SecretVariable = "WRITEBACK_CLIENT_SECRET";

    public const string PasswordVariable = "WRITEBACK_CLIENT_CERTIFICATE_PASSWORD";

    // Azure.Identity reads it, too: the authority of clouds that it does not know.
    private const string AuthorityVariable = "AZURE_AUTHORITY_HOST";

    // Microsoft Graph Command Line Tools: the public client to which administrators consent for Connect-MgGraph.
    private const string PublicClient = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

    public static TokenCredential Create(TenantTarget target, string? certificateFile, string? secretFile)
    {
        var authority = ReadAuthority(target.Cloud);
        var client = target.ClientId?.ToString("D");
        return target.SignIn switch
        {
            SignInMethod.Browser => new InteractiveBrowserCredential(new InteractiveBrowserCredentialOptions
            {
                TenantId = target.Tenant,
                ClientId = client ?? PublicClient,
                AuthorityHost = authority,
                DisableInstanceDiscovery = authority.IsLoopback,
            }),
            SignInMethod.Device => new DeviceCodeCredential(new DeviceCodeCredentialOptions
            {
                TenantId = target.Tenant,
                ClientId = client ?? PublicClient,
                AuthorityHost = authority,
                DisableInstanceDiscovery = authority.IsLoopback,
                DeviceCodeCallback = static (code, _) => Console.Error.WriteLineAsync(code.Message),
            }),
            SignInMethod.Certificate => new ClientCertificateCredential(target.Tenant, client, ReadCertificate(certificateFile), new ClientCertificateCredentialOptions
            {
                AuthorityHost = authority,
                DisableInstanceDiscovery = authority.IsLoopback,
            }),
            SignInMethod.Secret => new ClientSecretCredential(target.Tenant, client, ReadSecret(secretFile), new ClientSecretCredentialOptions
            {
                AuthorityHost = authority,
                DisableInstanceDiscovery = authority.IsLoopback,
            }),
            SignInMethod.Managed => new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client)),
            SignInMethod.Workload => new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions
            {
                TenantId = target.Tenant,
                ClientId = client ?? Environment.GetEnvironmentVariable("AZURE_CLIENT_ID"),
                AuthorityHost = authority,
                DisableInstanceDiscovery = authority.IsLoopback,
            }),
            SignInMethod.Cli => new AzureCliCredential(new AzureCliCredentialOptions { TenantId = target.Tenant, AuthorityHost = authority }),
            _ => throw new InvalidInputException($"--sign-in {target.SignIn} is unknown."),
        };
    }

    private static Uri ReadAuthority(CloudEnvironment cloud)
    {
        if (Environment.GetEnvironmentVariable(AuthorityVariable) is not { Length: > 0 } text)
        {
            return cloud switch
            {
                CloudEnvironment.UsGov => AzureAuthorityHosts.AzureGovernment,
                CloudEnvironment.China => AzureAuthorityHosts.AzureChina,
                _ => AzureAuthorityHosts.AzurePublicCloud,
            };
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var authority) && authority.Scheme == Uri.UriSchemeHttps
            ? authority
            : throw new InvalidInputException($"{AuthorityVariable} is no https address. Give one such as https://login.microsoftonline.com/, or remove it.");
    }

    private static string ReadSecret(string? file)
    {
        var secret = file is null ? Environment.GetEnvironmentVariable(SecretVariable) : OwnersFile.ReadFirstLine("--client-secret-file", file);
        return string.IsNullOrEmpty(secret)
            ? throw new InvalidInputException($"--sign-in secret needs the application's secret: set {SecretVariable}, or give --client-secret-file FILE.")
            : secret;
    }

    private static X509Certificate2 ReadCertificate(string? file)
    {
        if (file is null)
        {
            throw new InvalidInputException("--sign-in certificate needs --client-certificate FILE: the application's certificate with its key.");
        }

        var password = Environment.GetEnvironmentVariable(PasswordVariable);
        try
        {
            var content = OwnersFile.ReadAllBytes("--client-certificate", file);
            var certificate = X509Certificate2.GetCertContentType(content) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12(content, password)
                : ReadPem(System.Text.Encoding.UTF8.GetString(content), password);
            return certificate.HasPrivateKey ? certificate : throw new InvalidInputException($"--client-certificate {file} holds no private key. Give a PEM or PFX file that has both.");
        }
        catch (CryptographicException exception)
        {
            throw new InvalidInputException(
                $"--client-certificate {file} cannot be read (0x{exception.HResult:X8}): it is no certificate with its key as PEM or PFX, or {PasswordVariable} is missing or wrong.", exception);
        }
    }

    private static X509Certificate2 ReadPem(string pem, string? password)
        => string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPem(pem, pem) : X509Certificate2.CreateFromEncryptedPem(pem, pem, password);
}
