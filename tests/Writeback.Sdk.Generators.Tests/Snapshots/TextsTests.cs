using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Texts that are no messages of checks: a member each, from <c>Texts.resx</c> and its translations.</summary>
public sealed class TextsTests
{
    private const string User = """
        namespace Contoso;

        public static class Speaker
        {
            public static Writeback.Sdk.LocalizableText Say(string name, int count) => Global::Texts.Greeting(name, count);

            public static Writeback.Sdk.LocalizableText Bye => Global::Texts.Farewell;
        }
        """;

    private static readonly TextFile Neutral = File("Texts.resx", ("Greeting", "Hello {name}, \"{count:plural|1=one message|# messages}\" for {name}."), ("Farewell", "{{Bye}}"), ("Not a name", "left out"));

    private static readonly TextFile German = File("Texts.de.resx", ("Greeting", "Hallo {name}, {count:plural|1=eine Nachricht|# Nachrichten}."));

    private static readonly TextFile[] Files = [Neutral, German, File("Strings.resx", ("Other", "not ours"))];

    [Fact]
    public void A_text_is_a_member_whose_parameters_are_its_placeholders()
    {
        var source = Assert.Single(Run(Files).GeneratedTrees).ToString();

        Assert.Contains("LocalizableText Greeting(object? @name, object? @count)", source, StringComparison.Ordinal);
        Assert.Contains("LocalizableText Farewell =>", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Not a name(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("not ours", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "Hello Ada, \"one message\" for Ada.")]
    [InlineData("fr", 1200, "Hello Ada, \"1 200 messages\" for Ada.")]
    [InlineData("de-AT", 1, "Hallo Ada, eine Nachricht.")]
    [InlineData("de", 2, "Hallo Ada, 2 Nachrichten.")]
    public void It_speaks_the_language_asked_for(string culture, int count, string expected)
    {
        var speaker = System.Reflection.Assembly.Load(Compile(Files).ToImage()).GetType("Contoso.Speaker")!;
        var text = (LocalizableText)speaker.GetMethod("Say")!.Invoke(null, ["Ada", count])!;

        Assert.Equal(expected, text.GetText(CultureInfo.GetCultureInfo(culture)).Replace('\u202F', ' '));
        Assert.Equal("Contoso.Speech/Greeting", text.Id);
        Assert.Equal("{Bye}", ((LocalizableText)speaker.GetProperty("Bye")!.GetValue(null)!).GetText(CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void Projects_without_such_files_get_nothing() => Assert.Empty(Run([File("Strings.resx", ("Other", "not ours")), File("Messages.de.resx", ("X", "Y"))]).GeneratedTrees);

    [Fact]
    public void An_edit_elsewhere_writes_nothing_anew()
    {
        var driver = NewDriver(Files).RunGenerators(Consumer.Compile("class A;"));

        var steps = driver.RunGenerators(Consumer.Compile("class B;")).GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs);

        Assert.All(steps, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratorDriverRunResult Run(TextFile[] files) => NewDriver(files).RunGenerators(Consumer.Compile("class A;")).GetRunResult();

    private static Compilation Compile(TextFile[] files)
    {
        NewDriver(files).RunGeneratorsAndUpdateCompilation(Consumer.Compile("Contoso.Speech", [User.Replace("Global::", "global::", StringComparison.Ordinal)]), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        return compilation;
    }

    private static GeneratorDriver NewDriver(TextFile[] files) => CSharpGeneratorDriver
        .Create([new TextsGenerator().AsSourceGenerator()], parseOptions: Consumer.ParseOptions, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .AddAdditionalTexts([.. files]);

    private static TextFile File(string name, params (string Key, string Value)[] rows) => new(name, TextFile.Messages("xx", rows).GetText().ToString());
}
