using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>What is waited for.</summary>
[Evidence]
public sealed record Nothing;
