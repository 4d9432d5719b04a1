namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Whether the test user may reset, and has registered for it: <c>userRegistrationDetails</c> of Microsoft Graph, a report that lags behind.</summary>
[Evidence]
public sealed record ResetRegistration
{
    /// <summary>Whether there is a line for the user in the report.</summary>
    public required bool Found { get; init; }

    /// <summary>Whether the user is an administrator, to whom a policy of its own applies.</summary>
    public bool? IsAdmin { get; init; }

    /// <summary>Whether policy lets the user reset.</summary>
    public bool? IsSsprEnabled { get; init; }

    /// <summary>Whether the user has registered as many methods as policy asks for.</summary>
    public bool? IsSsprRegistered { get; init; }

    /// <summary>Both.</summary>
    public bool? IsSsprCapable { get; init; }

    /// <summary>The methods that are registered, in ordinal order.</summary>
    public IReadOnlyList<string> MethodsRegistered { get; init; } = [];

    /// <summary>When the report last learned of the user, in UTC.</summary>
    public DateTimeOffset? LastUpdatedDateTime { get; init; }

    /// <summary>What it took to ask.</summary>
    public required GraphExchange Exchange { get; init; }
}
