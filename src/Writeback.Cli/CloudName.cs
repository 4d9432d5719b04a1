using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Cli;

/// <summary>The clouds as users type them.</summary>
internal static class CloudName
{
    public static CloudEnvironment Parse(string? name) => name?.ToUpperInvariant() switch
    {
        "PUBLIC" => CloudEnvironment.Public,
        "USGOV" => CloudEnvironment.UsGov,
        "CHINA" => CloudEnvironment.China,
        _ => throw new InvalidInputException(Texts.CloudUnknown(name)),
    };
}
