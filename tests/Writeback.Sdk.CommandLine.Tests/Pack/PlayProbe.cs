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

        return new Play(scene.Words);
    }
}
