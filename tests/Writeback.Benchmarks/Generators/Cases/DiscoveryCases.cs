namespace Writeback.Benchmarks.Generators.Cases;

/// <summary>Programs that C# allows and that discovery must get right.</summary>
internal static class DiscoveryCases
{
    private const string Pack = """
        namespace Contoso;
        [CheckPack("Contoso")]
        public static partial class ContosoChecks;
        """;

    private const string Plain = """[Check("CT0001", "Plain")] public sealed partial class Plain { public Finding? Evaluate() => null; }""";

    private const string ForeignAttribute = "namespace Contoso; public sealed class CheckAttribute(string id, string title) : Attribute { public string Text => id + title; }";

    private static readonly string[] NearerType =
    [
        Pack,
        "namespace Contoso.One; [Input(\"One.\")] public sealed record Usage(int Free);",
        "using Contoso.One; namespace Contoso.Inner; [Check(\"CT0001\", \"One\")] public sealed partial class A { public Finding? Evaluate(Usage usage) => null; }",
        "using Contoso.One; namespace Contoso.Other; [Check(\"CT0002\", \"Two\")] public sealed partial class B { public Finding? Evaluate(Usage usage) => null; }",
    ];

    public static IReadOnlyList<DiscoveryCase> All { get; } =
    [
        new("a plain check", [Pack, $"namespace Contoso; {Plain}"]),
        new("full name", [Pack, "namespace Contoso; " + Plain.Replace("[Check(", "[global::Writeback.Sdk.CheckAttribute(", StringComparison.Ordinal)]),
        new("alias", [Pack, "using C = Writeback.Sdk.CheckAttribute; namespace Contoso; " + Plain.Replace("[Check(", "[C(", StringComparison.Ordinal)]),
        new("global alias", [Pack, "global using C = Writeback.Sdk.CheckAttribute;", "namespace Contoso; " + Plain.Replace("[Check(", "[C(", StringComparison.Ordinal)]),
        new("constant of another file as id", [Pack, "namespace Contoso; public static class Ids { public const string First = \"CT0001\"; }", "namespace Contoso; " + Plain.Replace("\"CT0001\"", "Ids.First", StringComparison.Ordinal)]),
        new(
            "the constant changes",
            [Pack, "namespace Contoso; public static class Ids { public const string First = \"CT0001\"; }", "namespace Contoso; " + Plain.Replace("\"CT0001\"", "Ids.First", StringComparison.Ordinal)],
            [Pack, "namespace Contoso; public static class Ids { public const string First = \"CT0002\"; }", "namespace Contoso; " + Plain.Replace("\"CT0001\"", "Ids.First", StringComparison.Ordinal)]),
        new("concatenation and nameof", [Pack, "namespace Contoso; " + Plain.Replace("\"CT0001\", \"Plain\"", "\"CT\" + \"0001\", nameof(Plain)", StringComparison.Ordinal)]),
        new("arguments by name", [Pack, "namespace Contoso; " + Plain.Replace("\"CT0001\", \"Plain\"", "title: \"Plain\", id: \"CT0001\"", StringComparison.Ordinal)]),
        new("an attribute of this name that is not ours", [Pack, ForeignAttribute, $"namespace Contoso.Inner; {Plain}"]),
        new("another one of this name appears", [Pack, "namespace Contoso;", $"namespace Contoso.Inner; {Plain}"], [Pack, ForeignAttribute, $"namespace Contoso.Inner; {Plain}"]),
        new("left out by #if", [Pack, $"namespace Contoso;\n#if NEVER\n{Plain}\n#endif"]),
        new("Evaluate in another part", [Pack, "namespace Contoso; " + Plain.Replace("public Finding? Evaluate() => null;", "", StringComparison.Ordinal), "namespace Contoso; partial class Plain { public Finding? Evaluate(RunStart start) => null; }"]),
        new(
            "two kinds of evidence of one simple name",
            [
                Pack,
                "namespace Contoso.One { [Input(\"One.\")] public sealed record Usage(int Free); } namespace Contoso.Two { [Input(\"Two.\")] public sealed record Usage(int Free); }",
                "using Contoso.One; namespace Contoso; [Check(\"CT0001\", \"One\")] public sealed partial class A { public Finding? Evaluate(Usage usage) => null; }",
                "using Contoso.Two; namespace Contoso; [Check(\"CT0002\", \"Two\")] public sealed partial class B { public Finding? Evaluate(Usage usage) => null; }",
            ]),
        new(
            "one kind of evidence, written in two ways",
            [
                Pack,
                "namespace Contoso.One; [Input(\"One.\")] public sealed record Usage(int Free);",
                "using Contoso.One; namespace Contoso; [Check(\"CT0001\", \"One\")] public sealed partial class A { public Finding? Evaluate(Usage usage) => null; }",
                "namespace Contoso; [Check(\"CT0002\", \"Two\")] public sealed partial class B { public Finding? Evaluate(One.Usage usage) => null; }",
            ]),
        new("a nearer type takes the name over", [.. NearerType, "namespace Contoso.Inner;"], [.. NearerType, "namespace Contoso.Inner; [Input(\"Two.\")] public sealed record Usage(int Free);"]),
    ];
}
