using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using Writeback.Sdk.Probes.Tests;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Package.Tests;

[Collection(nameof(PackedFeed))]
public sealed class PackageContentTests(PackedFeed feed)
{
    private const string Analyzers = "analyzers/dotnet/cs/";

    [Fact]
    public void The_packages_hold_what_is_listed()
    {
        var listing = new StringBuilder();
        foreach (var name in feed.Packages)
        {
            using var package = feed.Open(name);
            listing.Append(name).Append('\n');
            foreach (var entry in Entries(package).Where(entry => !entry.StartsWith(Analyzers, StringComparison.Ordinal)))
            {
                listing.Append("  ").Append(entry).Append('\n');
            }
        }

        GoldenFile.Verify(listing.ToString());
    }

    [Fact]
    public void The_sdk_carries_all_that_a_compiler_loads_and_nothing_that_it_brings_itself()
    {
        using var package = feed.Open("Writeback.Sdk.nupkg");
        var projects = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "generators"), "*.csproj", SearchOption.AllDirectories);

        Assert.Equal(
            projects.Select(project => $"{Analyzers}{Path.GetFileNameWithoutExtension(project)}.dll").Order(StringComparer.Ordinal),
            Entries(package).Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_sdk_carries_analyzers()
        => Assert.Equal(["Writeback.Sdk.nupkg"], feed.Packages.Where(name =>
        {
            using var package = feed.Open(name);
            return Entries(package).Any(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal));
        }));

    [Fact]
    public void Every_package_says_what_it_is_and_under_which_licence()
    {
        foreach (var name in feed.Packages.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            var metadata = Metadata(name);
            Assert.Equal("MIT", Value(metadata, "license"));
            Assert.Equal("README.md", Value(metadata, "readme"));
            Assert.Equal("icon.png", Value(metadata, "icon"));
            Assert.Equal(feed.Version, Value(metadata, "version"));
            Assert.StartsWith("### Added", Value(metadata, "releaseNotes"), StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(Value(metadata, "description")));
        }
    }

    [Fact]
    public void The_compiler_is_no_dependency()
        => Assert.DoesNotContain(
            feed.Packages.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal))
                .SelectMany(name => Metadata(name).Descendants().Where(element => element.Name.LocalName == "dependency")),
            dependency => dependency.Attribute("id")!.Value.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void Analyzers_are_made_for_the_oldest_compiler_of_the_SDK()
    {
        // .NET SDK 10.0.100 brings the compiler 5.0.0. One that is older than what an analyzer was made for does not load it.
        using var package = feed.Open("Writeback.Sdk.nupkg");
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith(Analyzers, StringComparison.Ordinal)))
        {
            var copy = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(copy);
            copy.Position = 0;
            using var assembly = new System.Reflection.PortableExecutable.PEReader(copy);
            var reader = assembly.GetMetadataReader();
            Assert.All(
                reader.AssemblyReferences.Select(reader.GetAssemblyReference).Where(reference => reader.GetString(reference.Name).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
                reference => Assert.Equal(new Version(5, 0, 0, 0), reference.Version));
        }
    }

    [Fact]
    public void A_readme_links_to_nothing()
    {
        // What is shown on a package's page has no folder beside it.
        foreach (var name in feed.Packages.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            using var package = feed.Open(name);
            Assert.DoesNotContain("](", Text(package.GetEntry("README.md")!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Symbols_name_sources_that_do_not_depend_on_the_machine_or_hold_them()
    {
        // Git tells which sources are generated. In a copy without it they are not embedded.
        var knowsGenerated = Path.Exists(Path.Combine(SharedData.RepositoryRoot, ".git"));
        foreach (var name in feed.Packages.Where(name => name.EndsWith(".snupkg", StringComparison.Ordinal)))
        {
            using var package = feed.Open(name);
            using var symbols = Symbols(package);
            var reader = symbols.GetMetadataReader();
            foreach (var document in reader.Documents)
            {
                var source = reader.GetString(reader.GetDocument(document).Name);
                Assert.False(source.StartsWith(SharedData.RepositoryRoot, StringComparison.Ordinal), source);
                Assert.True(source.StartsWith("/_", StringComparison.Ordinal) || !knowsGenerated || IsEmbedded(reader, document), source);
            }
        }
    }

    private static IEnumerable<string> Entries(ZipArchive package) => package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);

    private XElement Metadata(string name)
    {
        using var package = feed.Open(name);
        using var manifest = package.GetEntry(Path.ChangeExtension(name, ".nuspec"))!.Open();
        return XElement.Load(manifest).Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static MetadataReaderProvider Symbols(ZipArchive package)
    {
        var copy = new MemoryStream();
        using var entry = package.Entries.Single(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)).Open();
        entry.CopyTo(copy);
        copy.Position = 0;
        return MetadataReaderProvider.FromPortablePdbStream(copy);
    }

    private static bool IsEmbedded(MetadataReader reader, DocumentHandle document)
    {
        // The kind of record that holds a source: "Embedded Source" of the Portable PDB specification.
        var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        return reader.GetCustomDebugInformation(document)
            .Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == embeddedSource);
    }
}
