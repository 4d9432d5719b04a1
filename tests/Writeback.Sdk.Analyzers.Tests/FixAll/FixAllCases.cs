using Writeback.Sdk.CodeFixes;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>For every fix, what it is given to mend at once: two documents at least, and whatever two fixes could meet in.</summary>
internal static class FixAllCases
{
    private const string Usings = "using System.Text.Json.Serialization;\n";

    private const string UsingSdk = "using Writeback.Sdk;\n\n";

    public static IReadOnlyList<FixAllCase> All { get; } =
    [
        FixAllCase.Of<NonPartialDeclarationAnalyzer, MakePartialCodeFix>(
            "Checks and a pack become partial",
            3,
            new("Seen.cs", Check("C1", "sealed class [|IsSeen|]") + Check("C2", "sealed class [|IsHeard|]"), Check("C1", "sealed partial class IsSeen") + Check("C2", "sealed partial class IsHeard")),
            new("Pack.cs", "[Writeback.Sdk.CheckPack(\"Mine\")] public static class [|MyPack|];", "[Writeback.Sdk.CheckPack(\"Mine\")] public static partial class MyPack;")),
        FixAllCase.Of<NonPartialDeclarationAnalyzer, MakePartialCodeFix>(
            "Checks in one type share its partial",
            3,
            new("Outer.cs", Outer("class Outer", "class [|IsSeen|]", "class [|IsHeard|]"), Outer("partial class Outer", "partial class IsSeen", "partial class IsHeard")),
            new("Felt.cs", Check("C3", "class [|IsFelt|]"), Check("C3", "partial class IsFelt"))),
        FixAllCase.Of<UnsealedCheckAnalyzer, SealCheckCodeFix>(
            "Checks are sealed",
            3,
            new("Seen.cs", Check("C1", "partial class [|IsSeen|]") + Check("C2", "public partial class [|IsHeard|]"), Check("C1", "sealed partial class IsSeen") + Check("C2", "public sealed partial class IsHeard")),
            new("Felt.cs", Check("C3", "partial class [|IsFelt|]"), Check("C3", "sealed partial class IsFelt"))),
        FixAllCase.Of<InvalidFindingMethodAnalyzer, MakeFindingMethodPartialCodeFix>(
            "Finding methods become partial",
            3,
            new(
                "Seen.cs",
                Check("C1", "partial class IsSeen", "[Pass(\"Yes.\")] static Finding [|Yes|]();", "[Fail(\"No.\")] private static Finding [|No|]();"),
                Check("C1", "partial class IsSeen", "[Pass(\"Yes.\")] private static partial Finding Yes();", "[Fail(\"No.\")] private static partial Finding No();")),
            new(
                "Heard.cs",
                Check("C2", "partial class IsHeard", "[Pass(\"Yes.\")] private static Finding [|Yes|]();"),
                Check("C2", "partial class IsHeard", "[Pass(\"Yes.\")] private static partial Finding Yes();"))),
        FixAllCase.Of<UnknownPlaceholderAnalyzer, RenamePlaceholderCodeFix>(
            "Placeholders name their parameters",
            3,
            new(
                "Seen.cs",
                Check("C1", "partial class IsSeen", "[Pass(\"{[|Count|]} of {[|totel|]}.\")] private static partial Finding Some(int count, int total);"),
                Check("C1", "partial class IsSeen", "[Pass(\"{count} of {total}.\")] private static partial Finding Some(int count, int total);")),
            new(
                "Heard.cs",
                Check("C2", "partial class IsHeard", "[Pass(\"{[|cuont|]}.\")] private static partial Finding Some(int count);"),
                Check("C2", "partial class IsHeard", "[Pass(\"{count}.\")] private static partial Finding Some(int count);"))),
        FixAllCase.Of<MutableEvidenceAnalyzer, UseInitCodeFix>(
            "Properties are set while evidence is made",
            3,
            new("Seen.cs", Evidence("Seen", "[|First|] { get; set; }", "[|Second|] { get; set; }"), Evidence("Seen", "First { get; init; }", "Second { get; init; }")),
            new("Heard.cs", Evidence("Heard", "[|First|] { get; set; }"), Evidence("Heard", "First { get; init; }"))),
        FixAllCase.Of<SecretEvidenceAnalyzer, MarkAsSecretCodeFix>(
            "Secrets are marked",
            4,
            new("Seen.cs", Secrets("Seen", "", "", "[|Password|]", "[|ApiKey|]", "[|Token|]"), UsingSdk + Secrets("Seen", "[SecretData] ", "[SecretData]\n    ", "Password", "ApiKey", "Token")),
            new("Heard.cs", UsingSdk + "[Evidence]\npublic sealed record Heard(string [|Password|]);", UsingSdk + "[Evidence]\npublic sealed record Heard([SecretData] string Password);")),
        FixAllCase.Of<UnserializableEvidenceAnalyzer, AddJsonSerializableCodeFix>(
            "Each pack's context learns of the evidence",
            2,
            new("First.cs", Pack("First", "[|typeof(FirstJson)|]") + Context("FirstJson"), Pack("First", "typeof(FirstJson)") + Context("FirstJson", "Seen")),
            new(
                "Second.cs",
                Pack("Second", "[|typeof(SecondJson)|]") + Context("SecondJson") + Evidence("Seen"),
                Pack("Second", "typeof(SecondJson)") + Context("SecondJson", "Seen") + Evidence("Seen"))),
        FixAllCase.Of<UnserializableEvidenceAnalyzer, AddJsonSerializableCodeFix>(
            "A context that two packs share learns of the evidence once",
            1,
            new("First.cs", Pack("First", "[|typeof(Json)|]"), Pack("First", "typeof(Json)")),
            new("Second.cs", Pack("Second", "[|typeof(Json)|]"), Pack("Second", "typeof(Json)")),
            new("Json.cs", Usings + Context("Json") + Evidence("Seen"), Usings + Context("Json", "Seen") + Evidence("Seen"))),
        FixAllCase.Of<UnserializableEvidenceAnalyzer, AddJsonSerializableCodeFix>(
            "A context that two packs share learns of what either lacks",
            2,
            new("First.cs", Pack("First", "[|typeof(Json)|]", "SeenChecks"), Pack("First", "typeof(Json)", "SeenChecks")),
            new("Second.cs", Pack("Second", "[|typeof(Json)|]", "HeardChecks"), Pack("Second", "typeof(Json)", "HeardChecks")),
            new("Json.cs", Usings + Context("Json") + Evidence("Seen") + Evidence("Heard"), Usings + Context("Json", "Heard", "Seen") + Evidence("Seen") + Evidence("Heard")),
            new("Third.cs", Half("Seen"), Half("Seen")),
            new("Fourth.cs", Half("Heard"), Half("Heard"))),
        FixAllCase.Of<MissingTranslationAnalyzer, AddTranslationCodeFix>(
            "The rows of all texts are added",
            3,
            new(
                "Seen.cs",
                Check("C1", "partial class IsSeen", "[Pass([|\"Seen.\"|])] private static partial Finding Seen();", "[Fail(\"Not seen.\")] private static partial Finding NotSeen();"),
                Check("C1", "partial class IsSeen", "[Pass(\"Seen.\")] private static partial Finding Seen();", "[Fail(\"Not seen.\")] private static partial Finding NotSeen();")),
            new("Heard.cs", "[Writeback.Sdk.Input([|\"Open them.\"|])] public sealed record Ears;", "[Writeback.Sdk.Input(\"Open them.\")] public sealed record Ears;"),
            new("Felt.cs", "[Writeback.Sdk.Input([|\"Use it.\"|])] public sealed record Skin;", "[Writeback.Sdk.Input(\"Use it.\")] public sealed record Skin;"))
        with
        {
            OtherFiles =
            [
                new(
                    Resx.German,
                    Resx.File(("C1", "Titel"), ("C1.NotSeen", "Nicht gesehen."), ("Category.General", "Allgemein")),
                    Resx.File(("C1", "Titel"))
                        .Replace("</root>\n", Resx.NewRow("C1.Seen", "Seen.") + Resx.Row("C1.NotSeen", "Nicht gesehen.") + Resx.Row("Category.General", "Allgemein")
                            + Resx.NewRow("Ears.HowToConfigure", "Open them.") + Resx.NewRow("Skin.HowToConfigure", "Use it.") + "</root>\n", StringComparison.Ordinal)),
            ],
        },
        FixAllCase.Of<UntrackedCheckIdAnalyzer, TrackCheckIdCodeFix>(
            "The rows of all checks are added",
            3,
            new("Seen.cs", Check("[|\"C3\"|]", "partial class IsSeen") + Check("[|\"C1\"|]", "partial class IsHeard"), Check("\"C3\"", "partial class IsSeen") + Check("\"C1\"", "partial class IsHeard")),
            new("Felt.cs", Check("[|\"C2\"|]", "partial class IsFelt"), Check("\"C2\"", "partial class IsFelt")))
        with
        {
            OtherFiles =
            [
                new(
                    "Checks.Unshipped.md",
                    "| id | name | title |\n|---|---|---|\n",
                    "| id | name | title |\n|---|---|---|\n| C1 | IsHeard | Title |\n| C2 | IsFelt | Title |\n| C3 | IsSeen | Title |\n"),
            ],
        },
    ];

    private static string Check(string id, string header, params string[] methods) => $$"""

        [Writeback.Sdk.Check({{(id.Contains('"', StringComparison.Ordinal) ? id : $"\"{id}\"")}}, "Title")]
        {{header}}
        {
            public Writeback.Sdk.Finding? Evaluate() => null;
        {{string.Concat(methods.Select(method => "\n    " + method.Replace("Finding ", "Writeback.Sdk.Finding ", StringComparison.Ordinal).Replace("[Pass", "[Writeback.Sdk.Pass", StringComparison.Ordinal).Replace("[Fail", "[Writeback.Sdk.Fail", StringComparison.Ordinal) + "\n"))}}}

        """;

    private static string Outer(string outer, string first, string second) => $$"""
        public static {{outer}}
        {
            [Writeback.Sdk.Check("C1", "Title")]
            public sealed {{first}}
            {
                public Writeback.Sdk.Finding? Evaluate() => null;
            }

            [Writeback.Sdk.Check("C2", "Title")]
            public sealed {{second}}
            {
                public Writeback.Sdk.Finding? Evaluate() => null;
            }
        }
        """;

    private static string Evidence(string name, params string[] properties) => $$"""

        [Writeback.Sdk.Evidence]
        public sealed record {{name}}
        {
        {{string.Concat(properties.Select(property => $"    public string? {property}\n"))}}}
        """;

    private static string Secrets(string name, string parameterAttribute, string propertyAttribute, string first, string second, string third) => $$"""
        [Writeback.Sdk.Evidence]
        public sealed record {{name}}({{parameterAttribute}}string {{first}}, {{parameterAttribute}}string {{second}})
        {
            {{propertyAttribute}}public string? {{third}} { get; init; }
        }
        """;

    private static string Pack(string name, string json, string? includes = null) => $$"""
        using System.Text.Json.Serialization;

        [Writeback.Sdk.CheckPack("{{name}}", Json = {{json}}{{(includes is null ? "" : $", Includes = [typeof({includes})]")}})]
        public static partial class {{name}}Checks;

        """;

    /// <summary>A pack whose context knows one kind of evidence, and that is content with it.</summary>
    private static string Half(string evidence)
        => "#pragma warning disable WBSDK0031\n" + Pack(evidence, $"typeof({evidence}Json)") + Context(evidence + "Json", evidence);

    private static string Context(string name, params string[] evidence) => $$"""

        [JsonSerializable(typeof(string))]
        {{string.Concat(evidence.Select(type => $"[JsonSerializable(typeof({type}))]\n"))}}internal sealed partial class {{name}} : JsonSerializerContext;
        """;
}
