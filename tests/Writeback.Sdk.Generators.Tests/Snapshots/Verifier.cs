using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>
/// Compares texts with <c>Type.Method#Name.verified.cs</c> beside the test. See the README of this folder: it keeps the file
/// habits of Verify.Xunit, whose place it holds.
/// </summary>
internal static class Verifier
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task Verify(IEnumerable<Target> targets, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        var prefix = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}#";
        var problems = new List<string>();
        var leftovers = Directory.GetFiles(folder, prefix + "*.verified.*").ToHashSet(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            var verified = Path.Combine(folder, $"{prefix}{target.Name}.verified.{target.Extension}");
            leftovers.Remove(verified);
            if (await CompareAsync(verified, Normalise(target.Data)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        problems.AddRange(leftovers.Select(leftover => $"{Path.GetFileName(leftover)}: nothing produces it any more. Delete it."));
        if (problems.Count > 0)
        {
            throw new XunitException(string.Join("\n\n", problems));
        }
    }

    /// <summary>What differs, or null. Leaves a received file to look at, and to rename when it is right.</summary>
    private static async Task<string?> CompareAsync(string verified, string received)
    {
        var receivedFile = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? Normalise(await File.ReadAllTextAsync(verified)) : null;
        if (expected == received)
        {
            File.Delete(receivedFile);
            return null;
        }

        await File.WriteAllTextAsync(receivedFile, received, Utf8);
        return expected is null
            ? $"{Path.GetFileName(verified)} is new. Rename {Path.GetFileName(receivedFile)} to accept it."
            : $"{Path.GetFileName(verified)} differs. Rename {Path.GetFileName(receivedFile)} to accept it.\n{FirstDifference(expected, received)}";
    }

    private static string FirstDifference(string expected, string received)
    {
        var (verifiedLines, receivedLines) = (expected.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < verifiedLines.Length && line < receivedLines.Length && verifiedLines[line] == receivedLines[line])
        {
            line++;
        }

        return $"line {line + 1}\n  verified: {LineOrEnd(verifiedLines, line)}\n  received: {LineOrEnd(receivedLines, line)}";
    }

    private static string LineOrEnd(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
