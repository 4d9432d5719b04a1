using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnknownLanguageAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class UnknownLanguageAnalyzerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de")]
    [InlineData("de,pt-BR, zh-Hant-TW,,fil ,")]
    public Task Cultures_are_fine(string languages) => Verify.SilentAsync("", Resx.Languages(languages));

    [Fact]
    public Task A_project_need_not_say_any() => Verify.SilentAsync("");

    [Theory]
    [InlineData("German", "German")]
    [InlineData("de,p!t", "p!t")]
    [InlineData("de fr", "de fr")]
    [InlineData("de_AT", "de_AT")]
    public Task What_is_no_culture_is_reported(string languages, string unknown)
        => Verify.ReportedAsync("", [Resx.Languages(languages)], Verify.MessageWithoutPlace(
            $"The MSBuild property WritebackLanguages holds '{unknown}', which is no name of a culture such as 'de' or 'pt-BR'"));

    [Fact]
    public Task A_language_that_comes_twice_is_reported()
        => Verify.ReportedAsync("", [Resx.Languages("de,fr,DE")], Verify.MessageWithoutPlace(
            "The MSBuild property WritebackLanguages holds 'DE', which it holds already"));

    [Fact]
    public Task A_globalconfig_silences_it()
    {
        var (name, text) = Resx.Languages("German");
        return Verify.SilentAsync("", (name, text + "dotnet_diagnostic.WBSDK0016.severity = none\n"));
    }
}
