using System.Globalization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>A directory did not do what it was asked. The message is our own, free of what the server wrote.</summary>
/// <param name="server">The server.</param>
/// <param name="failure">Why.</param>
public sealed class LdapFailureException(LdapServer server, LdapFailure failure) : Exception($"{server}: {LdapExplanations.Of(failure).GetText(CultureInfo.InvariantCulture)}")
{
    /// <summary>The server.</summary>
    public LdapServer Server { get; } = server;

    /// <summary>Why.</summary>
    public LdapFailure Failure { get; } = failure;

    /// <summary>The same, as what a probe throws.</summary>
    public ObservationException ToObservation() => new(Failure.ToObservationFailure(Server), Failure.IsTransient);
}
