using Writeback.Sdk;
using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>The events of password writeback, by id. Severities and texts of Windows are localised; ids are not.</summary>
internal static class EventCodes
{
    private const string Reset = "PasswordResetService";
    private const string Engine = "ADSync";
    private const string HashSync = "Directory Synchronization";

    private static readonly string[] Directory = ["WB4003", "WB4004", "WB4008", "WB4009", "WB7002"];
    private static readonly string[] Network = ["WB5001", "WB5002", "WB5003", "WB5004", "WB5005", "WB5006", "WB7001"];
    private static readonly string[] Life = ["WB3003", "WB7001"];
    private static readonly string[] Onboarding = ["WB2003", "WB7003"];
    private static readonly string[] Keys = ["WB3007", "WB7003"];

    public static readonly WritebackCode[] All =
    [
        Of(31001, "PasswordResetStart", ["WB7002", "WB7004"]),
        Of(31002, "PasswordResetSuccess", ["WB7002"], [Troubleshoot, CodeSources.MicrosoftJapan]),
        Of(31003, "PasswordResetFail", Directory),
        Of(31004, "OnboardingEventStart", ["WB7003"]),
        Of(31005, "OnboardingEventSuccess", ["WB7003"]),
        Of(31006, "ChangePasswordStart", ["WB7002", "WB7004"]),
        Of(31007, "ChangePasswordSuccess", ["WB7002"]),
        Of(31008, "ChangePasswordFail", Directory),
        Of(31009, "ResetUserPasswordByAdminStart", ["WB7002", "WB7004"]),
        Of(31010, "ResetUserPasswordByAdminSuccess", ["WB7002"]),
        Of(31011, "ResetUserPasswordByAdminFail", Directory, [Troubleshoot, CodeSources.ResetByAdministrator, CodeSources.MicrosoftJapan]),
        Of(31012, "OffboardingEventStart", ["WB3004"]),
        Of(31013, "OffboardingEventSuccess", ["WB3004"]),
        Of(31014, "OffboardingEventFail", Onboarding),
        Of(31015, "WriteBackServiceStarted", Life),
        Of(31016, "WriteBackServiceStopped", ["WB3003", "WB3007", "WB7001"]),
        Of(31017, "AuthTokenSuccess", ["WB7003"]),
        Of(31018, "KeyPairCreationSuccess", ["WB3008", "WB7003"], [Troubleshoot, Concept]),
        Of(31019, "ServiceBusHeartBeat", ["WB5005", "WB7001"]),
        Of(31034, "ServiceBusListenerError", ["WB3012", .. Network, "WB5007", "WB5010"], [Troubleshoot, CodeSources.MicrosoftJapan, CodeSources.ThirdParty]),
        Of(31044, "WritebackUnhealthy", [.. Network, "WB4013"], [Troubleshoot, CannotConfigure], isDoubtful: true),
        Of(32000, "UnknownError", ["WB7002"]),
        Of(32001, "ServiceError", [.. Network, "WB4013"], [Troubleshoot, CannotConfigure]),
        Of(32002, "ServiceBusError", Network),
        Of(32003, "InPutValidationError", ["WB7003"]),
        Of(32004, "DecryptionError", Keys),
        Of(32005, "ConfigurationError", ["WB3004", "WB7003"]),
        Of(32007, "OnBoardingConfigUpdateError", ["WB7003"]),
        Of(32008, "ValidationError", ["WB5003", "WB5004", "WB7003"]),
        Of(32009, "AuthTokenError", Onboarding, isDoubtful: true),
        Of(32010, "CryptoError", Keys),
        Of(32011, "OnBoardingServiceError", ["WB2003", "WB5002", "WB5004", "WB7003"]),
        Of(32013, "OffBoardingError", ["WB2003", "WB5002", "WB5004", "WB7003"]),
        Of(32014, "ServiceBusWarning", ["WB5007", "WB5009", "WB7001"]),
        Of(32015, "ReportServiceHealthError", ["WB5004", "WB7001"]),
        Of(33001, "ADUnKnownError", ["WB4010", "WB7002"], [Troubleshoot, CodeSources.ThirdParty]),
        Of(33002, "ADUserNotFoundError", ["WB3005", "WB3006", "WB3009", "WB2004"], [Troubleshoot, "https://github.com/MicrosoftDocs/azure-docs/issues/106884", CodeSources.ThirdParty]),
        Of(33003, "ADMutliMatchError", ["WB3014", "WB7002"]),
        Of(33004, "ADPermissionsError", ["WB4003", "WB4004", "WB4005", "WB4007", "WB4008", "WB4012"], [Troubleshoot, ProtectedAccounts, CodeSources.FieldNotes, VersionHistory]),
        Of(33005, "ADUserAccountDisabled", ["WB4010"]),
        Of(33006, "ADUserAccountLockedOut", ["WB4010"]),
        Of(33007, "ADUserIncorrectPassword", []),
        Of(33008, "ADPasswordPolicyError", ["WB4009", "WB4010"], [Troubleshoot, PasswordPolicy, "https://github.com/MicrosoftDocs/azure-docs/issues/40059"]),
        Of(33009, "ADConfigurationError", ["WB3011", "WB4011", "WB7002"], [Troubleshoot, SignAndEncrypt, CodeSources.ThirdParty]),
        Of(6329, "PasswordSetError", ["WB7002"], provider: Engine),
        Of(6800, "PasswordManagementExtensionError", ["WB7001", "WB7003"], [Troubleshoot, CannotConfigure], Engine),
        Of(6306, "ServerError", ["WB4013", "WB7001"], [CannotConfigure], Engine),
        Of(403, "LogonUser", ["WB7002"], [CodeSources.MicrosoftJapan], Engine),
        Of(405, "LdapBind", ["WB7002"], [CodeSources.MicrosoftJapan], Engine),
        Of(656, "PasswordHashSyncRequest", [], [EnableWriteback], HashSync),
        Of(657, "PasswordHashSyncResult", [], [EnableWriteback, CodeSources.MicrosoftJapan], HashSync),
        Of(4724, "PasswordResetAttempt", ["WB4003", "WB4009"], [PasswordPolicy], "Microsoft-Windows-Security-Auditing"),
    ];

    private static WritebackCode Of(int id, string name, string[] checks, LocalizableText[]? sources = null, string provider = Reset, bool isDoubtful = false)
    {
        var code = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Kind = WritebackCodeKind.Event,
            Code = code,
            Name = name,
            Meaning = CodeTexts.Meaning(code),
            Cause = CodeTexts.Cause(code),
            Remedy = CodeTexts.Remedy(code),
            Doubt = isDoubtful ? CodeTexts.Doubt(code) : null,
            Checks = checks,
            Sources = sources ?? [Troubleshoot],
            Provider = provider,
        };
    }
}
