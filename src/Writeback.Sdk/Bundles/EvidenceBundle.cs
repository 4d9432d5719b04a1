namespace Writeback.Sdk;

/// <summary>
/// Recorded evidence in one file, a zip of <c>manifest.json</c> and <c>evidence/{name}.json</c>: checks judge it anywhere, and come to
/// the verdict that they came to where it was observed.
/// </summary>
public static class EvidenceBundle
{
    /// <summary>Writes a bundle. The same evidence gives the same bytes, but for tokens.</summary>
    /// <param name="snapshot">The evidence.</param>
    /// <param name="settings">By whom, and what is redacted.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteAsync(EvidenceSnapshot snapshot, EvidenceBundleSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        return BundleWriter.WriteAsync(snapshot, settings, output, cancellationToken);
    }

    /// <summary>
    /// Reads a bundle. One that is damaged, or was changed after it was written, is refused; evidence of it that this pack cannot read, or
    /// that is not there, is evidence that could not be had.
    /// </summary>
    /// <param name="file">The bundle, as the user knows it: named where it is refused.</param>
    /// <param name="registry">The pack.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidInputException">The file is not there, is no bundle, or is not whole.</exception>
    public static Task<EvidenceSnapshot> ReadAsync(string file, CheckRegistry registry, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(registry);
        return BundleReader.ReadAsync(file, registry, cancellationToken);
    }
}
