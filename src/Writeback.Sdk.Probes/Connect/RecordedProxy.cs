namespace Writeback.Sdk.Probes.Connect;

/// <summary>What machine.config of the server says of proxies: <c>system.net/defaultProxy</c>.</summary>
/// <param name="Enabled">Whether a proxy is used at all.</param>
/// <param name="UseDefaultCredentials">Whether the service logs on to it with its own account.</param>
/// <param name="Address">The proxy; null when none is named.</param>
/// <param name="ScriptLocation">The script that names the proxy; null when there is none.</param>
public sealed record RecordedProxy(bool Enabled, bool UseDefaultCredentials, [InfrastructureData] string? Address, [InfrastructureData] string? ScriptLocation);
