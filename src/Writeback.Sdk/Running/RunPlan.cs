namespace Writeback.Sdk;

/// <summary>
/// Which checks run, in which order, and which evidence they need: a selected check brings the evidence it needs and nothing
/// else.
/// </summary>
internal sealed class RunPlan
{
    // By check; null while every check has the severity of its declaration.
    private readonly Severity[]? _severities;

    private RunPlan(int[] selected, int[][] levels, int[] slots, Severity[]? severities)
    {
        _severities = severities;
        Selected = selected;
        Levels = levels;
        Slots = slots;
    }

    /// <summary>The selected checks, in catalogue order.</summary>
    public int[] Selected { get; }

    /// <summary>The selected checks in rounds: a check comes after those it requires.</summary>
    public int[][] Levels { get; }

    /// <summary>The evidence that is needed, by slot.</summary>
    public int[] Slots { get; }

    public static RunPlan Create(CheckRegistry registry, CheckSelection selection, CheckRunnerOptions options)
    {
        if (ReferenceEquals(selection, CheckSelection.All) && options.Severities.Count == 0)
        {
            return registry.CompletePlan ??= Create(registry.Data, check => check.DefaultSeverity != Severity.None, null);
        }

        var severities = options.Severities.Count == 0 ? null : Array.ConvertAll(registry.Data.Checks, check => SeverityRules.Resolve(check, options.Severities));
        return Create(registry.Data, check => selection.Includes(check) && SeverityOf(check, severities) != Severity.None, severities);
    }

    /// <summary>How much a failure of a check matters in this run.</summary>
    public Severity SeverityOf(CheckDescriptor check) => SeverityOf(check, _severities);

    /// <summary>The selection as a pack sees it that was included.</summary>
    /// <param name="own">By the included pack's position, the position in this plan's registry.</param>
    public RunPlan For(int[] own)
        => new(
            [.. Enumerable.Range(0, own.Length).Where(check => Array.BinarySearch(Selected, own[check]) >= 0)],
            [],
            [],
            _severities is null ? null : Array.ConvertAll(own, check => _severities[check]));

    private static Severity SeverityOf(CheckDescriptor check, Severity[]? severities) => severities is null ? check.DefaultSeverity : severities[check.Index];

    private static RunPlan Create(RegistryData data, Func<CheckDescriptor, bool> isSelected, Severity[]? severities)
    {
        const int NotSelected = -2;
        const int Unknown = -1;
        var selected = new List<int>();
        var level = new int[data.Checks.Length];
        Array.Fill(level, NotSelected);
        foreach (var check in data.Checks)
        {
            if (isSelected(check))
            {
                selected.Add(check.Index);
                level[check.Index] = Unknown;
            }
        }

        var depth = 0;
        foreach (var check in selected)
        {
            depth = Math.Max(depth, Level(check));
        }

        var visited = new bool[data.Evidence.Length];
        foreach (var check in selected)
        {
            foreach (var use in data.Checks[check].Uses)
            {
                Visit(use.Slot);
            }
        }

        var levels = new int[depth + 1][];
        for (var round = 0; round < levels.Length; round++)
        {
            levels[round] = depth == 0 ? [.. selected] : [.. selected.Where(check => level[check] == round)];
        }

        return new RunPlan([.. selected], levels, [.. Enumerable.Range(0, visited.Length).Where(slot => visited[slot])], severities);

        // The registry has proved that requirements have no cycle. A required check that is not selected is not waited for.
        int Level(int check)
        {
            if (level[check] != Unknown)
            {
                return level[check];
            }

            var own = 0;
            foreach (var required in data.Checks[check].Requires)
            {
                own = Math.Max(own, level[required] == NotSelected ? 0 : Level(required) + 1);
            }

            return level[check] = own;
        }

        void Visit(int slot)
        {
            if (visited[slot])
            {
                return;
            }

            visited[slot] = true;
            if (data.Providers[slot] >= 0)
            {
                foreach (var use in data.Probes[data.Providers[slot]].Uses)
                {
                    Visit(use.Slot);
                }
            }
        }
    }
}
