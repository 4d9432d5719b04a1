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
                : throw new InvalidInputException($"{option} {file} may be read by others than its owner. Run chmod 600 {file}, and replace what it holds.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{option} {file} cannot be read ({exception.GetType().Name}). Give a file that this account may read.", exception);
        }
    }
}
