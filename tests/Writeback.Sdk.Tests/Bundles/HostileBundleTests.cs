using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Writeback.Sdk.Tests.Bundles;

/// <summary>Bundles that somebody has made to harm, or a disk has harmed: refused in a line, in bounded memory.</summary>
public sealed class HostileBundleTests
{
    private const string Cure = " Collect again, or copy it again: 'collect --output FILE'.";

    [Fact]
    public async Task A_file_that_has_changed_is_refused()
    {
        using var post = await new Post().SendAsync();
        post.Replace("evidence/Parcel.json", post.Read("evidence/Parcel.json").Replace("7", "9", StringComparison.Ordinal));

        Assert.Equal("was damaged or changed: evidence/Parcel.json is not what manifest.json vouches for." + Cure, await post.RefusalAsync());
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("evidence/../../Parcel.json")]
    [InlineData(@"evidence\Parcel.json")]
    [InlineData("evidence/parcel.json")]
    public async Task A_name_that_no_bundle_has_is_refused_and_never_used_as_a_path(string name)
    {
        using var post = (await new Post().SendAsync()).ForgeManifest(manifest => manifest["evidence"]![0]!["file"] = name);

        Assert.Equal("is no bundle: manifest.json names a file that no bundle has." + Cure, await post.RefusalAsync());
    }

    [Fact]
    public async Task Files_that_the_manifest_does_not_vouch_for_are_not_read()
    {
        using var post = (await new Post().SendAsync()).Add("../evil.sh", "rm -rf /").Add("evidence/Other.json", "{");

        Assert.Equal(CheckStatus.Pass, (await post.JudgeAsync("T0001")).Outcomes[0].Status);
    }

    [Fact]
    public async Task The_same_name_twice_is_refused()
    {
        using var post = (await new Post().SendAsync()).Add("evidence/Parcel.json", "{}");

        Assert.Equal("is no bundle: it holds evidence/Parcel.json twice." + Cure, await post.RefusalAsync());
    }

    [Fact]
    public async Task Evidence_named_twice_is_refused()
    {
        using var post = (await new Post().SendAsync()).ForgeManifest(manifest => manifest["evidence"]!.AsArray().Add(manifest["evidence"]![0]!.DeepClone()));

        Assert.Equal("is no bundle: manifest.json names evidence twice." + Cure, await post.RefusalAsync());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("evidence/Parcel.json")]
    public async Task A_file_that_is_missing_is_refused(string name)
    {
        using var post = (await new Post().SendAsync()).Replace(name, null);

        Assert.Equal($"is no bundle, or not a whole one: {name} is missing." + Cure, await post.RefusalAsync());
    }

    [Theory]
    [InlineData("", "is no bundle, or not a whole one: manifest.json cannot be read.")]
    [InlineData("[]", "is no bundle: manifest.json has no schemaVersion.")]
    [InlineData("""{"schemaVersion":1}""", "is no bundle: manifest.json has no schemaVersion.")]
    [InlineData("""{"schemaVersion":"1.0"}""", "is no bundle, or not a whole one: manifest.json cannot be read.")]
    [InlineData("""{"schemaVersion":"1.0","schemaVersion":"1.0"}""", "is no bundle, or not a whole one: manifest.json cannot be read.")]
    public async Task A_manifest_that_is_none_is_refused(string manifest, string refusal)
    {
        using var post = (await new Post().SendAsync()).Replace("manifest.json", manifest);

        Assert.Equal(refusal + Cure, await post.RefusalAsync());
    }

    [Fact]
    public async Task A_newer_version_is_refused_by_its_number()
    {
        using var post = (await new Post().SendAsync()).ForgeManifest(manifest => manifest["schemaVersion"] = "2.0");

        Assert.Equal("is a bundle of version 2.0, which this tool does not know. Use a newer tool.", await post.RefusalAsync());
    }

    [Fact]
    public async Task A_bundle_of_another_pack_is_refused_by_its_name()
    {
        using var post = (await new Post().SendAsync()).ForgeManifest(manifest => manifest["pack"]!["name"] = "Contoso");

        Assert.Equal("holds evidence of the check pack Contoso, not of Test. Give it to the tool that has written it.", await post.RefusalAsync());
    }

    [Theory]
    [InlineData("durationMs", "1e300")]
    [InlineData("durationMs", "-1")]
    [InlineData("interruption", "17")]
    public async Task A_run_that_cannot_have_been_is_refused(string member, string value)
    {
        using var post = (await new Post().SendAsync()).ForgeManifest(manifest => manifest["run"]![member] = JsonNode.Parse(value));

        Assert.Contains("manifest.json ", await post.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_has_unfolded()
    {
        using var post = await new Post().SendAsync();
        using (var archive = ZipFile.Open(post.File, ZipArchiveMode.Update))
        {
            archive.GetEntry("evidence/Parcel.json")!.Delete();
            using var stream = archive.CreateEntry("evidence/Parcel.json", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                stream.Write(zeros);
            }
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal("is no bundle: evidence/Parcel.json is larger than any evidence." + Cure, await post.RefusalAsync());
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 256 << 20);
    }

    [Fact]
    public async Task Deep_nesting_is_evidence_that_cannot_be_read()
    {
        var deep = new string('[', 100_000);
        using var post = (await new Post().SendAsync()).Forge(nameof(Parcel), json => json.Replace("\"weight\":", $"\"x\": {deep}, \"weight\":", StringComparison.Ordinal));

        Assert.Equal(CheckStatus.Inconclusive, (await post.JudgeAsync("T0001")).Outcomes[0].Status);
    }

    [Fact]
    public async Task Observations_that_do_not_fit_their_list_are_evidence_that_cannot_be_read()
    {
        using var post = (await new Post().SendAsync()).Forge(nameof(Stop), json => json.Replace("\"name\": \"a\"", "\"name\": \"a\" }, { \"name\": \"c\"", StringComparison.Ordinal));

        Assert.Equal(CheckStatus.Inconclusive, (await post.JudgeAsync("T0002")).Outcomes[0].Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(200)]
    [InlineData(-1)]
    public async Task Half_a_bundle_is_refused(int length)
    {
        using var post = await new Post().SendAsync();
        var bytes = await File.ReadAllBytesAsync(post.File);
        await File.WriteAllBytesAsync(post.File, bytes[..(length < 0 ? bytes.Length + length : length)]);

        Assert.Equal("is no bundle, or not a whole one: it cannot be unpacked." + Cure, await post.RefusalAsync());
    }

    [Fact]
    public async Task Any_byte_may_be_wrong()
    {
        // Refused, or read: never anything else. Where it is read, the byte did not matter.
        using var post = await new Post().SendAsync();
        var bytes = await File.ReadAllBytesAsync(post.File);
        for (var index = 0; index < bytes.Length; index += 3)
        {
            var wrong = (byte[])bytes.Clone();
            wrong[index] ^= (byte)(1 << (index % 8));
            await File.WriteAllBytesAsync(post.File, wrong);
            try
            {
                Assert.Equal(CheckStatus.Pass, (await post.JudgeAsync("T0001")).Outcomes[0].Status);
            }
            catch (InvalidInputException exception)
            {
                Assert.StartsWith(post.File, exception.Message, StringComparison.Ordinal);
            }
            catch (Exception exception)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Byte {index}: {exception}"));
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_folder_are_refused()
    {
        using var post = new Post();
        Assert.Contains("cannot be read: FileNotFoundException", await post.RefusalAsync(), StringComparison.Ordinal);

        Directory.CreateDirectory(post.File);
        Assert.Contains("cannot be read: ", await post.RefusalAsync(), StringComparison.Ordinal);
    }
}
