using System.Text.Json;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>
/// The tool as users run it, a process of its own that trusts the roots of the lab. The variable WRITEBACK_TOOL names another build of it, such as the
/// native binary.
/// </summary>
internal static class LabTool
{
    /// <summary>Runs the tool, and reads its report.</summary>
    /// <param name="environment">What it is told besides.</param>
    /// <param name="arguments">Its arguments, but for the format.</param>
    public static async Task<JsonElement> ReportAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("writeback-tool-");
        try
        {
            var roots = Path.Combine(folder.FullName, "roots.pem");
            await File.WriteAllTextAsync(roots, string.Concat(LabPki.Trusted.Select(root => root.ExportCertificatePem() + "\n")));
            var told = new Dictionary<string, string>(environment) { ["SSL_CERT_FILE"] = roots, ["SSL_CERT_DIR"] = "/nonexistent" };
            var words = Command;
            var text = LabCommand.Run(words[0], input: null, [.. words.Skip(1), .. arguments, "--format", "json", "--fail-on", "never"], told);
            return JsonElement.Parse(text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Command => Environment.GetEnvironmentVariable("WRITEBACK_TOOL") is { Length: > 0 } path
        ? [Path.GetFullPath(path)]
        : [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",

            // With what the tests run on: libraries that it brings are not beside the tool here.
            "exec", "--depsfile", OfTests("deps"), "--runtimeconfig", OfTests("runtimeconfig"), Path.Combine(AppContext.BaseDirectory, "writeback.dll"),
        ];

    private static string OfTests(string kind) => Path.Combine(AppContext.BaseDirectory, $"{typeof(LabTool).Assembly.GetName().Name}.{kind}.json");
}
