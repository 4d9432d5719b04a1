namespace Writeback.Checks.Codes;

/// <summary>The AADSTS numbers of a password that is changed while signing in.</summary>
internal static class SignInCodes
{
    private const string OnPremises = "The event of the same moment on the Connect server tells more: writeback check --events FILE.";
    private const string Another = "Choose another password.";

    public static readonly WritebackCode[] All =
    [
        Of("120000", "PasswordChangeIncorrectCurrentPassword", "The current password is wrong.", "A slip, or a password that has changed meanwhile.", "Try again with the current password.", [], "33007"),
        Of("120002", "PasswordChangeInvalidNewPasswordWeak", "The new password is too weak.", "The cloud's own rules.", Another, []),
        Of("120003", "PasswordChangeInvalidNewPasswordContainsMemberName", "The new password contains the user's name.", "The cloud's own rules.", Another, []),
        Of("120004", "PasswordChangeOnPremComplexity", "The directory's rule of complexity refused the password.", "The domain's policy or a fine-grained one.", "Choose another password; hold it against the resultant policy.", ["WB4009"], "33008"),
        Of("120005", "PasswordChangeOnPremSuccessCloudFail", "The directory has the new password, and the cloud does not.", "A time-out, the cloud's own policy, or throttling.", "Wait two minutes for password hash synchronisation, or repeat it.", ["WB2005"], "31007"),
        Of("120008", "PasswordChangeAsyncJobStateTerminated", "The change ended, and cannot be repeated.", "The job behind it was ended.", OnPremises, ["WB7002", "WB7004"]),
        Of("120011", "PasswordChangeAsyncUpnInferenceFailed", "The user's name could not be found out.", "The user principal name of cloud and directory do not lead to each other.", OnPremises, ["WB2004"]),
        Of("120012", "PasswordChangeNeedsToHappenOnPrem", "The password has to be changed on-premises.", "Password writeback is not there for the user.", "Enable password writeback.", ["WB1004", "WB3004"]),
        Of("120013", "PasswordChangeOnPremisesConnectivityFailure", "The server that writes passwords back cannot be reached.", "ADSync is down, or its way to the relay is blocked.", "See that ADSync runs and listens (WB3003, WB7001) and reaches the relay (WB5005).", ["WB3003", "WB5002", "WB5005", "WB7001"], "SSPR_0030"),
        Of("120014", "PasswordChangeOnPremUserAccountLockedOutOrDisabled", "The account is locked out or disabled in the directory.", "Too many wrong passwords, or an administrator.", "Unlock or enable the account.", ["WB4010"], "33005", "33006"),
        Of("120015", "PasswordChangeADAdminActionRequired", "Something in the directory keeps the password from being written.", "Rights of the connector account, a protected user, or the connector's settings.", OnPremises, ["WB4003", "WB4008", "WB7002"], "SSPR_0029"),
        Of("120016", "PasswordChangeUserNotFoundBySspr", "The user was not found on-premises.", "Not joined, out of scope, or no rule lets passwords flow.", "See that the user is synchronised (WB2004) and the rules let passwords flow (WB3009).", ["WB2004", "WB3009"], "33002"),
        Of("120018", "PasswordChangePasswordDoesnotComplyFuzzyPolicy", "The new password is banned.", "The list of banned passwords, Microsoft's or the tenant's own.", Another, [], "FuzzyPolicyViolationInvalidPassword"),
        Of("120020", "PasswordChangeFailure", "The change failed, and no more is said.", "Whatever the events of the server say.", OnPremises, ["WB7002", "WB7004"]),
        Of("120021", "PartnerServiceSsprInternalServiceError", "The cloud's password reset has a fault of its own.", "The service.", "Try again later; look at service health in the Microsoft 365 admin center.", ["WB2005"]),
    ];

    private static WritebackCode Of(string number, string name, string meaning, string cause, string remedy, string[] checks, params string[] seenWith) => new()
    {
        Kind = WritebackCodeKind.SignIn,
        Code = "AADSTS" + number,
        Name = name,
        Meaning = meaning,
        Cause = cause,
        Remedy = remedy,
        Checks = checks,
        Sources = [CodeSources.ErrorCodes],
        SeenWith = seenWith,
    };
}
