using System.Runtime.CompilerServices;
using System.Text;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Reports.Tests;

/// <summary>
/// Compares a text with the golden file beside its test, <c>Type.Method.verified.txt</c>. What differs is left beside it as
/// <c>.received.txt</c>: review it, and rename it where it is right.
/// </summary>
internal static class Golden
{
    public static void Verify(string received, string variant = "", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        // The compiler may have replaced the root of the path, so only what follows it is used.
        file = file.Replace('\\', '/');
        var relative = file[(file.LastIndexOf("/tests/", StringComparison.Ordinal) + 1)..];
        var name = Path.Combine(SharedData.RepositoryRoot, Path.ChangeExtension(relative, null) + "." + method + (variant.Length == 0 ? "" : "." + variant));
        var (verifiedFile, receivedFile) = (name + ".verified.txt", name + ".received.txt");
        var verified = File.Exists(verifiedFile) ? Read(verifiedFile, received) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.NotNull(verified);
        Assert.Equal(verified, received);
    }

    // With its byte order mark. Line breaks of the working copy are git's, but for formats that have their own.
    private static string Read(string file, string received)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
        return received.Contains("\r\n", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text.ReplaceLineEndings("\n");
    }
}
