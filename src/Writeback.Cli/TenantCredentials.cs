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
            _ => throw new InvalidInputException(Texts.SignInUnknown(target.SignIn)),
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
            : throw new InvalidInputException(Texts.AuthorityNoAddress(AuthorityVariable));
    }

    private static string ReadSecret(string? file)
    {
        var secret = file is null ? Environment.GetEnvironmentVariable(SecretVariable) : OwnersFile.ReadFirstLine("--client-secret-file", file);
        return string.IsNullOrEmpty(secret)
            ? throw new InvalidInputException(Texts.SecretMissing(SecretVariable))
            : secret;
    }

    private static X509Certificate2 ReadCertificate(string? file)
    {
        if (file is null)
        {
            throw new InvalidInputException(Texts.CertificateMissing);
        }

        var password = Environment.GetEnvironmentVariable(PasswordVariable);
        try
        {
            var content = OwnersFile.ReadAllBytes("--client-certificate", file);
            var certificate = X509Certificate2.GetCertContentType(content) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12(content, password)
                : ReadPem(System.Text.Encoding.UTF8.GetString(content), password);
            return certificate.HasPrivateKey ? certificate : throw new InvalidInputException(Texts.CertificateWithoutKey(file));
        }
        catch (CryptographicException exception)
        {
            throw new InvalidInputException(
                Texts.CertificateUnreadable(file, exception.HResult, PasswordVariable), exception);
        }
    }

    private static X509Certificate2 ReadPem(string pem, string? password)
        => string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPem(pem, pem) : X509Certificate2.CreateFromEncryptedPem(pem, pem, password);
}
