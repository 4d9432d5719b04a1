using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>One change of a fix: to one object, in one place, whole or not at all.</summary>
public abstract class FixStep
{
    /// <summary>What is changed: the name of an object, a server, a setting.</summary>
    public abstract string Subject { get; }

    /// <summary>The exact difference.</summary>
    public abstract IReadOnlyList<FixChange> Changes { get; }

    /// <summary>Commands that come to the same, a line each, for those who would rather run them.</summary>
    public virtual IReadOnlyList<string> Commands => [];

    /// <summary>What it interrupts or brings with it, a sentence each.</summary>
    public virtual IReadOnlyList<LocalizableText> Consequences => [];

    /// <summary>Why it cannot be applied from here, and where it can, in a sentence; null when it can.</summary>
    public virtual LocalizableText? Obstacle => null;

    /// <summary>What <see cref="Fix.UndoAsync"/> needs to restore what was there. It is kept in a file before anything is changed; null when the step cannot be undone.</summary>
    public virtual JsonElement? State => null;

    /// <summary>Makes the change.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FixFailedException">It was not made, or it is not known whether it was: the message says which.</exception>
    public abstract Task ApplyAsync(CancellationToken cancellationToken);
}
