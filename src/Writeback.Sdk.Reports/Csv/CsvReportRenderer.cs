using System.Buffers;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the findings as CSV (RFC 4180): a row a finding, for spreadsheets and scripts. UTF-8 with a byte order mark, without which
/// spreadsheets read it in the code page of their machine. Texts are neutral.
/// </summary>
public sealed class CsvReportRenderer : IReportRenderer
{
    // What a cell must be quoted for.
    private static readonly SearchValues<char> Special = SearchValues.Create(",\" ;'\t");

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly string[] Columns =
        ["id", "category", "title", "severity", "status", "subject", "message", "text", "remedy", "references", "because", "fingerprint", "baselineState", "suppressed", "expires"];

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder();
        Append(text, Columns);
        foreach (var row in ReportRow.Of(report))
        {
            Append(
                text,
                row.Check.Id,
                row.Check.Category,
                row.Check.Title,
                NameOf(row.Outcome.Severity),
                NameOf(row.Status),
                row.Subject ?? "",
                row.Finding?.Message.Id ?? "",
                row.GetText(CultureInfo.InvariantCulture),
                row.GetRemedy(CultureInfo.InvariantCulture) ?? "",
                string.Join(' ', row.References),
                string.Join(' ', row.Outcome.Because),
                row.Fingerprint,
                settings.Baseline is null ? "" : NameOf(settings.Baseline.GetChange(row.Check.Id, row.Subject)),
                row.Suppression?.Justification ?? "",
                row.Suppression?.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        }

        var writer = new StreamWriter(output, WithMark, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(Cell(ForeignText.WithoutCommands(ForeignText.Printable(cells[index]))));
        }

        text.Append("\r\n");
    }

    /// <summary>A cell. What a spreadsheet would take for a formula is marked as text: https://owasp.org/www-community/attacks/CSV_Injection.</summary>
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(Special) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
