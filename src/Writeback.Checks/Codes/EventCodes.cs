using static Writeback.Checks.Documentation;

namespace Writeback.Checks.Codes;

/// <summary>The events of password writeback, by id. Severities and texts of Windows are localised; ids are not.</summary>
internal static class EventCodes
{
    private const string Reset = "PasswordResetService";
    private const string Engine = "ADSync";
    private const string HashSync = "Directory Synchronization";
    private const string Fine = "It is part of normal work.";
    private const string Nothing = "Nothing to do.";
    private const string Refused = "Active Directory's rules (length, complexity, history, minimum age, a password filter), missing rights of the connector account, or a protected user.";
    private const string ReadTheOthers = "Read the event 330xx with the same TrackingId and the event 6329 of the same moment: they tell a policy (33008) from rights (33004).";
    private const string Renew = "Disable and enable password writeback in the Entra Connect wizard: writeback fix WB7003 shows how.";
    private const string ManagedAdmin = "Repeat it with a cloud-only Hybrid Identity Administrator: neither federated nor with a role that still has to be activated.";

    private static readonly string[] Directory = ["WB4003", "WB4004", "WB4008", "WB4009", "WB7002"];
    private static readonly string[] Network = ["WB5001", "WB5002", "WB5003", "WB5004", "WB5005", "WB5006", "WB7001"];
    private static readonly string[] Life = ["WB3003", "WB7001"];
    private static readonly string[] Onboarding = ["WB2003", "WB7003"];
    private static readonly string[] Keys = ["WB3007", "WB7003"];

    public static readonly WritebackCode[] All =
    [
        Of(31001, "PasswordResetStart", "The server received a reset that a user asked for.", Fine, "If neither 31002 nor 31003 follows with its TrackingId, look for a restart of the service and at WB7004.", ["WB7002", "WB7004"]),
        Of(31002, "PasswordResetSuccess", "The new password was written to Active Directory.", Fine + " It proves the whole way, from end to end.", Nothing, ["WB7002"], [Troubleshoot, CodeSources.MicrosoftJapan]),
        Of(31003, "PasswordResetFail", "The password reached the server, and Active Directory did not take it.", Refused, ReadTheOthers, Directory),
        Of(31004, "OnboardingEventStart", "Writeback was switched on: the server began to register with the cloud.", Fine, "31017, 31018, 31005 and 31015 should follow.", ["WB7003"]),
        Of(31005, "OnboardingEventSuccess", "The registration is complete: writeback can be used.", Fine, Nothing, ["WB7003"]),
        Of(31006, "ChangePasswordStart", "The server received a change by a user who knows the old password.", Fine, "If neither 31007 nor 31008 follows with its TrackingId, look at WB7004.", ["WB7002", "WB7004"]),
        Of(31007, "ChangePasswordSuccess", "The changed password was written to Active Directory.", Fine, Nothing, ["WB7002"]),
        Of(31008, "ChangePasswordFail", "Active Directory did not take the changed password.", Refused + " A minimum age shows here first, for a change always keeps it.", ReadTheOthers, Directory),
        Of(31009, "ResetUserPasswordByAdminStart", "The server received a reset by an administrator for somebody else.", Fine, "If neither 31010 nor 31011 follows with its TrackingId, look at WB7004.", ["WB7002", "WB7004"]),
        Of(31010, "ResetUserPasswordByAdminSuccess", "The password that an administrator set was written to Active Directory.", Fine, Nothing, ["WB7002"]),
        Of(31011, "ResetUserPasswordByAdminFail", "Active Directory did not take the password that an administrator set.", Refused + " Users with adminCount=1 are refused here whatever rights were added (hr=80231367).", ReadTheOthers, Directory, [Troubleshoot, CodeSources.ResetByAdministrator, CodeSources.MicrosoftJapan]),
        Of(31012, "OffboardingEventStart", "Writeback was switched off: the server began to deregister.", "Somebody cleared the feature in the wizard or by Set-ADSyncAADPasswordResetConfiguration.", "If nobody meant to, find out who did, and enable writeback again.", ["WB3004"]),
        Of(31013, "OffboardingEventSuccess", "Writeback is off, and the server is deregistered.", "Somebody switched it off.", "If nobody meant to, enable writeback again.", ["WB3004"]),
        Of(31014, "OffboardingEventFail", "The server could not be deregistered.", "The administrator who was used in the wizard is federated or has too few rights.", ManagedAdmin, Onboarding),
        Of(31015, "WriteBackServiceStarted", "The endpoint of writeback inside the service ADSync started and listens.", "It follows every start of ADSync.", Nothing, Life),
        Of(31016, "WriteBackServiceStopped", "The endpoint of writeback stopped: until it starts again, every request fails.", "ADSync was stopped, restarted or upgraded, writeback was disabled, or the server went into staging mode.", "Start ADSync, and wait for 31015.", ["WB3003", "WB3007", "WB7001"]),
        Of(31017, "AuthTokenSuccess", "The administrator who was used in the wizard got a token.", Fine, Nothing, ["WB7003"]),
        Of(31018, "KeyPairCreationSuccess", "The key pair that protects passwords on their way was made.", "It is made when writeback is enabled, and every six months from then on.", Nothing, ["WB3008", "WB7003"], [Troubleshoot, Concept]),
        Of(31019, "ServiceBusHeartBeat", "The server reached its relay in Service Bus. The event names the namespace.", "It comes about every five minutes, for two namespaces.", "If it stays away for more than 15 minutes while ADSync runs, probe the namespace: writeback check --endpoint HOST.", ["WB5005", "WB7001"]),
        Of(31034, "ServiceBusListenerError", "The connection on which the server listens for requests failed or broke.", "A firewall, a proxy or a short idle time limit; interception of TLS or a missing root certificate; no TLS 1.2; or ADSync went down.", "Probe the namespace that the event names (writeback check --endpoint HOST), and act on what WB5001 to WB5010 find; then restart ADSync.", ["WB3012", .. Network, "WB5007", "WB5010"], [Troubleshoot, CodeSources.MicrosoftJapan, CodeSources.ThirdParty]),
        Of(31044, "WritebackUnhealthy", "At least one of the two hosts of the relay does not run on the server.", "The causes of 31034, 32001 and 32002, or a clock that is wrong.", "Make both namespaces reachable, set the clock, restart ADSync, and then disable and enable writeback.", [.. Network, "WB4013"], [Troubleshoot, CannotConfigure], doubt: "Its name is not documented."),
        Of(32000, "UnknownError", "An operation failed for a reason that the service has no name for.", "The exception in the event tells.", Renew + " Keep the TrackingId for Microsoft's support.", ["WB7002"]),
        Of(32001, "ServiceError", "The cloud's password reset service could not be reached.", "Its hosts are blocked, the proxy refuses, the clock is wrong, or TLS fails.", "Act on what WB5001 to WB5006 and WB4013 find, then restart ADSync.", [.. Network, "WB4013"], [Troubleshoot, CannotConfigure]),
        Of(32002, "ServiceBusError", "The tenant's Service Bus could not be reached.", "Port 443 to it is blocked, the proxy asks for a login (407), or TLS is intercepted.", "Allow *.servicebus.windows.net on port 443, then restart ADSync.", Network),
        Of(32003, "InPutValidationError", "The cloud's service was asked with something it does not accept.", "A malformed request.", "Repeat it; if it comes again, disable and enable writeback.", ["WB7003"]),
        Of(32004, "DecryptionError", "A password that came from the cloud could not be decrypted.", "The keys of cloud and server differ: a server was restored from a backup, two servers are active, or a renewal failed.", Renew + " Make sure that only one server is active.", Keys),
        Of(32005, "ConfigurationError", "The tenant's configuration of writeback could not be saved or read at the start.", "It is damaged, or cannot be written.", Renew, ["WB3004", "WB7003"]),
        Of(32007, "OnBoardingConfigUpdateError", "What registering had brought could not be handed to the sync engine.", "The configuration could not be updated.", Renew, ["WB7003"]),
        Of(32008, "ValidationError", "The password reset service answered with something that is not its answer.", "A proxy or an inspection of TLS answers in its place, or the service has a fault.", "Rule interception out (WB5003, WB5004), then disable and enable writeback.", ["WB5003", "WB5004", "WB7003"]),
        Of(32009, "AuthTokenError", "The administrator who was used in the wizard got no token.", "A wrong password or a federated administrator; perhaps a second factor or Conditional Access.", ManagedAdmin, Onboarding, doubt: "That Conditional Access and second factors cause it is not documented."),
        Of(32010, "CryptoError", "Making keys, or decrypting, failed on the server.", "The cryptography of the server: FIPS mode, the key store, the profile of the service account.", "Read the exception in the event, then disable and enable writeback.", Keys),
        Of(32011, "OnBoardingServiceError", "The cloud's service could not be spoken to in order to register.", "Port 443 is blocked, or the administrator in the wizard is federated or got no token. The ports 9350 to 9354 that the documentation names here are of an older relay.", "Allow port 443, and use a cloud-only administrator.", ["WB2003", "WB5002", "WB5004", "WB7003"]),
        Of(32013, "OffBoardingError", "The cloud's service could not be spoken to in order to deregister.", "Port 443 is blocked, or the administrator in the wizard is federated or got no token.", "Allow port 443, and use a cloud-only administrator.", ["WB2003", "WB5002", "WB5004", "WB7003"]),
        Of(32014, "ServiceBusWarning", "The connection to the relay had to be made again.", "Once is nothing; many of them are a slow line, or something that cuts silent connections.", "Watch the rate: more than ten an hour need a cure. WB5007 finds what cuts.", ["WB5007", "WB5009", "WB7001"]),
        Of(32015, "ReportServiceHealthError", "The report of health, due every five minutes, did not reach the cloud.", "The password reset service cannot be reached.", "Allow *.passwordreset.microsoftonline.com on port 443.", ["WB5004", "WB7001"]),
        Of(33001, "ADUnKnownError", "Active Directory failed in a way that the service has no name for.", "Reserved characters in the name of the user or of a container (hr=80005000), or a failure of COM.", "Read the event 6329 of the same moment; rename what has reserved characters.", ["WB4010", "WB7002"], [Troubleshoot, CodeSources.ThirdParty]),
        Of(33002, "ADUserNotFoundError", "The user was not found on the way from the cloud's anchor to Active Directory.", "Deleted or out of scope, not joined in the metaverse, password sync cleared on the rules, or another server has the user.", "See that the rules let passwords flow (WB3009), then run a full import and a full synchronisation.", ["WB3005", "WB3006", "WB3009", "WB2004"], [Troubleshoot, "https://github.com/MicrosoftDocs/azure-docs/issues/106884", CodeSources.ThirdParty]),
        Of(33003, "ADMutliMatchError", "More than one user of the directory has that anchor.", "One person is enabled in two forests, or the anchor attribute is not unique.", "Leave one account enabled, and make the anchor unique.", ["WB3014", "WB7002"]),
        Of(33004, "ADPermissionsError", "The connector account is not allowed to set this password.", "Missing rights, inheritance that is switched off, a protected user, 'user cannot change password', reading accounts (SAM) that is restricted; or a fault that 2.1.19.0 mended.", "Grant what WB4003 and WB4004 miss: Set-ADSyncPasswordWritebackPermissions; enable inheritance; for protected users reset on-premises.", ["WB4003", "WB4004", "WB4005", "WB4007", "WB4008", "WB4012"], [Troubleshoot, ProtectedAccounts, CodeSources.FieldNotes, VersionHistory]),
        Of(33005, "ADUserAccountDisabled", "The account is disabled in Active Directory.", "userAccountControl has the bit 2.", "Enable the account.", ["WB4010"]),
        Of(33006, "ADUserAccountLockedOut", "The account is locked out in Active Directory.", "Too many wrong passwords.", "Unlock it, or let users unlock by reset.", ["WB4010"]),
        Of(33007, "ADUserIncorrectPassword", "The old password that was given for a change is wrong.", "A slip, or a password that has changed meanwhile.", "Try again with the current password, or reset.", []),
        Of(33008, "ADPasswordPolicyError", "The directory's policy refused the new password.", "Length, complexity, history, minimum age, a fine-grained policy, a password filter such as Entra Password Protection, or 'user cannot change password'.", "Hold it against the user's resultant policy (WB4009); for tests set the minimum age to 0.", ["WB4009", "WB4010"], [Troubleshoot, PasswordPolicy, "https://github.com/MicrosoftDocs/azure-docs/issues/40059"]),
        Of(33009, "ADConfigurationError", "The connector or the directory is set up so that the password cannot be written.", "LDAP is not signed and encrypted (hr=8023062C), a forest was added after writeback was enabled (hr=8023061F), or domain controllers lack the policy-hints control.", "Act on the hr in the event 6329 of the same moment.", ["WB3011", "WB4011", "WB7002"], [Troubleshoot, SignAndEncrypt, CodeSources.ThirdParty]),
        Of(6329, "PasswordSetError", "The sync engine could not set or change a password; the text holds an hr.", "The hr tells.", "Look the hr up: writeback explain 8023....", ["WB7002"], provider: Engine),
        Of(6800, "PasswordManagementExtensionError", "ADSync started, and the endpoint of writeback did not.", "Its way to the relay or its configuration failed.", "Read the events of PasswordResetService around it; restart ADSync; then disable and enable writeback.", ["WB7001", "WB7003"], [Troubleshoot, CannotConfigure], Engine),
        Of(6306, "ServerError", "The engine failed unexpectedly while it served a call.", "Beside 6800, 32001 and 31044: the relay cannot be reached, or the clock is wrong.", "Mend that, then restart ADSync.", ["WB4013", "WB7001"], [CannotConfigure], Engine),
        Of(403, "LogonUser", "The engine signs in as the connector account, which the text names with its domain.", "It comes between the start and the end of an operation.", "It tells which account and domain served a request.", ["WB7002"], [CodeSources.MicrosoftJapan], Engine),
        Of(405, "LdapBind", "The engine binds to LDAP as the connector account.", "It comes between the start and the end of an operation.", "It tells which account and domain served a request.", ["WB7002"], [CodeSources.MicrosoftJapan], Engine),
        Of(656, "PasswordHashSyncRequest", "Password hash synchronisation saw a changed password and sends its hash.", "It follows writeback where hash synchronisation is on; when writeback is first enabled there may be many.", Nothing, [], [EnableWriteback], HashSync),
        Of(657, "PasswordHashSyncResult", "The result of sending a hash.", Fine, Nothing, [], [EnableWriteback, CodeSources.MicrosoftJapan], HashSync),
        Of(4724, "PasswordResetAttempt", "On a domain controller, in the log Security: who tried to reset whose password.", "As a failed audit by the connector account it proves that writeback came that far and the domain controller refused.", "Audit account management, failures included, and act on policy (WB4009) or rights (WB4003).", ["WB4003", "WB4009"], [PasswordPolicy], "Microsoft-Windows-Security-Auditing"),
    ];

    private static WritebackCode Of(
        int id, string name, string meaning, string cause, string remedy, string[] checks, string[]? sources = null, string provider = Reset, string? doubt = null) => new()
        {
            Kind = WritebackCodeKind.Event,
            Code = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Name = name,
            Meaning = meaning,
            Cause = cause,
            Remedy = remedy,
            Checks = checks,
            Sources = sources ?? [Troubleshoot],
            Provider = provider,
            Doubt = doubt,
        };
}
