using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Tests.Bundles;

/// <summary>A pack over the post, its bundles, and what may happen to one on the way.</summary>
internal sealed class Post : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-bundle-");
    private readonly CheckRunner _runner = new(
        new ServiceCollection().BuildServiceProvider(), Options.Create(new CheckRunnerOptions()), TimeProvider.System, NullLogger<CheckRunner>.Instance);

    public Post(Parcel? parcel = null)
    {
        var found = parcel ?? new Parcel("alice", 7, null) { Stamps = ["blue", "red"] };
        Registry = new TestPack()
            .WithJson(PostJson.Default)
            .WithInput<RunStart>("Every run has it.")
            .WithInput<Stop>("Name the stops.")
            .WithProbe((_, _) => Task.FromResult(found))
            .WithProbe<Doorbell>(
                (given, _) => given.Element<Stop>().Name == "b"
                    ? throw new ObservationException(new ObservationFailure(FailureKind.Unavailable, "Dog", "42", "The dog of stop b bites."), isTransient: true)
                    : Task.FromResult(new Doorbell(true)),
                retries: 1,
                uses: Use.Each<Stop>())
            .WithEvidence(new Unwritten())
            .WithClassified<Parcel>(new ClassifiedMember(typeof(Parcel), nameof(Parcel.Sender), DataClasses.Personal))
            .WithClassified<Stop>(new ClassifiedMember(typeof(Stop), nameof(Stop.Name), DataClasses.Infrastructure))
            .WithCheck("T0001", given => TestPack.Finding(given.Value<Parcel>().Weight == 7 ? CheckStatus.Pass : CheckStatus.Fail), uses: Use.Value<Parcel>())
            .WithCheck("T0002", given => TestPack.Finding(given.Element<Doorbell>().Rang ? CheckStatus.Pass : CheckStatus.Fail), uses: Use.Each<Doorbell>())
            .WithCheck("T0003", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.Value<Unwritten>())
            .WithCheck("T0004", given => TestPack.Finding(given.Value<RunStart>().At.Year > 2000 ? CheckStatus.Pass : CheckStatus.Fail), uses: Use.Value<RunStart>())
            .Build();
    }

    public CheckRegistry<TestReport> Registry { get; }

    public string File => Path.Combine(_folder.FullName, "post.zip");

    public static RunInputs Inputs => new RunInputs().AddList<Stop>([new("a"), new("b")]);

    public void Dispose() => _folder.Delete(recursive: true);

    public Task<TestReport> RunAsync(EvidenceSnapshot? evidence = null, params string[] select)
        => _runner.RunAsync(Registry, new RunRequest { Inputs = Inputs, Evidence = evidence, Selection = new CheckSelection(select, []) }).WaitAsync(TestRunner.Patience);

    public async Task<EvidenceSnapshot> ObserveAsync(params string[] select)
        => await _runner.ObserveAsync(
            Registry,
            new RunRequest { Inputs = Inputs, Selection = new CheckSelection(select, []), Labels = new Dictionary<string, string> { ["town"] = "Ulm" } }).WaitAsync(TestRunner.Patience);

    public async Task<Post> SendAsync(bool redact = false, params string[] select)
    {
        var snapshot = await ObserveAsync(select);
        await using var stream = System.IO.File.Create(File);
        await EvidenceBundle.WriteAsync(snapshot, new EvidenceBundleSettings { ToolName = "post", ToolVersion = "1.2.3", Redact = redact }, stream);
        return this;
    }

    public Task<EvidenceSnapshot> ReceiveAsync() => EvidenceBundle.ReadAsync(File, Registry);

    /// <summary>Runs over what has arrived.</summary>
    public async Task<TestReport> JudgeAsync(params string[] select) => await RunAsync(await ReceiveAsync(), select);

    public async Task<string> RefusalAsync()
    {
        var refused = await Assert.ThrowsAsync<InvalidInputException>(ReceiveAsync);
        Assert.StartsWith(File, refused.Message, StringComparison.Ordinal);
        return refused.Message[(File.Length + 1)..];
    }

    public string Read(string entry)
    {
        using var archive = ZipFile.OpenRead(File);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>All that is in the bundle, as text.</summary>
    public string ReadAll()
    {
        using var archive = ZipFile.OpenRead(File);
        return string.Concat(archive.Entries.Select(entry => Read(entry.FullName)));
    }

    /// <summary>Changes the evidence and vouches for it, as somebody would who knows how bundles are made.</summary>
    public Post Forge(string evidence, Func<string, string> change)
    {
        var entry = $"evidence/{evidence}.json";
        var content = change(Read(entry));
        Replace(entry, content);
        return ForgeManifest(manifest =>
        {
            var file = manifest["evidence"]!.AsArray().Single(file => (string?)file!["name"] == evidence)!;
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        });
    }

    public Post ForgeManifest(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(Read("manifest.json"))!;
        change(manifest);
        Replace("manifest.json", manifest.ToJsonString());
        return this;
    }

    public Post Replace(string entry, string? content, string? name = null)
    {
        using var archive = ZipFile.Open(File, ZipArchiveMode.Update);
        archive.GetEntry(entry)?.Delete();
        if (content is not null)
        {
            Add(archive, name ?? entry, content);
        }

        return this;
    }

    public Post Add(string entry, string content)
    {
        using var archive = ZipFile.Open(File, ZipArchiveMode.Update);
        Add(archive, entry, content);
        return this;
    }

    private static void Add(ZipArchive archive, string entry, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
