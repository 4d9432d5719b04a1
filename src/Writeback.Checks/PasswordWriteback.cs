using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Population;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks;

/// <summary>The built-in pack: why Microsoft Entra password writeback does not work.</summary>
[CheckPack(
    "PasswordWriteback",
    Json = typeof(PasswordWritebackJson),
    Probes =
    [
        typeof(SyncServerSettingsProbe),
        typeof(ConnectorFilesProbe),
        typeof(ConnectorProbe),
        typeof(SyncRulesProbe),
        typeof(OtherConnectServersProbe),
        typeof(SyncServiceProbe),
        typeof(RunHistoryProbe),
        typeof(ServerPlatformProbe),
        typeof(ServerEventsProbe),
        typeof(EndpointReachabilityProbe),
        typeof(DirectoryDomainProbe),
        typeof(DomainControllersProbe),
        typeof(DirectoryUserProbe),
        typeof(ConnectorIdentityProbe),
        typeof(EndpointSteadinessProbe),
        typeof(DirectoryPopulationProbe),
        typeof(IdlePersistenceProbe),
        typeof(TenantSignInProbe),
        typeof(TenantLicensesProbe),
        typeof(SynchronizedUsersProbe),
        typeof(TestUserAccountProbe),
        typeof(AdminAccountProbe),
        typeof(TenantOrganizationProbe),
        typeof(TenantDomainsProbe),
        typeof(AuthorizationPolicyProbe),
        typeof(TestUserRolesProbe),
        typeof(AdminRolesProbe),
        typeof(ResetRegistrationProbe),
        typeof(PasswordAuditsProbe),
        typeof(ConnectedForestsProbe),
        typeof(DirectoryCanaryProbe),
        typeof(ServiceHealthProbe),
        typeof(SynchronizationIdentitiesProbe),
        typeof(SynchronizationFeaturesProbe),
        typeof(CloudSyncProbe),
        typeof(WritebackLoopProbe),
    ])]
public static partial class PasswordWriteback;
