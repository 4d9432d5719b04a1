using System;
using Writeback.Sdk;

namespace Clocks;

/// <summary>What the clock showed.</summary>
/// <param name="Offset">How far it is ahead.</param>
/// <param name="Zone">Its time zone.</param>
[Evidence]
public sealed record ClockReading(TimeSpan Offset, [InfrastructureData] string Zone);
