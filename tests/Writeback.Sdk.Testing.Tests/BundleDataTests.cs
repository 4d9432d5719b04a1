using Writeback.Sdk.Testing.Xunit;

namespace Writeback.Sdk.Testing.Tests;

/// <summary>Theories over recorded bundles.</summary>
public sealed class BundleDataTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-bundles-");

    public BundleDataTests()
    {
        _folder.CreateSubdirectory("Bundles");
        File.WriteAllText(SourceFile, "");
    }

    private string SourceFile => Path.Combine(_folder.FullName, "SomeTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Bundles_are_found_beside_the_source_in_the_order_of_their_names()
    {
        foreach (var name in new[] { "open.zip", "closed.zip", "notes.txt" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, "Bundles", name), "");
        }

        Assert.Equal(["closed", "open"], Find("Bundles/*.zip").Select(bundle => bundle.ToString()));
        Assert.Equal(Path.Combine(_folder.FullName, "Bundles", "open.zip"), Assert.Single(Find("Bundles/open.zip")).File);
    }

    [Theory]
    [InlineData("Bundles/*.zip")]
    [InlineData("NoSuchFolder/*.zip")]
    public void A_theory_without_bundles_names_where_it_looked(string pattern)
        => Assert.Equal(Path.Combine(_folder.FullName, pattern), Assert.Throws<FileNotFoundException>(() => Find(pattern).Count()).FileName);

    [Fact]
    public async Task A_bundle_is_judged()
    {
        var file = Path.Combine(_folder.FullName, "Bundles", "open.zip");
        await using (var output = File.Create(file))
        {
            var door = PackTest.Of(HouseChecks.Registry).Given(new Door(IsOpen: true, "Ada", ""));
            await EvidenceBundle.WriteAsync(door.ToSnapshot(), new EvidenceBundleSettings { ToolName = "test", ToolVersion = "0.0.0" }, output);
        }

        var report = await PackTest.Of(HouseChecks.Registry).JudgeAsync(Assert.Single(Find("Bundles/*.zip")));

        FindingAssert.Gives(report.Entrance.DoorIsClosed, DoorIsClosed.Open(12));
    }

    [Fact]
    public void A_test_explorer_gets_back_the_bundle_that_it_was_told_of()
    {
        var info = new SerializationInfo();
        new RecordedBundle("/srv/bundles/open.zip").Serialize(info);
        var bundle = new RecordedBundle();
        bundle.Deserialize(info);

        Assert.Equal(("/srv/bundles/open.zip", "open"), (bundle.File, bundle.ToString()));
    }

    private IEnumerable<RecordedBundle> Find(string pattern)
        => new BundleDataAttribute(pattern, SourceFile).GetData(GetType().GetMethods()[0]).Select(row => Assert.IsType<RecordedBundle>(Assert.Single(row)));

    private sealed class SerializationInfo : global::Xunit.Abstractions.IXunitSerializationInfo
    {
        private readonly Dictionary<string, object> _values = [];

        public void AddValue(string key, object value, Type? type = null) => _values.Add(key, value);

        public object GetValue(string key, Type type) => _values[key];

        public T GetValue<T>(string key) => (T)_values[key];
    }
}
