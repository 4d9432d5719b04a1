namespace Writeback.Sdk.Tests.Model;

/// <summary>What a check may do with its evidence.</summary>
internal enum CheckBehaviour
{
    Passes,
    Warns,
    Fails,
    SaysNothing,
    Throws,
    MakesUpCancellation,
    Blocks,
}
