using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A fix of two steps, of which the first can be undone.</summary>
public sealed class StageFix(Stage stage) : Fix
{
    public override LocalizableText Title => "Prepare the stage";

    public override IReadOnlyList<string> Checks => ["TP1001", "TP3001"];

    public override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var words = context.Require<Scene>();
        return Task.FromResult(
            words.Has("prepared") ? FixPlan.Nothing("The stage is prepared.")
            : words.Has("burnt") ? FixPlan.NotThisWay("There is no stage. Build one.")
            : words.Has("unknown") ? throw new FixFailedException("Nobody knows the stage.")
            : new FixPlan(new Curtain(stage), new Light(stage)) { Remarks = ["The seats are left to others."] });
    }

    public override Task<LocalizableText> UndoAsync(JsonElement state, CancellationToken cancellationToken)
    {
        stage.Curtain = state.Deserialize(TheatreJson.Default.Scene)!.Words;
        return Task.FromResult(new LocalizableText("the old curtain hangs again."));
    }

    private sealed class Curtain(Stage stage) : FixStep
    {
        public override string Subject => "Curtain";

        public override IReadOnlyList<FixChange> Changes => [new(FixChangeKind.Remove, stage.Curtain), new(FixChangeKind.Add, "red", "the colour of theatres")];

        public override IReadOnlyList<string> Commands => ["Set-Curtain red"];

        public override JsonElement? State => JsonSerializer.SerializeToElement(new Scene(stage.Curtain), TheatreJson.Default.Scene);

        public override Task ApplyAsync(CancellationToken cancellationToken)
        {
            stage.BeforeChange?.Invoke();
            stage.Curtain = "red";
            return Task.CompletedTask;
        }
    }

    private sealed class Light(Stage stage) : FixStep
    {
        public override string Subject => "Light\u001b[2J";

        public override IReadOnlyList<FixChange> Changes => [new(FixChangeKind.Run, "dimmer --up")];

        public override IReadOnlyList<LocalizableText> Consequences => ["The audience is blinded for a moment."];

        public override LocalizableText? Obstacle => stage.Obstacle;

        public override Task ApplyAsync(CancellationToken cancellationToken)
        {
            stage.Light = stage.IsLightBroken ? throw new FixFailedException("The light is broken; it was not changed.") : "bright";
            return Task.CompletedTask;
        }
    }
}
