namespace Writeback.Sdk.Probes.Connect;

/// <summary>A certificate among the trusted roots of the machine that the cloud's chains may end with.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Thumbprint">Its SHA-1 thumbprint.</param>
/// <param name="NotAfter">The end of its validity, in UTC.</param>
public sealed record TrustedRoot(string Subject, string Thumbprint, DateTimeOffset? NotAfter);
