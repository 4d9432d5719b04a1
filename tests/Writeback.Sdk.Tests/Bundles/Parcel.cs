namespace Writeback.Sdk.Tests.Bundles;

/// <summary>Evidence for bundles: what a record of today needs, may have, and has when nobody says so.</summary>
internal sealed record Parcel(string Sender, int Weight, string? Note, string Colour = "brown")
{
    public IReadOnlyList<string> Stamps { get; init; } = [];

    /// <summary>Throws when somebody writes it, where the sender wants that.</summary>
    public string Address => Sender == "thrower" ? throw new InvalidOperationException("hunter2") : $"{Sender}'s house";
}
