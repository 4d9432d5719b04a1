using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The tenant to look at, and who signs in to it. Secrets are not part of it.</summary>
/// <param name="Tenant">The tenant's id, or one of its domains.</param>
/// <param name="Cloud">The cloud it is in.</param>
/// <param name="SignIn">How to sign in.</param>
/// <param name="ClientId">The application that signs in, or through which a person does; null for the default of the method.</param>
[Input("Name the tenant: --tenant contoso.onmicrosoft.com, and how to sign in: --sign-in browser|device|certificate|secret|managed|workload|cli.")]
public sealed record TenantTarget([InfrastructureData] string Tenant, CloudEnvironment Cloud, SignInMethod SignIn, Guid? ClientId = null) : IPlannedContacts
{
    /// <inheritdoc/>
    IEnumerable<PlannedContact> IPlannedContacts.Contacts
    {
        get
        {
            var cloud = GraphCloud.For(Cloud);
            var account = ClientId is { } id ? Texts.ContactApplication(id) : Texts.ContactSignedIn(SignIn.ToString().ToLowerInvariant());
            yield return PlannedContacts.NameServers;
            yield return new(new LocalizableText(cloud.Authority.Host), Texts.ContactSignIn) { Ports = [443], Account = account };
            yield return new(new LocalizableText(cloud.Graph.Host), new LocalizableText("HTTPS: Microsoft Graph")) { Ports = [443], Account = account };
        }
    }
}
