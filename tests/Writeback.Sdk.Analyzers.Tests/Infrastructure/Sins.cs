using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>A project that breaks every rule.</summary>
internal static class Sins
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        namespace Sins;

        [CheckPack("Own", Json = typeof(OwnJson))]
        public static class Own;

        [JsonSerializable(typeof(string))]
        internal sealed partial class OwnJson : JsonSerializerContext;

        [Evidence]
        public record Seen
        {
            public string? Password { get; set; }

            public List<int> Numbers { get; init; } = [];
        }

        public sealed record Heard(string Text);

        public static class Elsewhere
        {
            [Evidence]
            public sealed record Heard(string Text);
        }

        public sealed record Unknown;

        [Check("no id", "", Category = " ", Tags = ["one,two", "three"])]
        [Requires<Mute>]
        public partial class IsSeen
        {
            public Finding Evaluate(Seen seen, Unknown unknown) => DateTime.Now.Ticks > 0 ? Fine(1, 2) : Bad(1);

            [Pass("{Count} of {totel}.")]
            private static partial Finding Fine(int count, int total);

            [Fail("It is bad.")]
            private static partial Finding Bad(int how);

            [Warn("Nobody says so.")]
            private static partial Finding Unused();

            [Pass("Yes.")]
            private static Finding Whole();
        }

        [Check("C1", "Title"), Requires<Mute>, Requires<Lib.LibIsSeen>]
        public sealed partial class Mute;

        [Check("C1", "Title")]
        public sealed partial class IsHeard
        {
            public Finding Evaluate(Heard heard, Elsewhere.Heard other) => null!;
        }

        [Probe(Replaces = typeof(Seen)), Retry(-1000, Delay = "-1.00:00:00"), Timeout("i")]
        public sealed class SeenProbe
        {
            private readonly HttpClient _client = new();

            public async Task<Seen> ObserveAsync(Heard heard) => await _client.GetAsync("https://contoso.test") is null ? null! : new();
        }

        [Probe]
        public sealed class TwinSeenProbe
        {
            public Task<Seen> ObserveAsync() => null!;
        }

        [Probe]
        public sealed class HeardProbe
        {
            public Task<IReadOnlyList<Heard>> ObserveAsync(Seen seen) => null!;
        }

        [Probe]
        public sealed class DeafProbe;

        [CheckOptions]
        public sealed record Wishes(object Wish);
        """;

    /// <summary>A table of check ids that knows another check, one to write to, and translations that do not belong to the texts.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
    [
        ("Checks.Shipped.md", "| C9 | IsGone | Gone |\n"),
        ("Checks.Unshipped.md", ""),
        (Resx.German, Resx.File(("no id.Unused", "{niemand} sagt es."), ("C8", "Verschwunden"))),
    ];

    /// <summary>What the sample names, and no more of the framework: names are looked up in every reference, once a compilation.</summary>
    private static readonly ImmutableArray<MetadataReference> Sdk =
    [
        Net100.References.SystemRuntime,
        Net100.References.SystemCollections,
        Net100.References.SystemNetHttp,
        Net100.References.SystemTextJson,
        MetadataReference.CreateFromFile(typeof(CheckRunner).Assembly.Location),
    ];

    /// <summary>What the project is compiled against: the SDK, and a pack that it does not include.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. Sdk, Compile("Lib", Library.ChecksAndProbes, Sdk).ToMetadataReference()];

    /// <summary>What is built besides the source.</summary>
    public static AnalyzerOptions Options { get; } = new([.. Files.Select(file => new NamedText(file.Name, file.Text))], new Properties("WritebackLanguages", "de,German"));

    public static CSharpCompilation Compile(string source = Source) => Compile("Sins", source, References);

    private static CSharpCompilation Compile(string name, string source, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source, path: "Sins.cs")],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
