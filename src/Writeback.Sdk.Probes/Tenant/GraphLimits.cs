namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What a conversation with Microsoft Graph may take.</summary>
public sealed class GraphLimits
{
    /// <summary>How long all pauses that Graph asks for may be in one conversation. The default is 60 seconds.</summary>
    public TimeSpan ThrottlingBudget { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request is repeated that Graph has put off (429, 503, 504). The default is 5.</summary>
    public int MaxRepeats { get; set; } = 5;

    /// <summary>The pause before the first repeat where Graph does not name one; it doubles. The default is 1 second.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest answer that is read, in bytes. The default is 32 MiB; a page of 999 users has about 3.</summary>
    public long MaxAnswerBytes { get; set; } = 32 << 20;

    /// <summary>How many pages a list may have. The default is 10,000.</summary>
    public int MaxPages { get; set; } = 10_000;
}
