using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>The HRESULTs of the sync engine in events 6329 and 330xx, and the two failures of its export that have a text only.</summary>
internal static class SyncEngineCodes
{
    private const string Event = "6329";

    public static readonly WritebackCode[] All =
    [
        Of("0x80230619", "PasswordRestriction", "A restriction keeps the password from being set to this value.",
            "The directory's policy: length, complexity, history, minimum age, a password filter, or 'user cannot change password'.",
            "Choose another password; for tests set the minimum age to 0; look at the resultant fine-grained policy and at password filters.",
            ["WB4009", "WB4010"], [Troubleshoot], [Event, "33008", "31003", "31008", "31011"]),
        Of("0x8023061F", "PasswordSyncNotEnabledOnMA", "Password synchronisation is not enabled on that connector.",
            "A forest was added, or removed and added again, after writeback was enabled.",
            "Disable and enable password writeback: writeback fix WB3004 shows how.",
            ["WB3004", "WB3014"], [Troubleshoot], [Event, "33009"]),
        Of("0x80230626", "MACredentialsDenied", "The connector account was denied access.",
            "Missing rights, inheritance that is switched off, a protected user, 'user cannot change password', or reading accounts (SAM) that is restricted.",
            "Grant what WB4003 and WB4004 miss; enable inheritance; see WB4008 and WB4012 for the rest.",
            ["WB4003", "WB4004", "WB4005", "WB4007", "WB4008", "WB4012"], [CodeSources.FieldNotes, CodeSources.MicrosoftJapan, CodeSources.ThirdParty], [Event, "33004"]),
        Of("0x8023062C", "InsecurePasswordSet", "The connection does not protect a password: it is neither signed and encrypted nor over TLS of 128 bits.",
            "'Sign and Encrypt LDAP traffic' is off in one of three places of the connector: the forest, a partition, or the other credentials of a partition.",
            "Tick it in all three, and restart ADSync.",
            ["WB3011"], [SignAndEncrypt, CodeSources.ThirdParty], [Event, "33009"]),
        Of("0x80231367", "PrivilegedAccountDenied", "An administrator tried to reset a privileged account, which is refused.",
            "The user has adminCount=1, and the reset was started by somebody else.",
            "Reset the password on-premises. If the user is in no protected group any more, clear adminCount and enable inheritance.",
            ["WB4008"], [CodeSources.ResetByAdministrator, CodeSources.MicrosoftJapan], [Event, "33004"], doubt: "The code and adminCount are documented together; the wording is not."),
        Of("0x80230405", "ObjectNotFound", "The object was not found, or nothing to write the password to.",
            "The user is not in the connector space of Active Directory or not joined, or in the scope of no rule that lets passwords flow.",
            "See that the user is joined and that the rules let passwords flow (WB3009), then run a full synchronisation.",
            ["WB2004", "WB3006", "WB3009"], ["https://github.com/MicrosoftDocs/azure-docs/issues/106884"], [Event, "33002"]),
        Of("0x80230402", "DuplicateAnchor", "Two entries have the same anchor.",
            "The same user is enabled in several domains or forests, or the anchor attribute is not unique.",
            "Remove the duplicate, and choose an anchor that is unique.",
            ["WB3014"], [Troubleshoot], [Event, "33003"], ["8023042"], "The table of the documentation prints it as 8023042."),
        Of("0x80005000", "E_ADS_BAD_PATHNAME", "The path of an object is not valid.",
            "Reserved characters in the name of the user or of a container on the way to it.",
            "Rename it without them. An old way of checking access (PasswordChangeAccessCheckLegacy=1) is said to exist and is not advised.",
            ["WB4010"], [Troubleshoot, CodeSources.ThirdParty], [Event, "33001"], doubt: "The registry value is known from one third party only."),
        Of("0x800700CE", "ERROR_FILENAME_EXCED_RANGE", "A name is too long; it comes after an unlock.",
            "The password of the AD DS connector account is longer than 256 characters.",
            "Give the account a shorter password, and update it in the connector.",
            ["WB7002"], [Troubleshoot], [Event], ["FilenameTooLong"]),
        Of("0x80070005", "E_ACCESSDENIED", "Access denied.",
            "Remote calls to SAM are restricted, or the account lacks rights. Entra Connect writes it as ERROR_ACCESS_DENIED when it cannot acquire user information.",
            "Allow the account in the policy on remote calls to SAM (WB4012), or mend its rights (WB4003).",
            ["WB4003", "WB4012"], [ProtectedAccounts, CodeSources.ThirdParty], [Event]),
        Of("0x8007200A", "ERROR_DS_NO_ATTRIBUTE_OR_VALUE", "The directory has no such attribute or value.",
            "With Cloud Sync: its managed service account cannot read the container Users at the root of the domain.",
            "Let it read that container: Set-AADCloudSyncPermissions.",
            ["WB4003"], [CodeSources.ThirdParty], ["33001"], doubt: "Known from one third party only."),
        Of("FailedToAcquireUserInformation", "ERROR_ACCESS_DENIED (admaexport.cpp)", "The engine could not read the user's information as the connector account.",
            "'Network access: Restrict clients allowed to make remote calls to SAM' on a domain controller or the server; Connect on a domain controller; rights on samServer; Pre-Windows 2000 Compatible Access without Authenticated Users.",
            "Allow the connector account in that policy on every domain controller, or remove the policy and delete the value RestrictRemoteSam.",
            ["WB4012"], [ProtectedAccounts, AccessRights], [Event, "33004"], ["ERROR_ACCESS_DENIED (admaexport.cpp)"]),
        Of("PolicyHintsControlMissing", "admaexport.cpp: no LDAP password policy control", "The domain controller does not offer the policy-hints control.",
            "It is too old or lacks updates: OID 1.2.840.113556.1.4.2066, or 1.2.840.113556.1.4.2239 today.",
            "Upgrade the domain controllers to Windows Server 2016 or later.",
            ["WB4002", "WB4011"], [Troubleshoot], [Event, "33009"], ["admaexport.cpp: no LDAP password policy control"]),
    ];

    private static WritebackCode Of(
        string code, string name, string meaning, string cause, string remedy, string[] checks, string[] sources, string[] seenWith, string[]? aliases = null, string? doubt = null) => new()
        {
            Kind = WritebackCodeKind.SyncEngine,
            Code = code,
            Name = name,
            Meaning = meaning,
            Cause = cause,
            Remedy = remedy,
            Checks = checks,
            Sources = sources,
            SeenWith = seenWith,
            Aliases = aliases ?? [],
            Doubt = doubt,
        };
}
