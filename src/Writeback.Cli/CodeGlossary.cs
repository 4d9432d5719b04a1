using System.Globalization;
using System.Text;
using Writeback.Checks;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;

namespace Writeback.Cli;

/// <summary><c>explain 33004</c>: a page on one code of password writeback.</summary>
internal sealed class CodeGlossary : IGlossary
{
    public string Subject => Texts.CodeSubject.ToString();

    // HRESULTs stand in logs with and without 0x.
    public IEnumerable<string> Words => WritebackCodes.All
        .SelectMany(code => (IEnumerable<string>)[code.Code, code.Name, .. code.Aliases])
        .SelectMany(word => word.StartsWith("0x", StringComparison.Ordinal) ? [word, word[2..]] : (IEnumerable<string>)[word]);

    public string? Explain(string word) => WritebackCodes.Find(word) is { } code ? Render(code) : null;

    private static string Render(WritebackCode code)
    {
        var text = new StringBuilder();
        text.Append(code.Code).Append(code.Name == code.Code ? "" : $"  {code.Name}").Append('\n').Append(SpeakerOf(code)).Append('\n');
        Append(text, Texts.CodeMeaning, code.Meaning);
        Append(text, Texts.CodeCause, code.Cause);
        Append(text, Texts.CodeRemedy, Texts.CodeRemedyLine(code.Remedy));
        Append(text, Texts.CodeChecks, [.. code.Checks.Select(id => PasswordWriteback.Registry.Find(id)).OfType<CheckDescriptor>().Select(check => $"{check.Id}  {check.GetTitle(CultureInfo.CurrentUICulture)}")]);
        Append(text, Texts.CodeCompanions, [.. Companions(code).Select(other => $"{other.Code}  {other.Name}")]);
        Append(text, Texts.CodeDoubt, code.Doubt is null ? [] : [code.Doubt]);
        Append(text, Texts.CodeSource, [.. code.Sources]);
        return text.ToString();
    }

    private static LocalizableText SpeakerOf(WritebackCode code) => code.Kind switch
    {
        WritebackCodeKind.Event => Texts.CodeOfEvent(code.Provider),
        WritebackCodeKind.SyncEngine => Texts.CodeOfSyncEngine,
        WritebackCodeKind.PasswordReset => Texts.CodeOfPasswordReset,
        WritebackCodeKind.SignIn => Texts.CodeOfSignIn,
        _ => Texts.CodeOfWindows,
    };

    /// <summary>What stands beside it in logs, whichever of the two says so.</summary>
    private static IEnumerable<WritebackCode> Companions(WritebackCode code)
        => WritebackCodes.All.Where(other => code.SeenWith.Contains(other.Code) || other.SeenWith.Contains(code.Code));

    private static void Append(StringBuilder text, LocalizableText heading, params LocalizableText[] lines)
    {
        if (lines.Length > 0)
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (var line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }
    }
}
