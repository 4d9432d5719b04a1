using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Where Microsoft Graph and its sign-in are in a cloud.</summary>
/// <param name="Authority">The authority that issues tokens.</param>
/// <param name="Graph">The root of Microsoft Graph, without a version.</param>
internal sealed record GraphCloud(Uri Authority, Uri Graph)
{
    // https://learn.microsoft.com/graph/deployments
    public static GraphCloud For(CloudEnvironment cloud) => cloud switch
    {
        CloudEnvironment.Public => new(new("https://login.microsoftonline.com/"), new("https://graph.microsoft.com/")),
        CloudEnvironment.UsGov => new(new("https://login.microsoftonline.us/"), new("https://graph.microsoft.us/")),
        CloudEnvironment.China => new(new("https://login.partner.microsoftonline.cn/"), new("https://microsoftgraph.chinacloudapi.cn/")),
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "The cloud is unknown."),
    };
}
