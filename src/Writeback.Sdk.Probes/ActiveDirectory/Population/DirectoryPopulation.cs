namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>What was found about all users in scope.</summary>
/// <param name="Domains">Domain by domain.</param>
[Evidence]
public sealed record DirectoryPopulation(IReadOnlyList<PopulationOfDomain> Domains) : IFiguredEvidence
{
    /// <inheritdoc/>
    IEnumerable<Figure> IFiguredEvidence.Figures => Domains.Where(domain => domain.Users > 0).Select(domain => new BreakdownFigure(
        domain.Domain,
        [
            new BreakdownPart(Texts.PopulationWritable, domain.Users - domain.Groups.Sum(group => group.Count), IsProblem: false),
            .. domain.Groups.OrderByDescending(group => group.Count).Select(group => new BreakdownPart(Texts.PopulationPart(group.Reason), group.Count, IsProblem: true)),
        ]));
}
