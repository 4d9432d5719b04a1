using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Testing;

/// <summary>
/// Compares a text with the golden file beside its test, <c>Type.Method.verified.txt</c>. What differs is left beside it as
/// <c>.received.txt</c>: review it, and rename it where it is right. Line ends do not count.
/// </summary>
[StackTraceHidden]
public static class GoldenFile
{
    /// <summary>Compares a text.</summary>
    /// <param name="received">The text.</param>
    /// <param name="extension">What the file's name ends with, without the dot.</param>
    /// <param name="file">The file of the test: the compiler knows it.</param>
    /// <param name="method">The name of the test: the compiler knows it.</param>
    /// <exception cref="CheckAssertionException">The text differs, or there is no golden file yet.</exception>
    public static void Verify(string received, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(received);
        var name = $"{Path.ChangeExtension(SourceFile.Find(file), null)}.{method}";
        var (verifiedFile, receivedFile) = ($"{name}.verified.{extension}", $"{name}.received.{extension}");
        received = received.ReplaceLineEndings("\n");
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new CheckAssertionException(verified is null
            ? $"There is no golden file yet. Review {receivedFile}, and rename it to {verifiedFile}."
            : $"{receivedFile} differs from {verifiedFile}{FirstDifference(verified, received)}");
    }

    /// <summary>Renders a report and compares it. Reports of <see cref="PackTest{TReport}.JudgeAsync"/> are the same whenever they are made.</summary>
    /// <param name="report">The report.</param>
    /// <param name="renderer">The format, whose name the file's name ends with; null for the console's, which ends with <c>txt</c>.</param>
    /// <param name="file">The file of the test: the compiler knows it.</param>
    /// <param name="method">The name of the test: the compiler knows it.</param>
    /// <exception cref="CheckAssertionException">The report differs, or there is no golden file yet.</exception>
    public static async Task VerifyAsync(Report report, IReportRenderer? renderer = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var text = await ReportText.RenderAsync(report, renderer ?? new ConsoleReportRenderer()).ConfigureAwait(false);
        Verify(text, renderer is null or ConsoleReportRenderer ? "txt" : renderer.Format, file, method);
    }

    private static string FirstDifference(string verified, string received)
    {
        var (expected, actual) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return $", first in line {line + 1}.\nExpected: {expected.ElementAtOrDefault(line) ?? "(the end)"}\nActual:   {actual.ElementAtOrDefault(line) ?? "(the end)"}";
    }
}
