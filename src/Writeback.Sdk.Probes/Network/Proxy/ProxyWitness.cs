using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Remembers what the proxy said on a connection before the tunnel stood: the library that asks for the tunnel keeps the status of a
/// refusal and forgets the rest.
/// </summary>
/// <param name="inner">The connection. It is owned.</param>
internal sealed class ProxyWitness(Stream inner) : DelegatedStream(inner)
{
    private const int Limit = 8 * 1024;

    private readonly MemoryStream _said = new();

    /// <summary>The status of the first answer; null when there is none.</summary>
    public int? StatusCode => Lines() is [var line, ..] && line.Split(' ') is [_, var code, ..] && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        ? status
        : null;

    /// <summary>The values of a header of the first answer.</summary>
    public IEnumerable<string> Values(string header) => Lines().Skip(1)
        .Where(line => line.StartsWith(header, StringComparison.OrdinalIgnoreCase) && line.Length > header.Length && line[header.Length] == ':')
        .Select(line => line[(header.Length + 1)..].Trim());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_said.Length < Limit)
        {
            _said.Write(buffer.Span[..count]);
        }

        return count;
    }

    private string[] Lines()
    {
        var head = Encoding.Latin1.GetString(_said.GetBuffer(), 0, (int)_said.Length);
        var end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return head.StartsWith("HTTP/", StringComparison.Ordinal) ? (end < 0 ? head : head[..end]).Split("\r\n") : [];
    }
}
