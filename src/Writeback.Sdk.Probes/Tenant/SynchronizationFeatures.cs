namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The features of directory synchronisation: <c>onPremisesDirectorySynchronizationFeature</c> of Microsoft Graph.</summary>
/// <param name="PasswordWritebackEnabled">Documented as not in use: it says nothing about writeback, whatever it says.</param>
/// <param name="PasswordSyncEnabled">Whether password hashes are synchronised.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record SynchronizationFeatures(bool? PasswordWritebackEnabled, bool? PasswordSyncEnabled, GraphExchange Exchange);
