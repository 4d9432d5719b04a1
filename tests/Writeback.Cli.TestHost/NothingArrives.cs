using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>Waits for evidence.</summary>
[Check("WT1001", "Nothing arrives")]
public sealed partial class NothingArrives
{
    public Finding Evaluate(Nothing nothing) => Arrived(nothing);

    [Pass("{nothing} arrived.")]
    private static partial Finding Arrived(Nothing nothing);
}
