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
            throw new InvalidInputException(Texts.TwoFormatsOnOutput(second.Renderer.Format));
        }

        return EnsureApart(targets);
    }

    /// <summary>What else is to be written: files whose format their extension tells, or a word before a colon.</summary>
    /// <exception cref="InvalidInputException">The format of one cannot be told, or two want the same file.</exception>
    public static IReadOnlyList<ReportTarget> Add(IReadOnlyList<ReportTarget> targets, IReadOnlyList<string> outputs, IEnumerable<IReportRenderer> renderers)
    {
        var known = renderers.ToList();
        return EnsureApart([.. targets, .. outputs.Select(output => ParseOutput(output, known))]);
    }

    /// <summary>Writes the report. A file is written aside and renamed, so that whoever reads it never sees half of it.</summary>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken)
    {
        if (File is null)
        {
            await Renderer.WriteAsync(report, settings, output, cancellationToken).ConfigureAwait(false);
            return;
        }

        await Output(File)
            .WriteAsync(stream => Renderer.WriteAsync(report, settings with { Color = false }, stream, cancellationToken))
            .ConfigureAwait(false);
    }

    /// <summary>Refuses a file that cannot be written, before anything runs.</summary>
    /// <exception cref="InvalidInputException">The folder is not there or must not be written to, or the name is that of a folder or a device.</exception>
    public void EnsureWritable()
    {
        if (File is not null)
        {
            Output(File).EnsureWritable();
        }
    }

    private static List<ReportTarget> EnsureApart(List<ReportTarget> targets)
    {
        var files = targets.Select(target => target.File).OfType<string>().Select(Path.GetFullPath);
        if (files.GroupBy(file => file, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { Key: var shared })
        {
            throw new InvalidInputException(Texts.TwoFormatsInFile(shared));
        }

        return targets;
    }

    private static ReportTarget ParseOutput(string word, List<IReportRenderer> known)
    {
        // C:\report.html is no format C: only a word that names one counts.
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && known.Find(candidate => string.Equals(candidate.Format, word[..colon], StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return word.Length > colon + 1
                ? new ReportTarget(named, word[(colon + 1)..])
                : throw new InvalidInputException(Texts.OutputNamesNoFile(word, named.Format));
        }

        var format = Path.GetExtension(word).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => "html",
            ".JSON" => "json",
            ".SARIF" => "sarif",
            ".XML" => "junit",
            ".MD" => "markdown",
            ".CSV" => "csv",
            ".TXT" or ".LOG" => "console",
            _ => null,
        };
        return known.Find(candidate => candidate.Format == format) is { } renderer
            ? new ReportTarget(renderer, word)
            : throw new InvalidInputException(Texts.OutputFormatUnknown(word, known[0].Format, word.Length == 0 ? "FILE" : word));
    }

    private OutputFile Output(string file) => new(file, $"--format {Renderer.Format}=FILE");

    private static InvalidInputException Unknown(string name, string[] formats)
        => new(Texts.UnknownFormat(name, NearestWord.Ask(name, formats), string.Join(", ", formats)));

    private static ReportTarget Parse(string word, List<IReportRenderer> known)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        var file = equals < 0 ? "-" : word[(equals + 1)..];
        var renderer = known.Find(candidate => string.Equals(candidate.Format, name, StringComparison.OrdinalIgnoreCase))
            ?? throw Unknown(name, [.. known.Select(candidate => candidate.Format)]);
        return file.Length == 0
            ? throw new InvalidInputException(Texts.FormatNamesNoFile(word))
            : new ReportTarget(renderer, file == "-" ? null : file);
    }
}
