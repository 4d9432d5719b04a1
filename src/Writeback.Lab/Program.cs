using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Writeback.Lab;

var port = new Option<int>("--port") { Description = "The port on this machine; 0 for any that is free.", HelpName = "N" };
var users = new Option<int>("--users") { Description = "How many users come from the directory besides the two of the story, up to 100000.", HelpName = "N" };
var latency = new Option<int>("--latency") { Description = "How long each answer takes, in milliseconds.", HelpName = "MS" };
var throttle = new Option<int>("--throttle") { Description = "How many requests are put off first, with 429.", HelpName = "N" };
var story = new Option<string>("--story")
{
    Description = $"What is wrong with the tenant: {string.Join("; ", LabStory.All.Select(known => $"{known.Key} ({known.Value.What})"))}.",
    HelpName = "NAME",
    DefaultValueFactory = _ => "sound",
};
story.AcceptOnlyFromAmong([.. LabStory.All.Keys]);
users.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 0 or > 100_000)
    {
        result.AddError("--users is no number from 0 to 100000.");
    }
});

var root = new RootCommand("A tenant of Microsoft Entra on this machine, to try the tool writeback without one. It reads nothing and sends nothing anywhere.");
foreach (var option in new Option[] { port, users, latency, throttle, story })
{
    root.Options.Add(option);
}

root.SetAction(async (result, cancellationToken) =>
{
    var tenant = LabTenant.Sound();
    tenant.DirectoryAudits.Add(LabObjects.Audit("2026-11-21T09:15:00Z", "Reset password (self-service)", "success", "Successfully completed reset.", "AADConnect"));
    LabStory.All[result.GetValue(story)!].Tell(tenant);
    tenant.MoveTo(DateTimeOffset.UtcNow);
    tenant.Employees = result.GetValue(users);

    var folder = Directory.CreateTempSubdirectory("writeback-lab-");
    try
    {
        var authority = Path.Combine(folder.FullName, "root.pem");
        using var certificate = LabCertificate.Create(authority);
        await using var lab = await LabGraph.StartAsync(tenant, certificate, result.GetValue(port));
        lab.Latency = TimeSpan.FromMilliseconds(Math.Max(0, result.GetValue(latency)));
        lab.KeepsRequests = false;
        lab.Fault = result.GetValue(throttle) is > 0 and var times ? LabFaults.Throttle(times, retryAfter: "1") : null;
        await Console.Out.WriteLineAsync(Instructions(lab, authority));
        await EndAsync(cancellationToken);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Answered {lab.RequestCount} requests."));
    }
    finally
    {
        folder.Delete(recursive: true);
    }
});
return await root.Parse(args).InvokeAsync();

static string Instructions(LabGraph lab, string authority)
{
    var (set, next) = OperatingSystem.IsWindows() ? ("set", "^") : ("export", "\\");
    return string.Create(CultureInfo.InvariantCulture, $"""
        The lab is at {lab.Address}. Ctrl+C ends it. In another terminal:

          {set} AZURE_AUTHORITY_HOST={lab.Address}
          {set} SSL_CERT_FILE={authority}
          {set} WRITEBACK_CLIENT_SECRET={LabTokens.Secret}
          writeback check --select Licensing,Tenant --tenant {LabTenant.Domain} --sign-in secret --client-id {LabTokens.ClientId} {next}
            --graph-url {lab.Address} --user megan@contoso.com --admin hybrid-admin@contoso.onmicrosoft.com

        """) + (OperatingSystem.IsWindows() ? $"Windows trusts the lab once its authority is imported: certutil -user -addstore Root {authority}\n" : "");
}

static async Task EndAsync(CancellationToken cancellationToken)
{
    var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        end.TrySetResult();
    });
    await using var cancelled = cancellationToken.Register(() => end.TrySetResult());
    await end.Task;
}
