using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Cli;

/// <summary>What the options about the tenant say together.</summary>
internal sealed class TenantSettings
{
    public CloudEnvironment Cloud { get; set; }

    public string? Tenant { get; set; }

    public string? SignIn { get; set; }

    public string? ClientId { get; set; }

    public string? CertificateFile { get; set; }

    public string? SecretFile { get; set; }

    public string? GraphUrl { get; set; }

    /// <summary>Gives the run its tenant, and the probes their credential.</summary>
    public void Apply(RunSetup setup)
    {
        var signIn = ParseSignIn();
        if (Tenant is null)
        {
            var orphan = SignIn is not null ? "--sign-in" : ClientId is not null ? "--client-id" : CertificateFile is not null ? "--client-certificate"
                : SecretFile is not null ? "--client-secret-file" : GraphUrl is not null ? "--graph-url" : null;
            if (orphan is not null)
            {
                throw new InvalidInputException($"{orphan} needs --tenant ID: name the tenant by its id or one of its domains.");
            }

            return;
        }

        if (!Guid.TryParse(Tenant, out _) && (Uri.CheckHostName(Tenant) != UriHostNameType.Dns || !Tenant.Contains('.', StringComparison.Ordinal)))
        {
            throw new InvalidInputException($"--tenant {Tenant} is neither an id nor a domain. Give one such as contoso.onmicrosoft.com.");
        }

        var target = new TenantTarget(Tenant, Cloud, signIn, ParseClientId(signIn));
        var access = setup.Services.GetRequiredService<GraphAccess>();
        access.BaseAddress = ParseGraphUrl();
        if (!setup.SendsNothing)
        {
            access.Credential = TenantCredentials.Create(target, CertificateFile, SecretFile);
        }

        setup.Inputs.Add(target);
    }

    private SignInMethod ParseSignIn() => SignIn?.ToUpperInvariant() switch
    {
        null or "BROWSER" => SignInMethod.Browser,
        "DEVICE" => SignInMethod.Device,
        "CERTIFICATE" => SignInMethod.Certificate,
        "SECRET" => SignInMethod.Secret,
        "MANAGED" => SignInMethod.Managed,
        "WORKLOAD" => SignInMethod.Workload,
        "CLI" => SignInMethod.Cli,
        _ => throw new InvalidInputException($"--sign-in {SignIn} is unknown. Give browser, device, certificate, secret, managed, workload or cli."),
    };

    private Guid? ParseClientId(SignInMethod signIn)
    {
        var isNeeded = signIn is SignInMethod.Certificate or SignInMethod.Secret;
        return ClientId switch
        {
            null when isNeeded => throw new InvalidInputException($"--sign-in {SignIn} needs --client-id ID: the application id of the app registration."),
            null => null,
            _ when Guid.TryParse(ClientId, out var id) => id,
            _ => throw new InvalidInputException($"--client-id {ClientId} is no application id. Give one such as 1b730954-1685-4b74-9bfd-dac224a7b894."),
        };
    }

    /// <summary>A token is sent to this address: it must not leave the machine.</summary>
    private Uri? ParseGraphUrl() => GraphUrl switch
    {
        null => null,
        _ when Uri.TryCreate(GraphUrl, UriKind.Absolute, out var address) && address.IsLoopback && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.PathAndQuery == "/" => address,
        _ => throw new InvalidInputException($"--graph-url {GraphUrl} is no address of this machine. Give one such as https://localhost:5001, or --cloud for Microsoft's own."),
    };
}
