using System.Globalization;
using Writeback.Checks;
using Writeback.Cli.Tests.Languages;

namespace Writeback.Cli.Tests;

/// <summary>The page of every code that the tool knows, without a process for each.</summary>
public sealed class CodeGlossaryTests
{
    private static readonly CodeGlossary Glossary = new();

    [Fact]
    public void Every_word_of_the_glossary_leads_to_a_page()
        => Assert.All(Glossary.Words, word => Assert.NotNull(Glossary.Explain(word)));

    [Fact]
    public void Every_code_its_name_and_its_other_spellings_are_words_and_lead_to_its_page()
        => Assert.All(WritebackCodes.All, code =>
        {
            Assert.Contains(code.Code, Glossary.Words);
            Assert.StartsWith(code.Code, Glossary.Explain(code.Code), StringComparison.Ordinal);
            Assert.All([code.Name, .. code.Aliases], word =>
            {
                Assert.Contains(word, Glossary.Words);
                Assert.NotNull(Glossary.Explain(word));
            });
        });

    [Fact]
    public void An_HRESULT_is_a_word_with_and_without_its_prefix()
    {
        Assert.Contains("0x80230626", Glossary.Words);
        Assert.Contains("80230626", Glossary.Words);
        Assert.Equal(Glossary.Explain("0x80230626"), Glossary.Explain("80230626"));
    }

    [Fact]
    public void What_is_not_known_has_no_page() => Assert.Null(Glossary.Explain("WB3004"));

    [Fact]
    public void A_page_has_the_parts_that_there_is_something_to_say_in()
    {
        var page = In("en", () => Glossary.Explain("0x80005000"))!;

        Assert.Equal(
            """
            0x80005000  E_ADS_BAD_PATHNAME
            Error of the sync engine (hr)

            Meaning
              The path of an object is not valid.

            Cause
              Reserved characters in the name of the user or of a container on the way to it.

            What helps
              → Rename it without them. An old way of checking access (PasswordChangeAccessCheckLegacy=1) is said to exist and is not advised.

            Checks that would prove it
              WB4010  The account is in a state and has a name that writeback can handle

            Comes with
              33001  ADUnKnownError
              6329  PasswordSetError

            Not certain
              The registry value is known from one third party only.

            Source
              https://learn.microsoft.com/entra/identity/authentication/troubleshoot-sspr-writeback
              notes of third parties from support cases

            """.ReplaceLineEndings("\n"),
            page);
        Assert.DoesNotContain("Not certain", In("en", () => Glossary.Explain("33007")), StringComparison.Ordinal);
        Assert.DoesNotContain("Checks that", In("en", () => Glossary.Explain("33007")), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_come_together_name_each_other()
    {
        Assert.Contains("\n  33004  ADPermissionsError\n", Glossary.Explain("0x80230626"), StringComparison.Ordinal);
        Assert.Contains("\n  0x80230626  MACredentialsDenied\n", Glossary.Explain("33004"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_in_the_language_of_the_reader()
        => Assert.All(WritebackCodes.All, code =>
        {
            var hebrew = In("he", () => Glossary.Explain(code.Code))!;
            var invariant = CultureInfo.InvariantCulture;

            foreach (var text in new[] { code.Meaning, code.Cause, code.Remedy, code.Doubt }.OfType<Sdk.LocalizableText>())
            {
                Assert.Contains(text.GetText(CultureInfo.GetCultureInfo("he")), hebrew, StringComparison.Ordinal);
                Assert.DoesNotContain($" {text.GetText(invariant)}\n", hebrew, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void No_text_of_a_page_was_forgotten()
        => Assert.All(WritebackCodes.All, code => Assert.Equal([], Untranslated.In(In("qps-ploc", () => Glossary.Explain(code.Code))!)));

    private static string? In(string language, Func<string?> explain)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return explain();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
