namespace Writeback.Sdk.CommandLine;

/// <summary>A command that is <c>check</c> for some of the checks, under a name of its own.</summary>
/// <param name="Name">The name of the command.</param>
/// <param name="Description">What it is for, in a sentence.</param>
/// <param name="Select">The ids, categories or tags of its checks.</param>
public sealed record CheckPreset(string Name, string Description, params IReadOnlyList<string> Select)
{
    /// <summary>Gives inputs that the options did not; null where there are none.</summary>
    public Action<RunSetup>? Prepare { get; init; }
}
