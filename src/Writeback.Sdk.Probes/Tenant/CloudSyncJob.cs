namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A configuration of Cloud Sync, which is one domain of the directory: a <c>synchronizationJob</c> of Microsoft Graph.</summary>
public sealed record CloudSyncJob
{
    /// <summary>The domain, by the name of its service principal: the DNS name where the configuration was made in the portal.</summary>
    [InfrastructureData]
    public required string Domain { get; init; }

    /// <summary>What is synchronised, such as <c>AD2AADProvisioning</c> or <c>AD2AADPasswordHash</c>.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Its state: <c>Active</c>, <c>Paused</c>, <c>Quarantine</c>, <c>NotRun</c> or <c>NotConfigured</c>; null for one that is not known.</summary>
    public string? Status { get; init; }

    /// <summary>When its last run ended, in UTC: by then an agent was at work.</summary>
    public DateTimeOffset? LastExecution { get; init; }

    /// <summary>How the last run ended, such as <c>Succeeded</c> or <c>Failed</c>.</summary>
    public string? LastState { get; init; }

    /// <summary>The code of what went wrong in the last run, or of the quarantine.</summary>
    public string? ErrorCode { get; init; }
}
