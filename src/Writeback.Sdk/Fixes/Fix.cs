using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>
/// A remedy for what checks find. It is worked out and shown first, applied only when asked for, and undone where that is possible. A pack
/// registers its fixes as services of this type; the command line offers them as <c>fix ID</c>.
/// </summary>
public abstract class Fix
{
    /// <summary>What it does, in a sentence without a full stop.</summary>
    public abstract LocalizableText Title { get; }

    /// <summary>The ids of the checks whose failures it mends: each names it on the command line, and all of them are run for it.</summary>
    public abstract IReadOnlyList<string> Checks { get; }

    /// <summary>Works out what to do. Changes nothing.</summary>
    /// <param name="context">What is asked for, and what a run of <see cref="Checks"/> has just found.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FixFailedException">It cannot be worked out.</exception>
    /// <exception cref="InvalidInputException">What the user gave does not suffice.</exception>
    public abstract Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken);

    /// <summary>Restores what a step has kept in <see cref="FixStep.State"/>. A step that was never applied leaves nothing to restore: that is no failure.</summary>
    /// <param name="state">What it kept.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What was restored, in a sentence.</returns>
    /// <exception cref="FixFailedException">It was not restored.</exception>
    /// <exception cref="JsonException">What is there was not kept by this fix.</exception>
    public virtual Task<LocalizableText> UndoAsync(JsonElement state, CancellationToken cancellationToken)
        => throw new FixFailedException(Texts.FixCannotBeUndone);
}
