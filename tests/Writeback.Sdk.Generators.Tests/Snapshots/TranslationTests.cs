using System.Globalization;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Messages in other languages, from files beside the sources.</summary>
public sealed class TranslationTests
{
    private const string User = """

        [Input("Give the user: --user UPN.")]
        public sealed record TestUser(string Name);

        [Check("QS0002", "There is a user", Category = "Storage")]
        public sealed partial class UserIsThere
        {
            public Finding Evaluate(TestUser user) => There(user.Name);

            [Pass("{user} is there.")]
            private static partial Finding There(string user);
        }
        """;

    private static readonly TextFile German = TextFile.Messages(
        "de",
        ("QS0001", "Das Systemlaufwerk hat \"Platz\""),
        ("QS0001.Enough", "{drive} hat noch {free:N0} MiB."),
        ("QS0001.Full", "{drive} hat nur noch {free:N0} MiB."),
        ("QS0001.Full.Remedy", "Löschen Sie,\nwas nicht gebraucht wird."),
        ("Category.Storage", "Speicher"),
        ("TestUser.HowToConfigure", "Geben Sie den Benutzer an: --user UPN."),
        ("Other.Key", "not ours"));

    private static readonly TextFile Hebrew = TextFile.Messages("he-IL", ("QS0001.Enough", "‏{free:N0} MiB פנויים ב-{drive}."), ("QS0001.Full", ""));

    private static readonly TextFile[] Files = [German, Hebrew, new("Strings.de.resx", German.GetText().ToString().Replace("hat noch", "fremd", StringComparison.Ordinal)), new("Messages.fr.resx", "<root><data")];

    private static readonly GeneratorRun Run = GeneratorRun.Of(Consumer.Compile(Samples.QuickStart + User), Files).Strictly();

    [Fact]
    public Task Translations_are_written_where_the_messages_are() => Verify(Run.ToTargets().Where(target => !target.Name.EndsWith("Registration.g", StringComparison.Ordinal)));

    [Theory]
    [InlineData("de", "C: hat noch 300 MiB.")]
    [InlineData("de-AT", "C: hat noch 300 MiB.")]
    [InlineData("he-IL", "‏300 MiB פנויים ב-C:.")]
    [InlineData("he", "C: has 300 MiB left.")]
    [InlineData("fr", "C: has 300 MiB left.")]
    [InlineData("", "C: has 300 MiB left.")]
    public async Task A_finding_speaks_the_language_asked_for(string culture, string text)
    {
        var report = await LoadedPack.Load(Run, "QuickStart.DiskChecks").RunAsync();
        Assert.Equal(text, report.Outcomes[0].Findings[0].GetText(CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void The_catalogue_speaks_it_too()
    {
        var german = CultureInfo.GetCultureInfo("de-CH");
        var registry = LoadedPack.Load(Run, "QuickStart.DiskChecks").Registry;
        var check = registry.Find("QS0001")!;
        var full = registry.GetMessages(check)[1];

        Assert.Equal(("Das Systemlaufwerk hat \"Platz\"", "Speicher"), (check.GetTitle(german), check.GetCategory(german)));
        Assert.Equal(("The system drive has space left", "Storage"), (check.GetTitle(CultureInfo.InvariantCulture), check.GetCategory(CultureInfo.GetCultureInfo("he-IL"))));
        Assert.Equal(("{drive} hat nur noch {free:N0} MiB.", "Löschen Sie,\nwas nicht gebraucht wird."), (full.GetTemplate(german), full.GetRemedy(german)));
        Assert.Equal("{drive} has only {free:N0} MiB left.", full.GetTemplate(CultureInfo.GetCultureInfo("he-IL")));
        Assert.Equal("There is a user", registry.Find("QS0002")!.GetTitle(german));
        Assert.Equal("Geben Sie den Benutzer an: --user UPN.", registry.Evidence.Single(evidence => evidence.Name == "TestUser").GetHowToConfigure(german));
    }

    [Fact]
    public void A_changed_text_renews_the_check_that_says_it()
    {
        var compilation = Consumer.Compile(Samples.QuickStart + User);
        var edited = TextFile.Messages("de", ("QS0001.Enough", "{drive} hat {free:N0} MiB."));
        var run = GeneratorRun.Of(compilation, edited).After(compilation, edited, TextFile.Messages("de", ("QS0001.Enough", "Noch {free:N0} MiB in {drive}."))).Strictly();
        Assert.Equal(
            ["Findings: Modified Unchanged", "Messages: Modified", "QuickStart.DriveHasSpace.Findings.g.cs: Modified", "Registries: Unchanged"],
            Reasons.OtherThanCached(run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_message_files_does_not_show()
        => Assert.Equal(Run.Sources, GeneratorRun.Of(Consumer.Compile(Samples.QuickStart + User), [.. Files.Reverse()]).Strictly().Sources);
}
