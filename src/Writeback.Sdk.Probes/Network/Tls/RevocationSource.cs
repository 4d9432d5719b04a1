namespace Writeback.Sdk.Probes.Network;

/// <summary>Where to ask whether a certificate has been revoked.</summary>
/// <param name="Address">The address of a list (CRL) or of a responder (OCSP).</param>
/// <param name="Kind">Which of them it is.</param>
public sealed record RevocationSource([InfrastructureData] string Address, RevocationSourceKind Kind)
{
    /// <summary>The status of the answer; null when it was not asked, or did not answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why it did not answer; null when it did, or was not asked.</summary>
    public NetworkFailure? Failure { get; init; }
}
