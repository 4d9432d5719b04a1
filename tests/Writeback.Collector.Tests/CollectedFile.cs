using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Collector.Tests;

/// <summary>What the script put out, as a file.</summary>
internal sealed class CollectedFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public CollectedFile(string json)
    {
        Json = json;
        File.WriteAllText(_path, json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    public string Json { get; }

    public ConnectEvidence Evidence => new(_path);

    public ConnectEvidenceReader Reader { get; } = new();

    public void Dispose() => File.Delete(_path);
}
