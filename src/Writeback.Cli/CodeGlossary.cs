using System.Text;
using Writeback.Checks;
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
        Append(text, "Meaning", code.Meaning);
        Append(text, "Cause", code.Cause);
        Append(text, "What helps", $"→ {code.Remedy}");
        Append(text, "Checks that would prove it", [.. code.Checks.Select(id => PasswordWriteback.Registry.Find(id)).OfType<Sdk.CheckDescriptor>().Select(check => $"{check.Id}  {check.Title}")]);
        Append(text, "Comes with", [.. Companions(code).Select(other => $"{other.Code}  {other.Name}")]);
        Append(text, "Not certain", code.Doubt is null ? [] : [code.Doubt]);
        Append(text, "Source", [.. code.Sources]);
        return text.ToString();
    }

    private static string SpeakerOf(WritebackCode code) => code.Kind switch
    {
        WritebackCodeKind.Event => $"Event of {code.Provider}",
        WritebackCodeKind.SyncEngine => "Error of the sync engine (hr)",
        WritebackCodeKind.PasswordReset => "Password reset in the cloud",
        WritebackCodeKind.SignIn => "Sign-in to Entra ID",
        _ => "Win32 code, in front of an LDAP error or behind its data",
    };

    /// <summary>What stands beside it in logs, whichever of the two says so.</summary>
    private static IEnumerable<WritebackCode> Companions(WritebackCode code)
        => WritebackCodes.All.Where(other => code.SeenWith.Contains(other.Code) || other.SeenWith.Contains(code.Code));

    private static void Append(StringBuilder text, string heading, params string[] lines)
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
