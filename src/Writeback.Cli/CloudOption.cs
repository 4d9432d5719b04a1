using System.CommandLine;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Cli;

/// <summary><c>--cloud public|usgov|china</c>.</summary>
internal static class CloudOption
{
    public static InputOption Create() => new InputOption<string>(
        new Option<string?>("--cloud")
        {
            Description = "The cloud whose endpoints are probed.",
            HelpName = "public|usgov|china",
            DefaultValueFactory = _ => "public",
        },
        (name, setup, _) =>
        {
            var cloud = name?.ToUpperInvariant() switch
            {
                "PUBLIC" => CloudEnvironment.Public,
                "USGOV" => CloudEnvironment.UsGov,
                "CHINA" => CloudEnvironment.China,
                _ => throw new InvalidInputException($"--cloud {name} is unknown. Give public, usgov or china."),
            };
            setup.Inputs.AddList(EndpointCatalog.For(cloud));
            setup.Labels["cloud"] = cloud.ToString().ToLowerInvariant();
            return Task.CompletedTask;
        });
}
