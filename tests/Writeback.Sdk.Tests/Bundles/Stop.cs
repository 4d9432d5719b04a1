namespace Writeback.Sdk.Tests.Bundles;

/// <summary>A stop of the postman: an element to fan out over.</summary>
internal sealed record Stop(string Name) : ISubject
{
    public string Subject => $"stop {Name}";
}
