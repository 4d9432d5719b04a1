namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>Watches a scene, and never returns from one that hangs.</summary>
[Probe]
[GraphPermission("Play.Read.All")]
public sealed class PlayProbe(Backstage backstage)
{
    public async Task<Play> ObserveAsync(Scene scene, CancellationToken cancellationToken)
    {
        backstage.Observed();
        if (scene.Has("hang"))
        {
            await backstage.HangAsync(cancellationToken);
        }

        return scene.Has("denied") ? throw new UnauthorizedAccessException(Backstage.Secret, new IOException(Backstage.Secret))
            : scene.Has("flaky") ? throw new HttpRequestException(Backstage.Secret, new TimeoutException(Backstage.Secret))
            : scene.Has("defect") ? throw new AggregateException(Backstage.Secret, new FormatException(Backstage.Secret))
            : new Play(scene.Words) { Ticket = scene.Has("ticket") ? Backstage.Secret : null };
    }
}
