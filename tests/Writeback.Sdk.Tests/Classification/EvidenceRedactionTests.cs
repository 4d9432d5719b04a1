using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.Tests.Classification;

public sealed class EvidenceRedactionTests
{
    private static readonly Vault Full = new()
    {
        Address = "planted",
        Text = "planted",
        Maybe = "planted",
        Renamed = "planted",
        Texts = ["planted", null, "planted"],
        Frozen = ["planted"],
        Array = ["planted"],
        Numbers = [4711],
        Pairs = new Dictionary<string, string> { ["planted"] = "planted" },
        Number = 4711,
        Moment = new DateTimeOffset(4711, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Status = CheckStatus.Fail,
        Version = new Version(4711, 0),
        Bytes = [47, 11],
        Any = JsonElement.Parse("\"planted\""),
        MaybeAny = JsonElement.Parse("\"planted\""),
        Shelf = new Shelf(["planted"], JsonElement.Parse("4711")),
        Rack = new Shelf(["planted"], JsonElement.Parse("4711")),
        Guard = new Guard("planted", 4711, ["planted"]),
        Deputy = new Guard("planted", 4711, ["planted"]),
        Guards = [new Guard("planted", 4711, ["planted"])],
        Shifts = new() { ["planted"] = new Guard("planted", 4711, ["planted"]) },
    };

    public static TheoryData<string> Members => [.. MemberNames];

    private static IEnumerable<string> MemberNames => typeof(Vault).GetProperties().Select(property => property.Name);

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_secret_is_erased_whatever_its_type(string member)
    {
        var shown = Parse(await WriteAsync(Full));
        var redacted = Parse(await WriteAsync(Full, [Of<Vault>(member, DataClasses.Secret)]));

        var changed = shown.EnumerateObject().Where(property => !JsonElement.DeepEquals(property.Value, redacted.GetProperty(property.Name))).ToList();
        Assert.Equal(shown.EnumerateObject().Select(property => property.Name), redacted.EnumerateObject().Select(property => property.Name));
        Assert.Equal(member == nameof(Vault.Unwritten) ? 0 : 1, changed.Count);
        Assert.All(changed, property =>
        {
            var text = redacted.GetProperty(property.Name).GetRawText();
            Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task What_is_redacted_can_be_read_again(string member)
    {
        foreach (var classification in new[] { DataClasses.Secret, DataClasses.Personal })
        {
            var json = await WriteAsync(Full, [Of<Vault>(member, classification)], Starred);

            Assert.NotNull(JsonSerializer.Deserialize(json, VaultJson.Default.Vault));
        }
    }

    [Fact]
    public async Task Erased_values_look_like_this()
    {
        var json = await WriteAsync(Full, AllAs(DataClasses.Secret));

        Assert.Equal(
            """{"text":"","maybe":"","other-name":"","texts":[],"frozen":[],"array":[],"numbers":[],"pairs":{},"number":0,"moment":"0001-01-01T00:00:00+00:00","status":"pass","version":null,"bytes":"","any":null,"maybe_any":null,"shelf":{"books":[],"rest":null},"rack":{"books":[],"rest":null},"guard":{"name":"","age":0,"keys":[]},"deputy":{"name":"","age":0,"keys":[]},"guards":[],"shifts":{},"address":""}""",
            json);
    }

    [Fact]
    public async Task Redacted_values_look_like_this()
    {
        var json = await WriteAsync(Full, AllAs(DataClasses.Personal), Starred);

        Assert.Equal(
            """{"text":"*","maybe":"*","other-name":"*","texts":["*",null,"*"],"frozen":["*"],"array":["*"],"numbers":[],"pairs":{},"number":0,"moment":"0001-01-01T00:00:00+00:00","status":"pass","version":null,"bytes":"","any":null,"maybe_any":null,"shelf":{"books":["*"],"rest":null},"rack":{"books":["*"],"rest":null},"guard":{"name":"*","age":0,"keys":["*"]},"deputy":{"name":"*","age":0,"keys":["*"]},"guards":[{"name":"*","age":0,"keys":["*"]}],"shifts":{},"address":"*"}""",
            json);
    }

    [Fact]
    public async Task Nothing_stays_nothing()
    {
        var json = await WriteAsync(new Vault(), AllAs(DataClasses.Secret));

        using var document = JsonDocument.Parse(json);
        Assert.All(
            new[] { "maybe", "moment", "version", "deputy", "rack", "maybe_any" },
            name => Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Only_secrets_are_erased_when_nothing_else_is_asked()
    {
        var vault = new Vault { Text = "planted", Renamed = "Anna" };

        var json = await WriteAsync(vault, [Of<Vault>(nameof(Vault.Text), DataClasses.Secret), Of<Vault>(nameof(Vault.Renamed), DataClasses.Personal)]);

        Assert.DoesNotContain("planted", json, StringComparison.Ordinal);
        Assert.Contains("Anna", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redactor_for_secrets_is_not_asked()
    {
        var json = await WriteAsync(
            Full, [Of<Vault>(nameof(Vault.Text), DataClasses.Secret)], new EvidenceRedaction(_ => NullRedactor.Instance));

        Assert.Equal("", Parse(json).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_secret_is_erased_even_if_it_is_something_else_too()
    {
        ClassifiedMember[] members =
        [
            Of<Vault>(nameof(Vault.Text), DataClasses.Personal), Of<Vault>(nameof(Vault.Text), DataClasses.Secret), Of<Vault>(nameof(Vault.Text), DataClasses.Infrastructure),
        ];

        Assert.Equal("", Parse(await WriteAsync(Full, members, Starred)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Members_of_parts_are_redacted_wherever_the_part_is()
    {
        var json = Parse(await WriteAsync(Full, [Of<Guard>(nameof(Guard.Name), DataClasses.Secret)]));

        Assert.All(
            new[] { json.GetProperty("guard"), json.GetProperty("deputy"), json.GetProperty("guards")[0], json.GetProperty("shifts").GetProperty("planted") },
            guard => Assert.Equal("""{"name":"","age":4711,"keys":["planted"]}""", guard.GetRawText()));
    }

    [Fact]
    public async Task A_secret_in_a_record_that_is_personal_as_a_whole_is_erased()
    {
        var json = Parse(await WriteAsync(
            Full, [Of<Vault>(nameof(Vault.Guards), DataClasses.Personal), Of<Guard>(nameof(Guard.Name), DataClasses.Secret)], Starred));

        Assert.Equal("""[{"name":"","age":0,"keys":["*"]}]""", json.GetProperty("guards").GetRawText());
    }

    [Fact]
    public async Task Inherited_members_are_redacted_by_the_type_that_declares_them()
        => Assert.Equal("", Parse(await WriteAsync(Full, [Of<Building>(nameof(Building.Address), DataClasses.Secret)])).GetProperty("address").GetString());

    [Fact]
    public async Task Equal_values_become_equal_tokens_within_one_key()
    {
        var vault = new Vault { Text = "Anna", Maybe = "Anna", Texts = ["Anna", "Ben"] };
        ClassifiedMember[] members = [.. new[] { nameof(Vault.Text), nameof(Vault.Maybe), nameof(Vault.Texts) }.Select(member => Of<Vault>(member, DataClasses.Personal))];
        await using var services = new ServiceCollection()
            .AddRedaction(redaction => redaction.SetHmacRedactor(
                options =>
                {
                    options.Key = Convert.ToBase64String(Encoding.UTF8.GetBytes("the key of one bundle, 44 bytes at the least"));
                    options.KeyId = 1;
                },
                DataClasses.Personal))
            .BuildServiceProvider();
        var redactors = services.GetRequiredService<IRedactorProvider>();

        var json = Parse(await WriteAsync(vault, members, new EvidenceRedaction(classification => redactors.GetRedactor(classification))));

        var token = json.GetProperty("text").GetString();
        Assert.NotEqual("Anna", token);
        Assert.NotEqual("", token);
        Assert.Equal(token, json.GetProperty("maybe").GetString());
        Assert.Equal(token, json.GetProperty("texts")[0].GetString());
        Assert.NotEqual(token, json.GetProperty("texts")[1].GetString());
    }

    [Fact]
    public async Task Evidence_without_sensitive_members_is_written_by_the_context_itself()
    {
        var report = await new TestPack().WithJson(VaultJson.Default).WithEvidence(Full).WithCheckOf<Vault>("T0001").RunAsync();
        var evidence = report.Evidence.Single(found => found.Descriptor.Name == nameof(Vault));

        Assert.Null(EvidenceRedaction.SecretsOnly.For(report.Registry, evidence.Descriptor));
        Assert.Equal(JsonSerializer.Serialize(Full, VaultJson.Default.Vault), Write(evidence, EvidenceRedaction.SecretsOnly));
    }

    [Fact]
    public async Task Each_element_of_a_list_is_redacted()
    {
        var report = await new TestPack()
            .WithJson(VaultJson.Default)
            .WithList(new Vault { Text = "planted" }, new Vault { Text = "planted" })
            .WithClassified<Vault>(Of<Vault>(nameof(Vault.Text), DataClasses.Secret))
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: Use.List<Vault>())
            .RunAsync();

        var json = Write(report.Evidence.Single(found => found.Descriptor.Name == nameof(Vault)), EvidenceRedaction.SecretsOnly);

        Assert.Equal(2, Parse(json).GetArrayLength());
        Assert.DoesNotContain("planted", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_is_not_generated_goes_by_names()
    {
        var report = await new TestPack()
            .WithJson(new HandmadeJson())
            .WithEvidence(new Alpha("planted"))
            .WithClassified<Alpha>(Of<Alpha>(nameof(Alpha.Text), DataClasses.Secret))
            .WithCheckOf<Alpha>("T0001")
            .RunAsync();

        Assert.Equal("""{"text":""}""", Write(report.Evidence.Single(found => found.Descriptor.Name == nameof(Alpha)), EvidenceRedaction.SecretsOnly));
    }

    [Fact]
    public async Task Without_a_context_there_is_no_value()
    {
        var report = await new TestPack()
            .WithEvidence(Full)
            .WithClassified<Vault>(Of<Vault>(nameof(Vault.Text), DataClasses.Secret))
            .WithCheckOf<Vault>("T0001")
            .RunAsync();

        Assert.Equal("null", Write(report.Evidence.Single(found => found.Descriptor.Name == nameof(Vault)), EvidenceRedaction.SecretsOnly));
    }

    private static EvidenceRedaction Starred => new(classification => new Star());

    private static ClassifiedMember[] AllAs(DataClassification classification) => [.. MemberNames.Select(member => Of<Vault>(member, classification))];

    private static ClassifiedMember Of<T>(string member, DataClassification classification) => new(typeof(T), member, classification);

    private static JsonElement Parse(string json) => JsonElement.Parse(json);

    private static async Task<string> WriteAsync(Vault vault, ClassifiedMember[]? members = null, EvidenceRedaction? redaction = null)
    {
        var report = await new TestPack()
            .WithJson(VaultJson.Default)
            .WithEvidence(vault)
            .WithClassified<Vault>(members ?? [])
            .WithCheckOf<Vault>("T0001")
            .RunAsync();
        return Write(report.Evidence.Single(found => found.Descriptor.Name == nameof(Vault)), redaction ?? EvidenceRedaction.SecretsOnly);
    }

    private static string Write(ObservedEvidence evidence, EvidenceRedaction redaction)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            evidence.WriteValue(writer, evidence.Observations[0], redaction);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Star : Redactor
    {
        public override int GetRedactedLength(ReadOnlySpan<char> input) => 1;

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            destination[0] = '*';
            return 1;
        }
    }
}
