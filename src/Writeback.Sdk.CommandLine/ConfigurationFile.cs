using System.Text.Unicode;

namespace Writeback.Sdk.CommandLine;

/// <summary>The file that configures the tool: what it holds, and where in it each key stands.</summary>
/// <param name="Name">The file, as the user knows it.</param>
/// <param name="Content">JSON that can be read.</param>
/// <param name="Places">Where the keys stand.</param>
internal sealed record ConfigurationFile(string Name, byte[] Content, IReadOnlyDictionary<string, TextPlace> Places)
{
    // Whoever names a log or a dump by mistake is told so, and does not wait.
    private const int MaxBytes = 1_000_000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file that was asked for, or the one of the tool's name in the folder; null when there is none.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read.</exception>
    public static ConfigurationFile? Find(string? asked, string folder, string tool)
    {
        if (asked is not null)
        {
            return Read(asked, Path.Combine(folder, asked));
        }

        var name = $"{tool}.json";
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? Read(name, path) : null;
    }

    private static ConfigurationFile Read(string name, string path)
    {
        try
        {
            return Parse(name, ReadBytes(name, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.ConfigurationUnreadable(name, exception.GetType().Name), exception);
        }
    }

    private static byte[] ReadBytes(string name, string path)
    {
        if (Directory.Exists(path))
        {
            throw new InvalidInputException(Texts.ConfigurationIsFolder(name));
        }

        if (!Path.Exists(path))
        {
            throw new InvalidInputException(Texts.ConfigurationMissing(name));
        }

        // The length of a link is not that of its target, and links are how clusters mount configuration.
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        if (!file.Exists)
        {
            throw new InvalidInputException(Texts.ConfigurationIsNoFile(name));
        }

        // Pipes and devices have no length, and reading them may never end.
        return file.Length switch
        {
            0 => throw new InvalidInputException(Texts.ConfigurationEmpty(name)),
            > MaxBytes => throw new InvalidInputException(Texts.ConfigurationTooLarge(name)),
            var length => ReadBytes(file.FullName, (int)length),
        };
    }

    private static byte[] ReadBytes(string path, int length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[length];
        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private static ConfigurationFile Parse(string name, byte[] bytes)
    {
        var content = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        return Utf8.IsValid(content)
            ? new ConfigurationFile(name, content, JsonPlaces.Read(name, content))
            : throw new InvalidInputException(Texts.ConfigurationNotUtf8(name));
    }
}
