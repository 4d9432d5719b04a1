using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Checks.Tests;

/// <summary>The sample export of Tailwind Traders in a temporary folder, where a test may change it.</summary>
internal sealed class ExportCopy : IDisposable
{
    private static readonly string Sample = Path.Combine(SharedData.RepositoryRoot, "samples", "connect-exports", "tailwind");

    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-tailwind-").FullName;

    public ExportCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Sample, "*.xml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The sample itself, unchanged.</summary>
    public static ConnectExport Original => new(Sample);

    public ConnectExport Export => new(_folder);

    public ExportCopy InStagingMode() => Replace("GlobalSettings/MV.xml", "'Microsoft.Synchronize.StagingMode' type='string' use='SynchronizationGlobal' dataType='String'>False", "'Microsoft.Synchronize.StagingMode' type='string' use='SynchronizationGlobal' dataType='String'>True");

    /// <summary>Cuts the file of a connector short; returns the name of the file.</summary>
    public string Damage(string connector)
    {
        var path = Directory.EnumerateFiles(Path.Combine(_folder, "Connectors"))
            .Single(file => File.ReadAllText(file).Contains($"<name>{connector}</name>", StringComparison.Ordinal));
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..(text.Length / 2)]);
        return Path.GetFileName(path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ExportCopy Replace(string file, string old, string @new)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }
}
