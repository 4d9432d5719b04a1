using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>Needs no evidence that takes time.</summary>
[Check("WT1002", "Time passes")]
public sealed partial class TimePasses
{
    public Finding Evaluate(RunStart start) => Passes(start.At);

    [Pass("It does, since {start}.")]
    private static partial Finding Passes(DateTimeOffset start);
}
