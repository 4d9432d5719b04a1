namespace Writeback.Checks;

/// <summary>Pages of Microsoft's documentation that remedies refer to.</summary>
internal static class Documentation
{
    public const string Troubleshoot = "https://learn.microsoft.com/entra/identity/authentication/troubleshoot-sspr-writeback";
    public const string Prerequisites = "https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-install-prerequisites";
    public const string Ports = "https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-ports";
    public const string Connectivity = "https://learn.microsoft.com/entra/identity/hybrid/connect/tshoot-connect-connectivity";
    public const string Tls = "https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-tls-enforcement";
    public const string Scheduler = "https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-sync-feature-scheduler";
    public const string VersionHistory = "https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-version-history";
    public const string Licensing = "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-licensing";
    public const string GroupLicensing = "https://learn.microsoft.com/entra/fundamentals/licensing-groups-resolve-problems";
    public const string Reset = "https://learn.microsoft.com/entra/identity/authentication/troubleshoot-sspr";
    public const string ResetPolicy = "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy";
    public const string ResetReporting = "https://learn.microsoft.com/entra/identity/authentication/howto-sspr-reporting";
    public const string EnableWriteback = "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr-writeback";
    public const string GeneralSteps = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/password-writeback-general-troubleshooting-steps";
    public const string SignAndEncrypt = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/password-writeback-error-code-8023062c";
    public const string AccessRights = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/password-writeback-access-rights-permissions";
    public const string ConnectorAccount = "https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-configure-ad-ds-connector-account";
    public const string PasswordPolicy = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/password-writeback-not-compliant-on-premises-ad-pwd-policy";
    public const string Concept = "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-writeback";
    public const string ProtectedAccounts = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/password-writeback-error-code-sspr-0029";
    public const string ServiceHealth = "https://learn.microsoft.com/microsoft-365/enterprise/view-service-health";
    public const string ConnectAccounts = "https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-accounts-permissions";
    public const string ApplicationIdentity = "https://learn.microsoft.com/entra/identity/hybrid/connect/authenticate-application-id";
    public const string CloudSync = "https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-troubleshoot";
    public const string CannotConfigure = "https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/unable-configure-pwd-writeback-error";
}
