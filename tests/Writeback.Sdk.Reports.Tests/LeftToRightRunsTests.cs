using System.Globalization;

namespace Writeback.Sdk.Reports.Tests;

public sealed class LeftToRightRunsTests
{
    // ⟨ and ⟩ stand for the characters that nobody sees.
    [Theory]
    [InlineData("בשרת יש להפעיל Set-ADSyncScheduler -MaintenanceEnabled $true.", "בשרת יש להפעיל ⟨Set-ADSyncScheduler -MaintenanceEnabled $true⟩.")]
    [InlineData("גירסה 2.5.76.0 ישנה", "גירסה 2.5.76.0 ישנה")]
    [InlineData("ב-manifest.json חסר", "ב-⟨manifest.json⟩ חסר")]
    [InlineData("ב---format לא צוין", "ב-⟨--format⟩ לא צוין")]
    [InlineData("WB3001, WB3007 עברו", "⟨WB3001⟩, ⟨WB3007⟩ עברו")]
    [InlineData("הכלל 'Out to AAD - User Join' אינו זמין", "הכלל '⟨Out to AAD - User Join⟩' אינו זמין")]
    [InlineData("(SSPR_0009)", "(⟨SSPR_0009⟩)")]
    [InlineData("ראה Get-X (-A b).", "ראה ⟨Get-X (-A b)⟩.")]
    [InlineData("\u001B[36m← בדיקת TLS\u001B[0m", "\u001B[36m← בדיקת ⟨TLS⟩\u001B[0m")]
    [InlineData("× WB3002  הגירסה", "× ⟨WB3002⟩  הגירסה")]
    [InlineData("  https://learn.microsoft.com/entra/", "  ⟨https://learn.microsoft.com/entra/⟩")]
    [InlineData("C:\\Windows\\x.config חסר", "⟨C:\\Windows\\x.config⟩ חסר")]
    [InlineData("עברית בלבד", "עברית בלבד")]
    public void Names_paths_and_commands_are_set_apart(string text, string expected)
        => Assert.Equal(expected, LeftToRightRuns.Isolate(text).Replace('\u2066', '⟨').Replace('\u2069', '⟩'));

    [Theory]
    [InlineData("he", true)]
    [InlineData("he-IL", true)]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    [InlineData("", false)]
    public void Some_languages_run_from_right_to_left(string culture, bool expected) => Assert.Equal(expected, LeftToRightRuns.IsRightToLeft(new CultureInfo(culture)));
}
