using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>Why a directory did not do what it was asked, by codes. Texts of servers are localised and never enter it.</summary>
/// <param name="Cause">What it means.</param>
/// <param name="ResultCode">The result code: RFC 4511, 4.1.9, and above 80 those of the client's library; null where there was none.</param>
/// <param name="ErrorCode">The code that leads the server's message in hexadecimal, a Windows error: <c>0000052D</c>; null where there is none.</param>
/// <param name="BindData">The number after <c>data</c> in the message of a failed bind, a Windows error in hexadecimal: <c>775</c>; null where there is none.</param>
public sealed record LdapFailure(LdapCause Cause, int? ResultCode = null, string? ErrorCode = null, string? BindData = null)
{
    /// <summary>What was wrong on the network path, where there was no connection.</summary>
    public NetworkFailure? Network { get; init; }

    /// <summary>Whether another attempt may not meet it again.</summary>
    [JsonIgnore]
    public bool IsTransient => Cause is LdapCause.TimedOut or LdapCause.Disconnected or LdapCause.Busy or LdapCause.ServerLimit
        || (Cause == LdapCause.Unreachable && Network is null or { IsTransient: true });

    /// <summary>The same, as what a probe reports.</summary>
    /// <param name="server">Where it happened.</param>
    public ObservationFailure ToObservationFailure(LdapServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var kind = Cause switch
        {
            LdapCause.TimedOut => FailureKind.TimedOut,
            LdapCause.Unreachable or LdapCause.Disconnected or LdapCause.Busy or LdapCause.ServerLimit or LdapCause.NoLogonServer or LdapCause.Unknown => FailureKind.Unavailable,
            LdapCause.Malformed or LdapCause.SizeLimit => FailureKind.Malformed,
            _ => FailureKind.Denied,
        };
        return new ObservationFailure(kind, Network?.Type ?? nameof(LdapFailure), Code, Texts.OfServer(server.ToString(), LdapExplanations.Of(this)));
    }

    /// <summary>The codes in one word, the most telling first.</summary>
    [JsonIgnore]
    public string Code => BindData is { } data ? $"data {data}"
        : ErrorCode ?? (Network is { } network ? network.Cause.ToString() : ResultCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Cause.ToString());
}
