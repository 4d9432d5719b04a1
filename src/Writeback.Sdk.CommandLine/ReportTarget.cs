using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>One <c>--format NAME[=FILE]</c>: which renderer, and where to. Null is standard output.</summary>
internal sealed record ReportTarget(IReportRenderer Renderer, string? File)
{
    /// <summary>Parses what was typed.</summary>
    /// <exception cref="InvalidInputException">A format is unknown, or two want standard output.</exception>
    public static IReadOnlyList<ReportTarget> Parse(IReadOnlyList<string> words, IEnumerable<IReportRenderer> renderers)
    {
        var known = renderers.ToList();
        List<ReportTarget> targets = [.. (words.Count == 0 ? [known[0].Format] : words).Select(word => Parse(word, known))];
        if (targets.Where(target => target.File is null).Skip(1).FirstOrDefault() is { } second)
        {
            throw new InvalidInputException($"Two formats cannot share standard output. Give one of them a file: --format {second.Renderer.Format}=FILE.");
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

        var aside = $"{File}.{Guid.NewGuid():N}.tmp";
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
    /// <exception cref="InvalidInputException">The folder is not there, or the name is a folder's.</exception>
    public void EnsureWritable()
    {
        if (File is null)
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(File));
        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException($"{File}: the folder {folder} does not exist. Create it, or name another file.");
        }

        if (Directory.Exists(File))
        {
            throw new InvalidInputException($"{File} is a folder. Name a file: --format {Renderer.Format}=FILE.");
        }
    }

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
