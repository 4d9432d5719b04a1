using System.Text.Json;

namespace Writeback.Sdk.CommandLine;

/// <summary>What was there before a fix: written before anything is changed, for its owner alone.</summary>
internal sealed record UndoFile
{
    // Some descriptors; whoever names something else by mistake is told so, and does not wait.
    private const long MaxBytes = 16_000_000;

    private const UnixFileMode Writable = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The tool that wrote it.</summary>
    public required string Tool { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The check by which the fix was asked for.</summary>
    public required string Check { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The steps that can be undone, in the order in which they were to be made.</summary>
    public required IReadOnlyList<UndoStep> Steps { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">It cannot be read, is something else, or others may have written into it.</exception>
    public static async Task<UndoFile> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = File.OpenRead(file);
            await using (stream.ConfigureAwait(false))
            {
                if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(stream.SafeFileHandle) & Writable) != 0)
                {
                    throw new InvalidInputException(Texts.UndoFileOpen(file));
                }

                return stream.Length <= MaxBytes && await JsonSerializer.DeserializeAsync(stream, UndoJson.Default.UndoFile, cancellationToken).ConfigureAwait(false) is { } undo
                    ? undo
                    : throw NoUndo(file, null);
            }
        }
        catch (JsonException exception)
        {
            throw NoUndo(file, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.UndoFileUnreadable(file, exception.GetType().Name), exception);
        }
    }

    private static InvalidInputException NoUndo(string file, Exception? exception)
        => new(Texts.UndoFileForeign(file), exception);
}
