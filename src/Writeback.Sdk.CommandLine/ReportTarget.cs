using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>One <c>--format NAME[=FILE]</c>: which renderer, and where to. Null is standard output.</summary>
internal sealed record ReportTarget(IReportRenderer Renderer, string? File)
{
    /// <summary>Parses what was typed.</summary>
    /// <exception cref="InvalidInputException">A format is unknown, or two want the same place.</exception>
    public static IReadOnlyList<ReportTarget> Parse(IReadOnlyList<string> words, IEnumerable<IReportRenderer> renderers)
    {
        var known = renderers.ToList();
        List<ReportTarget> targets = [.. (words.Count == 0 ? [known[0].Format] : words).Select(word => Parse(word, known))];
        if (targets.Where(target => target.File is null).Skip(1).FirstOrDefault() is { } second)
        {
            throw new InvalidInputException($"Two formats cannot share standard output. Give one of them a file: --format {second.Renderer.Format}=FILE.");
        }

        var files = targets.Select(target => target.File).OfType<string>().Select(Path.GetFullPath);
        if (files.GroupBy(file => file, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { Key: var shared })
        {
            throw new InvalidInputException($"Two formats cannot share the file {shared}. Give each its own.");
        }

        return targets;
    }

    /// <summary>Writes the report. A file is written aside and renamed, so that whoever reads it never sees half of it.</summary>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken)
    {
        if (File is null)
        {
            await Renderer.WriteAsync(report, settings, output, cancellationToken).ConfigureAwait(false);
            return;
        }

        var aside = NameAside();
        try
        {
            var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await Renderer.WriteAsync(report, settings with { Color = false }, stream, cancellationToken).ConfigureAwait(false);
            }

            System.IO.File.Move(aside, File, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(aside);
        }
    }

    /// <summary>Refuses a file that cannot be written, before anything runs.</summary>
    /// <exception cref="InvalidInputException">The folder is not there or must not be written to, or the name is that of a folder or a device.</exception>
    public void EnsureWritable()
    {
        if (File is null)
        {
            return;
        }

        var path = Path.GetFullPath(File);
        if (IsDevice(path))
        {
            // Renaming onto /dev/stdout or /dev/null would replace it, for the whole machine when root does it.
            throw new InvalidInputException($"{File} is no file on a disk. Name one, or - for standard output.");
        }

        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException($"{File}: the folder {folder} does not exist. Create it, or name another file.");
        }

        if (Directory.Exists(File))
        {
            throw new InvalidInputException($"{File} is a folder. Name a file: --format {Renderer.Format}=FILE.");
        }

        try
        {
            new FileStream(NameAside(), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"{File} cannot be written ({exception.GetType().Name}). Get the right to write to the folder {folder}, or name another file.", exception);
        }
    }

    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
            || path.StartsWith("/proc/", StringComparison.Ordinal);

    private string NameAside() => $"{File}.{Guid.NewGuid():N}.tmp";

    private static InvalidInputException Unknown(string name, string[] formats)
        => new($"Unknown format {name}.{NearestWord.Ask(name, formats)} The formats are {string.Join(", ", formats)}.");

    private static ReportTarget Parse(string word, List<IReportRenderer> known)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        var file = equals < 0 ? "-" : word[(equals + 1)..];
        var renderer = known.Find(candidate => string.Equals(candidate.Format, name, StringComparison.OrdinalIgnoreCase))
            ?? throw Unknown(name, [.. known.Select(candidate => candidate.Format)]);
        return file.Length == 0
            ? throw new InvalidInputException($"--format {word} names no file. Give one, or - for standard output.")
            : new ReportTarget(renderer, file == "-" ? null : file);
    }
}
