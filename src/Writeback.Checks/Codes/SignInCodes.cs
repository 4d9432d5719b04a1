namespace Writeback.Checks.Codes;

/// <summary>The AADSTS numbers of a password that is changed while signing in.</summary>
internal static class SignInCodes
{

    public static readonly WritebackCode[] All =
    [
        Of("120000", "PasswordChangeIncorrectCurrentPassword", [], "33007"),
        Of("120002", "PasswordChangeInvalidNewPasswordWeak", []),
        Of("120003", "PasswordChangeInvalidNewPasswordContainsMemberName", []),
        Of("120004", "PasswordChangeOnPremComplexity", ["WB4009"], "33008"),
        Of("120005", "PasswordChangeOnPremSuccessCloudFail", ["WB2005"], "31007"),
        Of("120008", "PasswordChangeAsyncJobStateTerminated", ["WB7002", "WB7004"]),
        Of("120011", "PasswordChangeAsyncUpnInferenceFailed", ["WB2004"]),
        Of("120012", "PasswordChangeNeedsToHappenOnPrem", ["WB1004", "WB3004"]),
        Of("120013", "PasswordChangeOnPremisesConnectivityFailure", ["WB3003", "WB5002", "WB5005", "WB7001"], "SSPR_0030"),
        Of("120014", "PasswordChangeOnPremUserAccountLockedOutOrDisabled", ["WB4010"], "33005", "33006"),
        Of("120015", "PasswordChangeADAdminActionRequired", ["WB4003", "WB4008", "WB7002"], "SSPR_0029"),
        Of("120016", "PasswordChangeUserNotFoundBySspr", ["WB2004", "WB3009"], "33002"),
        Of("120018", "PasswordChangePasswordDoesnotComplyFuzzyPolicy", [], "FuzzyPolicyViolationInvalidPassword"),
        Of("120020", "PasswordChangeFailure", ["WB7002", "WB7004"]),
        Of("120021", "PartnerServiceSsprInternalServiceError", ["WB2005"]),
    ];

    private static WritebackCode Of(string number, string name, string[] checks, params string[] seenWith)
    {
        var code = "AADSTS" + number;
        return new()
        {
            Kind = WritebackCodeKind.SignIn,
            Code = code,
            Name = name,
            Meaning = CodeTexts.Meaning(code),
            Cause = CodeTexts.Cause(code),
            Remedy = CodeTexts.Remedy(code),
            Checks = checks,
            Sources = [CodeSources.ErrorCodes],
            SeenWith = seenWith,
        };
    }
}
