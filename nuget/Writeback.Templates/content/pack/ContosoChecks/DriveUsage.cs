using Writeback.Sdk;

namespace ContosoChecks;

/// <summary>What was seen of a drive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FreeBytes">What is left, in bytes.</param>
[Evidence]
public sealed record DriveUsage([property: InfrastructureData] string Name, long FreeBytes);
