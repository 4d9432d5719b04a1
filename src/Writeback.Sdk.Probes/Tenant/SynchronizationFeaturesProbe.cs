namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads the features of directory synchronisation, which Graph shows to global administrators only.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("OnPremDirectorySynchronization.Read.All", Grant = PermissionGrant.Delegated)]
public sealed class SynchronizationFeaturesProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatSyncFeatures, ["OnPremDirectorySynchronization.Read.All"], "Global Administrator");

    /// <summary>Reads them.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<SynchronizationFeatures> ObserveAsync(TenantTarget target, TenantSignIn signIn, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, ReadAsync, cancellationToken);

    private static async Task<SynchronizationFeatures> ReadAsync(GraphConversation graph, CancellationToken cancellationToken)
    {
        var answer = await graph.Client.Directory.OnPremisesSynchronization.GetAsync(request => request.QueryParameters.Select = ["id", "features"], cancellationToken).ConfigureAwait(false)
            ?? throw GraphFailures.NoBody();
        var features = answer.Value is [{ } only, ..] ? only.Features : null;
        return new SynchronizationFeatures(features?.PasswordWritebackEnabled, features?.PasswordSyncEnabled, graph.ToEvidence());
    }
}
