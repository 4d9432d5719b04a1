using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>A step of a canary.</summary>
/// <param name="Action">What was done, or would be.</param>
/// <param name="Server">The DNS name of the domain controller on which it was.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Duration">How long it took; zero where it was not done.</param>
public sealed record CanaryStep(CanaryAction Action, [property: InfrastructureData] string Server, LdapFailure? Failure, TimeSpan Duration);
