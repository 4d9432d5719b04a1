using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>What the cloud's password reset says to users and in its log.</summary>
internal static class PasswordResetCodes
{
    public static readonly WritebackCode[] All =
    [
        Of("SSPR_0009", "TenantSSPRFlagDisabled", "Password reset is off for the tenant; for administrators, off for them.",
            "It is set to None, or allowedToUseSSPR is false for those who hold a role.",
            "Set it to Selected or All. For administrators set allowedToUseSSPR of the authorization policy to true; that takes up to an hour.",
            ["WB2002", "WB2009"], [Documentation.Reset, ResetPolicy], ["SSPR_009"]),
        Of("SSPR_0010", "WritebackNotEnabled", "The user's password is managed on-premises, and writeback is not enabled.",
            "The feature is off in Entra Connect or on the tenant's page On-premises integration, or the server is not registered.",
            "Enable it in both places.",
            ["WB3004", "WB7003"], [Documentation.Reset]),
        Of("SSPR_0011", "SsprNotEnabledInUserPolicy", "There is no policy for password reset.",
            "Password reset was never set up.",
            "Set it up: Entra admin center > Password reset.",
            ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0012", "UserNotLicensed", "The licence is missing.",
            "The user has no enabled plan of Entra ID P1 or P2.",
            "Assign a licence that has one of them.",
            ["WB1001", "WB1002", "WB1004"], [Documentation.Reset, Documentation.Licensing]),
        Of("SSPR_0013", "UserNotMemberOfScopedAccessGroup", "The user is not in the group for which password reset is on.",
            "It is set to Selected, and the user is not a member.",
            "Add the user to the group, or set it to All.",
            ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0014", "UserNotProperlyConfigured", "The user has registered too few methods.",
            "The user did not register.",
            "Register at https://aka.ms/ssprsetup, or fill the methods in for the user.",
            ["WB2002"], [Documentation.Reset]),
        Of("SSPR_0029", "OnPremisesAdminActionRequired", "Something on-premises keeps the password from being written.",
            "A protected user, missing rights, reading accounts (SAM) that is restricted, reserved characters in a name, or a fault of Connect that 2.1.19.0 mended.",
            "The events 330xx and 6329 on the Connect server tell which: writeback check --events FILE.",
            ["WB4003", "WB4008", "WB4010", "WB4012", "WB7002"], [Documentation.Reset, ProtectedAccounts, VersionHistory, CodeSources.ThirdParty]),
        Of("SSPR_0030", "OnPremisesConnectivityError", "The server that writes passwords back cannot be reached.",
            "ADSync is down, its way to the relay is blocked, or a resource of Cloud Sync is left over for the domain.",
            "See that ADSync runs and listens (WB3003, WB7001) and reaches the relay (WB5005).",
            ["WB3003", "WB5002", "WB5005", "WB7001"], [Documentation.Reset, CodeSources.ThirdParty]),
        Of("OnPremisesSuccessCloudFailure", "OnPremisesSuccessCloudFailure", "Active Directory has the new password, and the cloud does not.",
            "A time-out, the cloud's own policy, or throttling.",
            "Wait two minutes for password hash synchronisation, or repeat it.",
            ["WB2005"], [Documentation.Reset]),
        Of("OnPremisesPolicyViolation", "on-premises-policy", "The portal says that the on-premises policy does not allow it.",
            "The directory's policy, a fine-grained one, or a password filter.",
            "Choose another password; hold it against the resultant policy.",
            ["WB4009"], [Documentation.Reset, PasswordPolicy], ["on-premises-policy"], "The text is documented; the identifier is not."),
        Of("FuzzyPolicyViolationInvalidPassword", "fuzzy", "The cloud refused the password before the directory was asked.",
            "The list of banned passwords, Microsoft's or the tenant's own.",
            "Choose another password.",
            ["WB2005"], [ResetReporting, CodeSources.MicrosoftJapan], ["fuzzy"]),
    ];

    private static WritebackCode Of(
        string code, string name, string meaning, string cause, string remedy, string[] checks, string[] sources, string[]? aliases = null, string? doubt = null) => new()
        {
            Kind = WritebackCodeKind.PasswordReset,
            Code = code,
            Name = name,
            Meaning = meaning,
            Cause = cause,
            Remedy = remedy,
            Checks = checks,
            Sources = sources,
            Aliases = aliases ?? [],
            Doubt = doubt,
        };
}
