using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnserializableEvidenceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Evidence;

public sealed class UnserializableEvidenceAnalyzerTests
{
    [Theory]
    [InlineData("[JsonSerializable(typeof(Drive)), JsonSerializable(typeof(Folder)), JsonSerializable(typeof(FileSeen))]")]
    [InlineData("[JsonSerializable(typeof(IReadOnlyList<Drive>)), JsonSerializable(typeof(Folder[])), JsonSerializable(typeof(Bundle))]")]
    public Task A_context_that_knows_all_evidence_is_fine(string attributes) => Verify.ReportedAsync(Pack(attributes, "typeof(Json)"));

    [Fact]
    public Task Evidence_of_checks_and_probes_that_is_missing_is_named()
        => Verify.ReportedAsync(
            Pack("[JsonSerializable(typeof(string))]", "{|#0:typeof(Json)|}"),
            Verify.Message("'Json' has no [JsonSerializable] for 'Drive', 'FileSeen', 'Folder', which the pack 'Disk' uses"));

    [Fact]
    public Task What_is_ignored_is_not_known()
        => Verify.ReportedAsync(
            Pack("[JsonSerializable(typeof(Drive)), JsonSerializable(typeof(Folder)), JsonSerializable(typeof(Ignoring))]", "{|#0:typeof(Json)|}"),
            Verify.Message("'Json' has no [JsonSerializable] for 'FileSeen', which the pack 'Disk' uses"));

    [Fact]
    public Task A_pack_without_JSON_has_chosen_so()
        => Verify.ReportedAsync(Pack("", "null"));

    [Fact]
    public Task The_fix_adds_what_is_missing_after_what_is_there()
        => Verify.FixedAsync<AddJsonSerializableCodeFix>(
            Fixable("[|typeof(Json)|]", "[JsonSerializable(typeof(string))]\n"),
            Fixable("typeof(Json)", """
                [JsonSerializable(typeof(string))]
                [JsonSerializable(typeof(Drive))]
                [JsonSerializable(typeof(Folder))]

                """));

    [Fact]
    public Task The_fix_keeps_the_comment_of_a_context_that_knows_nothing()
        => Verify.FixedAsync<AddJsonSerializableCodeFix>(
            Fixable("[|typeof(Json)|]", ""),
            Fixable("typeof(Json)", """
                [JsonSerializable(typeof(Drive))]
                [JsonSerializable(typeof(Folder))]

                """));

    [Fact]
    public Task The_context_of_an_included_pack_serves_as_well()
        => Verify.ReportedWithLibraryAsync(
            """
            using System.Text.Json.Serialization;
            using Writeback.Sdk;

            [Evidence]
            public sealed record LibSeen;

            [JsonSerializable(typeof(LibSeen))]
            public sealed partial class LibJson : JsonSerializerContext;

            [CheckPack("Lib", Json = typeof(LibJson))]
            public static partial class LibChecks;
            """,
            """
            using System.Text.Json.Serialization;
            using Writeback.Sdk;

            [Check("C1", "Title")]
            public sealed partial class IsSeen
            {
                public Finding? Evaluate(LibSeen seen) => null;
            }

            internal sealed partial class Json : JsonSerializerContext;

            [CheckPack("Own", Json = typeof(Json), Includes = [typeof(LibChecks)])]
            public static partial class Own;
            """);

    private static string Pack(string attributes, string json)
        => $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Input("Name it.")]
        public sealed record Folder(string Path);

        [Evidence]
        public sealed record Drive(string Name);

        [Evidence]
        public sealed record FileSeen(string Name);

        public sealed record Bundle(IReadOnlyList<FileSeen> Files);

        public sealed class Ignoring
        {
            [JsonIgnore]
            public FileSeen? File { get; init; }
        }

        [Probe]
        public sealed class FilesProbe
        {
            public Task<IReadOnlyList<FileSeen>> ObserveAsync(Folder folder) => null!;
        }

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding? Evaluate(Observation<Drive> drive, IReadOnlyList<Observation<FileSeen>> files, RunStart start) => null;
        }

        [JsonSerializable(typeof(RunStart))]
        {{attributes}}
        internal sealed partial class Json : JsonSerializerContext;

        [CheckPack("Disk", Json = {{json}})]
        public static partial class DiskChecks;
        """;

    /// <summary>The source generator of System.Text.Json is not at hand, so the context is written out.</summary>
    private static string Fixable(string json, string attributes)
        => $$"""
        #nullable enable
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Drive(string Name);

        [Evidence]
        public sealed record Folder(string Path);

        /// <summary>The evidence of the pack as JSON.</summary>
        {{attributes}}internal sealed class Json() : JsonSerializerContext(null)
        {
            public static Json Default { get; } = new();

            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        [CheckPack("Disk", Json = {{json}})]
        public static partial class DiskChecks;
        """;
}
