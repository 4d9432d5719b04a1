using Writeback.Sdk;

namespace Writeback.Cli;

/// <summary>A file that holds a secret: refused when others than its owner may read it.</summary>
internal static class OwnersFile
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static string? ReadFirstLine(string option, string file) => Read(option, file, path => File.ReadLines(path).FirstOrDefault());

    public static byte[] ReadAllBytes(string option, string file) => Read(option, file, File.ReadAllBytes);

    private static T Read<T>(string option, string file, Func<string, T> read)
    {
        try
        {
            return OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & OfOthers) == 0
                ? read(file)
                : throw new InvalidInputException(Texts.OwnersFileOpen(option, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.OwnersFileUnreadable(option, file, exception.GetType().Name), exception);
        }
    }
}
