using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks;
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

    /// <summary>Gives the run its tenant, and the probes their credential. Signs in, so that a missing permission is known before anything runs.</summary>
    public async Task ApplyAsync(RunSetup setup, CancellationToken cancellationToken)
    {
        var signIn = ParseSignIn();
        if (Tenant is null)
        {
            var orphan = SignIn is not null ? "--sign-in" : ClientId is not null ? "--client-id" : CertificateFile is not null ? "--client-certificate"
                : SecretFile is not null ? "--client-secret-file" : GraphUrl is not null ? "--graph-url" : null;
            if (orphan is not null)
            {
                throw new InvalidInputException(Texts.NeedsTenant(orphan));
            }

            return;
        }

        if (!Guid.TryParse(Tenant, out _) && (Uri.CheckHostName(Tenant) != UriHostNameType.Dns || !Tenant.Contains('.', StringComparison.Ordinal)))
        {
            throw new InvalidInputException(Texts.TenantNoName(Tenant));
        }

        var target = new TenantTarget(Tenant, Cloud, signIn, ParseClientId(signIn));
        var access = setup.Services.GetRequiredService<GraphAccess>();
        access.BaseAddress = ParseGraphUrl();
        if (!setup.SendsNothing)
        {
            access.Credential = TenantCredentials.Create(target, CertificateFile, SecretFile);
        }

        setup.Inputs.Add(target);
        await ReviewAsync(setup, target, access, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReviewAsync(RunSetup setup, TenantTarget target, GraphAccess access, CancellationToken cancellationToken)
    {
        // What only a check that changes something wants is nobody's to grant who has not asked for that check.
        var needed = PasswordWriteback.Registry.GetPermissions(setup.Selection)
            .Where(required => required.Permission.System == "Microsoft Graph" && (setup.Selection.Select.Count > 0 || required.Checks.Any(check => check.Category != "Canary")))
            .ToList();
        if (needed.Count == 0 || setup.SendsNothing)
        {
            return;
        }

        try
        {
            var signIn = await access.SignInAsync(target, cancellationToken).ConfigureAwait(false);
            var possible = needed.Where(required => required.Permission.Grant == PermissionGrant.Any
                || required.Permission.Grant == (signIn.Kind == SignInKind.Application ? PermissionGrant.Application : PermissionGrant.Delegated)).ToList();
            foreach (var missing in GraphConsent.FindMissing(possible.Select(required => required.Permission.Name), signIn))
            {
                var checks = possible.Where(required => required.Permission.Name == missing).SelectMany(required => required.Checks).Select(check => check.Id).ToList();
                setup.Notices.Add(Texts.PermissionLacking(missing, checks, GraphConsent.GrantLine(missing, target, signIn)).ToString());
            }
        }
        catch (ObservationException)
        {
            // The probe that signs in says why.
        }
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
        _ => throw new InvalidInputException(Texts.SignInNotKnown(SignIn)),
    };

    private Guid? ParseClientId(SignInMethod signIn)
    {
        var isNeeded = signIn is SignInMethod.Certificate or SignInMethod.Secret;
        return ClientId switch
        {
            null when isNeeded => throw new InvalidInputException(Texts.SignInNeedsClientId(SignIn)),
            null => null,
            _ when Guid.TryParse(ClientId, out var id) => id,
            _ => throw new InvalidInputException(Texts.ClientIdNoId(ClientId)),
        };
    }

    /// <summary>A token is sent to this address: it must not leave the machine.</summary>
    private Uri? ParseGraphUrl() => GraphUrl switch
    {
        null => null,
        _ when Uri.TryCreate(GraphUrl, UriKind.Absolute, out var address) && address.IsLoopback && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.PathAndQuery == "/" => address,
        _ => throw new InvalidInputException(Texts.GraphUrlElsewhere(GraphUrl)),
    };
}
