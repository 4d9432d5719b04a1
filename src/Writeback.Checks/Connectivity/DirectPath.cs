namespace Writeback.Checks.Connectivity;

/// <summary>The probes go straight to the cloud. Where only a proxy may, a closed way is no fault.</summary>
internal static class DirectPath
{
    public const string BehindProxy =
        "If this server may reach the cloud through a proxy only, the direct way is closed on purpose: test through the proxy that machine.config names.";
}
