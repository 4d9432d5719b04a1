using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What a mild check puts up with.</summary>
[CheckOptions]
public sealed record MildOptions
{
    [Description("The longest scene, in characters."), Range(1, 10_000)]
    public int MaxLength { get; init; } = 1000;

    public IReadOnlyList<string> Words { get; init; } = ["mild", "calm"];
}
