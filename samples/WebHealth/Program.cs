// Checks as health of an ASP.NET Core application, and in OpenTelemetry.
//   dotnet run --project samples/WebHealth    then    curl -i http://localhost:5000/ready
using WebHealth;
using Writeback.Sdk;
using Writeback.Sdk.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFolderChecks();
builder.Services.AddHealthChecks().AddWritebackHealthChecks(FolderChecks.Registry, health =>
{
    health.MaxAge = TimeSpan.FromSeconds(30);
    health.Inputs = services => new RunInputs().Add(new DataFolder(services.GetRequiredService<IConfiguration>()["DataFolder"] ?? "data"));
});
builder.Services.AddOpenTelemetry().AddWritebackInstrumentation();

var app = builder.Build();
app.MapHealthChecks("/ready", new() { Predicate = check => check.Tags.Contains(WritebackHealthChecksBuilderExtensions.ReadyTag) });
app.MapHealthChecks("/live", new() { Predicate = check => check.Tags.Contains(WritebackHealthChecksBuilderExtensions.LiveTag) });
app.Run();

namespace WebHealth
{
    [Input("Set DataFolder in the configuration.")]
    public sealed record DataFolder([property: InfrastructureData] string Path);

    [Evidence]
    public sealed record FolderState(bool Exists);

    [Probe, Timeout("00:00:02")]
    public sealed class FolderStateProbe
    {
        public Task<FolderState> ObserveAsync(DataFolder folder, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(new FolderState(Directory.Exists(folder.Path)));
        }
    }

    [Check("WH0001", "The data folder is there", Category = "Storage", Severity = Severity.Error)]
    public sealed partial class FolderIsThere
    {
        public Finding Evaluate(FolderState folder) => folder.Exists ? There() : Missing();

        [Pass("It is there.")]
        private static partial Finding There();

        [Fail("It is missing.", Remedy = "Mount the volume.")]
        private static partial Finding Missing();
    }

    [CheckPack("Folder")]
    public static partial class FolderChecks;
}
