using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The groups whose members Active Directory protects: [MS-ADTS] 3.1.1.6.1.2.</summary>
public static class ProtectedGroups
{
    private static readonly Dictionary<uint, string> OfDomain = new()
    {
        [512] = "Domain Admins",
        [516] = "Domain Controllers",
        [518] = "Schema Admins",
        [519] = "Enterprise Admins",
        [521] = "Read-only Domain Controllers",
        [526] = "Key Admins",
        [527] = "Enterprise Key Admins",
    };

    private static readonly Dictionary<string, string> Builtin = new(StringComparer.Ordinal)
    {
        ["S-1-5-32-544"] = "Administrators",
        ["S-1-5-32-548"] = "Account Operators",
        ["S-1-5-32-549"] = "Server Operators",
        ["S-1-5-32-550"] = "Print Operators",
        ["S-1-5-32-551"] = "Backup Operators",
        ["S-1-5-32-552"] = "Replicator",
    };

    // The built-in administrator and the Kerberos account are protected whatever groups they are in.
    private static readonly uint[] Accounts = [500, 502];

    /// <summary>The name of a protected group; null for every other.</summary>
    /// <param name="sid">The SID of the group.</param>
    public static string? NameOf(string sid)
        => Builtin.TryGetValue(sid, out var name) ? name
            : Sid.TryParse(sid, out var parsed) && parsed is { Domain: not null, RelativeId: { } rid } && OfDomain.TryGetValue(rid, out name) ? name
            : null;

    /// <summary>Whether an account is protected by itself, whatever groups it is in.</summary>
    /// <param name="sid">The SID of the account.</param>
    public static bool IsProtectedAccount(string sid) => Sid.TryParse(sid, out var parsed) && parsed is { Domain: not null, RelativeId: { } rid } && Accounts.Contains(rid);
}
