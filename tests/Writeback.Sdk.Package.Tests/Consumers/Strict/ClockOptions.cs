using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Writeback.Sdk;

namespace Clocks;

/// <summary>How exact a clock has to be.</summary>
[CheckOptions]
public sealed record ClockOptions
{
    /// <summary>The largest offset that is right.</summary>
    [Description("The largest offset that is right.")]
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The decimals of seconds in messages.</summary>
    [Range(0, 3)]
    public int Decimals { get; init; }
}
