using System.Net;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Reads whether the test user may reset, and has registered for it.</summary>
/// <param name="access">The way to Graph.</param>
[Probe, Retry(2), Timeout("00:01:30", Total = "00:03:00"), CircuitBreaker(GraphTarget.Name)]
[GraphPermission("AuditLog.Read.All")]
public sealed class ResetRegistrationProbe(GraphAccess access)
{
    private static readonly GraphNeed Need = new(Texts.WhatRegistrations, ["AuditLog.Read.All"], "Reports Reader");

    /// <summary>Reads it.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="account">The test user.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<ResetRegistration> ObserveAsync(TenantTarget target, TenantSignIn signIn, TestUserAccount account, CancellationToken cancellationToken)
        => access.TalkAsync(target, signIn, Need, (graph, token) => ReadAsync(graph, account, token), cancellationToken);

    private static async Task<ResetRegistration> ReadAsync(GraphConversation graph, TestUserAccount account, CancellationToken cancellationToken)
    {
        if (account.Account.User is not { } user)
        {
            return new ResetRegistration { Found = false, Exchange = graph.ToEvidence() };
        }

        try
        {
            var details = await graph.Client.Reports.AuthenticationMethods.UserRegistrationDetails[user.Id].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
                ?? throw GraphFailures.NoBody();
            return new ResetRegistration
            {
                Found = true,
                IsAdmin = details.IsAdmin,
                IsSsprEnabled = details.IsSsprEnabled,
                IsSsprRegistered = details.IsSsprRegistered,
                IsSsprCapable = details.IsSsprCapable,
                MethodsRegistered = [.. (details.MethodsRegistered ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                LastUpdatedDateTime = details.LastUpdatedDateTime,
                Exchange = graph.ToEvidence(),
            };
        }
        catch (GraphAnswerException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return new ResetRegistration { Found = false, Exchange = graph.ToEvidence() };
        }
    }
}
