using Writeback.Sdk;
using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>What the cloud's password reset says to users and in its log.</summary>
internal static class PasswordResetCodes
{
    public static readonly WritebackCode[] All =
    [
        Of("SSPR_0009", "TenantSSPRFlagDisabled", ["WB2002", "WB2009"], [Documentation.Reset, ResetPolicy], ["SSPR_009"]),
        Of("SSPR_0010", "WritebackNotEnabled", ["WB3004", "WB7003"], [Documentation.Reset]),
        Of("SSPR_0011", "SsprNotEnabledInUserPolicy", ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0012", "UserNotLicensed", ["WB1001", "WB1002", "WB1004"], [Documentation.Reset, Documentation.Licensing]),
        Of("SSPR_0013", "UserNotMemberOfScopedAccessGroup", ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0014", "UserNotProperlyConfigured", ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0029", "OnPremisesAdminActionRequired", ["WB4003", "WB4008", "WB4010", "WB4012", "WB7002"], [Documentation.Reset, ProtectedAccounts, VersionHistory, CodeSources.ThirdParty]),
        Of("SSPR_0030", "OnPremisesConnectivityError", ["WB3003", "WB5002", "WB5005", "WB7001"], [Documentation.Reset, CodeSources.ThirdParty]),
        Of("OnPremisesSuccessCloudFailure", "OnPremisesSuccessCloudFailure", ["WB2005"], [Documentation.Reset]),
        Of("OnPremisesPolicyViolation", "on-premises-policy", ["WB4009"], [Documentation.Reset, PasswordPolicy], ["on-premises-policy"], isDoubtful: true),
        Of("FuzzyPolicyViolationInvalidPassword", "fuzzy", ["WB2005"], [ResetReporting, CodeSources.MicrosoftJapan], ["fuzzy"]),
    ];

    private static WritebackCode Of(string code, string name, string[] checks, LocalizableText[] sources, string[]? aliases = null, bool isDoubtful = false) => new()
    {
        Kind = WritebackCodeKind.PasswordReset,
        Code = code,
        Name = name,
        Meaning = CodeTexts.Meaning(code),
        Cause = CodeTexts.Cause(code),
        Remedy = CodeTexts.Remedy(code),
        Doubt = isDoubtful ? CodeTexts.Doubt(code) : null,
        Checks = checks,
        Sources = sources,
        Aliases = aliases ?? [],
    };
}
