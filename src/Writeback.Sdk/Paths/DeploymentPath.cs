namespace Writeback.Sdk;

/// <summary>The way that something takes through a deployment, so that a report can show where it is broken.</summary>
/// <param name="Parts">Stations and the links between them, in the order of the way.</param>
public sealed record DeploymentPath(IReadOnlyList<PathPart> Parts)
{
    /// <summary>The part that a check looks at; null when none does.</summary>
    /// <param name="check">The check.</param>
    public PathPart? Find(CheckDescriptor check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Parts.FirstOrDefault(part => part.Checks.Contains(check.Id, StringComparer.OrdinalIgnoreCase))
            ?? Parts.FirstOrDefault(part => part.Checks.Any(word =>
                string.Equals(word, check.Category, StringComparison.OrdinalIgnoreCase) || check.Tags.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }
}
