using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>The schema of a large forest must cost neither memory nor patience.</summary>
public sealed class BigConnectorTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly ExportFolder _folder = new();

    public BigConnectorTests()
    {
        string small = File.ReadAllText(_folder.PathOf(ExportFolder.ForestFile));
        var schema = new StringBuilder(11 * Megabyte);
        for (int i = 0; schema.Length < 9 * Megabyte; i++)
        {
            schema.Append("<attribute-type id=\"A").Append(i % 1500).Append("\" single-value=\"true\"><name>attribute-").Append(i).Append("</name></attribute-type>\n");
        }

        schema.Append("<cookie>").Append('A', Megabyte).Append("</cookie>");
        _folder.With(ExportFolder.ForestFile, small.Replace("<class />", schema.ToString(), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_connector_of_ten_megabytes_does_not_take_memory_in_proportion()
    {
        string path = _folder.PathOf(ExportFolder.ForestFile);
        Assert.True(new FileInfo(path).Length > 10 * Megabyte);
        Parse(path);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Connector connector = Parse(path);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("fabrikam.example", connector.Name);
        Assert.InRange(allocated, 1, Megabyte);
    }

    [Fact]
    public async Task Reading_stops_in_the_middle_of_a_schema_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        int elements = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => ExportXml.Parse(
            _folder.PathOf(ExportFolder.ForestFile),
            ExportFolder.ForestFile,
            ConnectorXml.Root,
            xml =>
            {
                for (bool more = xml.FirstChild(); more; more = xml.NextChild(), elements++)
                {
                    if (xml.Name == "schema")
                    {
                        source.Cancel();
                    }

                    xml.Skip();
                }

                return elements;
            },
            source.Token));
        Assert.Equal(7, elements);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Observe(new(), new(canceled: true)));
    }

    [Fact]
    public async Task A_cancelled_reading_is_not_remembered()
    {
        var reader = new ConnectExportReader();
        using var source = new CancellationTokenSource();
        Task<Connector> reading = Observe(reader, source.Token);
        await source.CancelAsync();
        await Record.ExceptionAsync(() => reading);

        Assert.Equal("fabrikam.example", (await Observe(reader, default)).Name);
    }

    private static Connector Parse(string path) => ExportXml.Parse(path, ExportFolder.ForestFile, ConnectorXml.Root, ConnectorXml.Parse, default);

    private Task<Connector> Observe(ConnectExportReader reader, CancellationToken cancellationToken) =>
        new ConnectorProbe(new ConnectSources(reader, new())).ObserveAsync(new(Path.GetFileName(ExportFolder.ForestFile)), _folder.Export, cancellationToken);
}
