namespace Writeback.Sdk.Probes.Network;

/// <summary>Whether the certificates have been revoked, asked as the Connect server asks: at the addresses that they name.</summary>
public sealed record RevocationPhase
{
    /// <summary>How long it took. It is asked beside the request, which it does not hold up.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why a certificate is not known to be good; null when all of them are, or when none of them says where to ask.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The addresses that the certificates name, and, where the question failed, what each of them answered.</summary>
    public IReadOnlyList<RevocationSource> Sources { get; init; } = [];
}
