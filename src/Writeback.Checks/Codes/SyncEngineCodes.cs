using Writeback.Sdk;
using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>The HRESULTs of the sync engine in events 6329 and 330xx, and the two failures of its export that have a text only.</summary>
internal static class SyncEngineCodes
{
    private const string Event = "6329";

    public static readonly WritebackCode[] All =
    [
        Of("0x80230619", "PasswordRestriction", ["WB4009", "WB4010"], [Troubleshoot], [Event, "33008", "31003", "31008", "31011"]),
        Of("0x8023061F", "PasswordSyncNotEnabledOnMA", ["WB3004", "WB3014"], [Troubleshoot], [Event, "33009"]),
        Of("0x80230626", "MACredentialsDenied", ["WB4003", "WB4004", "WB4005", "WB4007", "WB4008", "WB4012"], [CodeSources.FieldNotes, CodeSources.MicrosoftJapan, CodeSources.ThirdParty], [Event, "33004"]),
        Of("0x8023062C", "InsecurePasswordSet", ["WB3011"], [SignAndEncrypt, CodeSources.ThirdParty], [Event, "33009"]),
        Of("0x80231367", "PrivilegedAccountDenied", ["WB4008"], [CodeSources.ResetByAdministrator, CodeSources.MicrosoftJapan], [Event, "33004"], isDoubtful: true),
        Of("0x80230405", "ObjectNotFound", ["WB2004", "WB3006", "WB3009"], ["https://github.com/MicrosoftDocs/azure-docs/issues/106884"], [Event, "33002"]),
        Of("0x80230402", "DuplicateAnchor", ["WB3014"], [Troubleshoot], [Event, "33003"], ["8023042"], isDoubtful: true),
        Of("0x80005000", "E_ADS_BAD_PATHNAME", ["WB4010"], [Troubleshoot, CodeSources.ThirdParty], [Event, "33001"], isDoubtful: true),
        Of("0x800700CE", "ERROR_FILENAME_EXCED_RANGE", ["WB7002"], [Troubleshoot], [Event], ["FilenameTooLong"]),
        Of("0x80070005", "E_ACCESSDENIED", ["WB4003", "WB4012"], [ProtectedAccounts, CodeSources.ThirdParty], [Event]),
        Of("0x8007200A", "ERROR_DS_NO_ATTRIBUTE_OR_VALUE", ["WB4003"], [CodeSources.ThirdParty], ["33001"], isDoubtful: true),
        Of("FailedToAcquireUserInformation", "ERROR_ACCESS_DENIED (admaexport.cpp)", ["WB4012"], [ProtectedAccounts, AccessRights], [Event, "33004"], ["ERROR_ACCESS_DENIED (admaexport.cpp)"]),
        Of("PolicyHintsControlMissing", "admaexport.cpp: no LDAP password policy control", ["WB4002", "WB4011"], [Troubleshoot], [Event, "33009"], ["admaexport.cpp: no LDAP password policy control"]),
    ];

    private static WritebackCode Of(string code, string name, string[] checks, LocalizableText[] sources, string[] seenWith, string[]? aliases = null, bool isDoubtful = false) => new()
    {
        Kind = WritebackCodeKind.SyncEngine,
        Code = code,
        Name = name,
        Meaning = CodeTexts.Meaning(code),
        Cause = CodeTexts.Cause(code),
        Remedy = CodeTexts.Remedy(code),
        Doubt = isDoubtful ? CodeTexts.Doubt(code) : null,
        Checks = checks,
        Sources = sources,
        SeenWith = seenWith,
        Aliases = aliases ?? [],
    };
}
