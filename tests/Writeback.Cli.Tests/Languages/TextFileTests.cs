using System.Globalization;
using Writeback.Checks;

namespace Writeback.Cli.Tests.Languages;

/// <summary>Every text is there in both languages, with the same values in it.</summary>
public sealed class TextFileTests
{
    // Names, which are the same in every language, and sentences that only put others in a row.
    private static readonly string[] Names =
    [
        "BundleRefused", "ReasonWithCode", "ReasonWithType", "SettingFault", "OfServer", "EndpointRefused", "WithReason", "ExpectedGuid", "ProxySourceExplicit",
        "ProxySourceMachineConfig", "RemedyLine", "WB5004.Answered", "PopulationPart", "WB7001.Troubled.Remedy", "WB7002.Failed.Remedy", "WB7002.RefusedPeople.Remedy", "WB7003.Problem.Remedy", "CodeRemedyLine", "FixNow",
    ];

    public static TheoryData<string> Projects
        => [.. Directory.GetFiles(Path.Combine(ExportCopy.RepositoryRoot(), "src"), "Texts.resx", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(ExportCopy.RepositoryRoot(), Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Texts_of_the_sources_are_in_both_languages(string project)
    {
        var folder = Path.Combine(ExportCopy.RepositoryRoot(), project);

        AssertTranslated(TextFile.Read(Path.Combine(folder, "Texts.resx")), TextFile.Read(Path.Combine(folder, "Texts.he.resx")));
    }

    [Fact]
    public async Task Texts_of_checks_are_in_both_languages()
    {
        var hebrew = TextFile.Read(Path.Combine(ExportCopy.RepositoryRoot(), "src", "Writeback.Checks", "Messages.he.resx"));
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var check in (await Tool.RunAsync("list", "--format", "json")).Json.GetProperty("checks").EnumerateArray())
        {
            var id = check.GetProperty("id").GetString()!;
            english[id] = check.GetProperty("title").GetString()!;
            english[$"Category.{check.GetProperty("category").GetString()}"] = check.GetProperty("category").GetString()!;
            foreach (var finding in check.GetProperty("findings").EnumerateArray())
            {
                var key = $"{id}.{finding.GetProperty("id").GetString()}";
                english[key] = finding.GetProperty("text").GetString()!;
                if (finding.GetProperty("remedy").GetString() is { } remedy)
                {
                    english[$"{key}.Remedy"] = remedy;
                }
            }

            foreach (var input in check.GetProperty("inputs").EnumerateArray())
            {
                english[$"{input.GetProperty("name").GetString()}.HowToConfigure"] = input.GetProperty("howToConfigure").GetString()!;
            }
        }

        // An input of a fix, which no check takes.
        english["FixPlace.HowToConfigure"] = "Name where to grant rights: --at DN.";
        AssertTranslated(english, hebrew);
    }

    /// <summary>Texts of codes are looked up by name: nothing else sees to it that each is there and none is left over.</summary>
    [Fact]
    public void Each_text_of_a_code_is_there_and_none_is_left_over()
    {
        var texts = TextFile.Read(Path.Combine(ExportCopy.RepositoryRoot(), "src", "Writeback.Checks", "Texts.resx"));
        var expected = WritebackCodes.All.SelectMany(code => new[] { "Meaning", "Cause", "Remedy" }.Concat(code.Doubt is null ? [] : ["Doubt"]).Select(part => $"Code.{code.Code}.{part}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), texts.Keys.Where(key => key.StartsWith("Code.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static void AssertTranslated(IReadOnlyDictionary<string, string> english, IReadOnlyDictionary<string, string> hebrew)
    {
        Assert.Equal([], english.Keys.Except(hebrew.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([], hebrew.Keys.Except(english.Keys).Order(StringComparer.Ordinal));
        Assert.All(hebrew, text =>
        {
            Assert.Equal(TextFile.PlaceholdersOf(english[text.Key]), TextFile.PlaceholdersOf(text.Value));
            Assert.True(text.Value.Any(character => character is >= '\u05D0' and <= '\u05EA') || Names.Contains(text.Key), $"{text.Key} has no Hebrew: {text.Value}");

            // Marks of direction are the renderer's to set: in a file nobody sees them.
            Assert.DoesNotContain(text.Value, character => character is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        });
        Assert.All(english.Concat(hebrew), text => Assert.All(TextFile.FormsOf(text.Value), AssertForms));
    }

    /// <summary>Forms for one number each, in their order, and one for all other numbers.</summary>
    private static void AssertForms(string forms)
    {
        var all = forms.Split('|');
        var numbers = all[..^1].Select(form => int.Parse(form.Split('=')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct().Order(), numbers);
        Assert.DoesNotContain('=', all[^1]);
    }
}
