namespace Writeback.Sdk.Probes.Network;

/// <summary>What was read of a certificate.</summary>
/// <param name="Observed">What is recorded of it.</param>
/// <param name="IssuingOrganizations">The organisations that issued it.</param>
internal sealed record CertificateReading(ObservedCertificate Observed, IReadOnlyList<string> IssuingOrganizations);
