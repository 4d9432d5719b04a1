namespace Writeback.Cli.Tests;

/// <summary>A copy of the sample export that a test damages, with a folder beside it for reports.</summary>
internal sealed class ExportCopy : IDisposable
{
    public const string Settings = "GlobalSettings/MV.xml";

    // Two forests and the tenant: see the README of the sample.
    public const string Tailwind = "Connectors/Connector_{a2ac77fd-36c6-4c2a-b238-f89b35daa570}.xml";
    public const string Wingtip = "Connectors/Connector_{565b8fb4-ee30-4ee3-9b5b-e285678f1f9d}.xml";
    public const string Tenant = "Connectors/Connector_{931f33f5-525b-4613-a5a7-d0e28115dd9a}.xml";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-cli-");

    public ExportCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Sample, "*.xml", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static string Sample { get; } = Path.Combine(RepositoryRoot(), "samples", "connect-exports", "tailwind");

    public string Folder => Path.Combine(_folder.FullName, "export");

    public string ReportFile => Path.Combine(_folder.FullName, "report.json");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public ExportCopy With(string file, string content)
    {
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    /// <summary>Damages a file in one of the ways that exports are damaged in.</summary>
    public ExportCopy Damaged(string file, Damage damage)
    {
        var content = Read(file);
        return With(file, damage switch
        {
            Damage.CutOff => content[..(content.Length / 2)],
            Damage.Empty => "",
            _ => $"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n{content}",
        });
    }

    /// <summary>The line on which a cut off file ends.</summary>
    public int LastLineOf(string file) => Read(file).Count(character => character == '\n') + 1;

    public void Dispose() => _folder.Delete(recursive: true);

    public static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, "samples", "connect-exports")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
