using System.Text.Json.Serialization;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Population;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks;

/// <summary>The evidence of the pack as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunStart))]
[JsonSerializable(typeof(ConnectExport))]
[JsonSerializable(typeof(SyncServerSettings))]
[JsonSerializable(typeof(ConnectorFile))]
[JsonSerializable(typeof(Connector))]
[JsonSerializable(typeof(SyncRules))]
[JsonSerializable(typeof(ConnectEvidence))]
[JsonSerializable(typeof(OtherConnectEvidence))]
[JsonSerializable(typeof(OtherConnectServers))]
[JsonSerializable(typeof(SyncService))]
[JsonSerializable(typeof(RunHistory))]
[JsonSerializable(typeof(ServerPlatform))]
[JsonSerializable(typeof(ServerEventFiles))]
[JsonSerializable(typeof(ServerEvents))]
[JsonSerializable(typeof(Endpoint))]
[JsonSerializable(typeof(EndpointReachability))]
[JsonSerializable(typeof(DirectoryTarget))]
[JsonSerializable(typeof(TestUser))]
[JsonSerializable(typeof(ConnectorAccount))]
[JsonSerializable(typeof(DirectoryDomain))]
[JsonSerializable(typeof(DomainControllers))]
[JsonSerializable(typeof(DirectoryUser))]
[JsonSerializable(typeof(ConnectorIdentity))]
[JsonSerializable(typeof(EndpointSteadiness))]
[JsonSerializable(typeof(IdlePersistence))]
[JsonSerializable(typeof(ProxySettings))]
[JsonSerializable(typeof(PopulationScope))]
[JsonSerializable(typeof(DirectoryPopulation))]
[JsonSerializable(typeof(ConnectedForests))]
[JsonSerializable(typeof(CanaryRequest))]
[JsonSerializable(typeof(DirectoryCanary))]
[JsonSerializable(typeof(TenantTarget))]
[JsonSerializable(typeof(TestUser))]
[JsonSerializable(typeof(AdminUser))]
[JsonSerializable(typeof(TenantSignIn))]
[JsonSerializable(typeof(TenantLicenses))]
[JsonSerializable(typeof(SynchronizedUsers))]
[JsonSerializable(typeof(TestUserAccount))]
[JsonSerializable(typeof(AdminAccount))]
[JsonSerializable(typeof(TenantOrganization))]
[JsonSerializable(typeof(TenantDomains))]
[JsonSerializable(typeof(AuthorizationPolicy))]
[JsonSerializable(typeof(TestUserRoles))]
[JsonSerializable(typeof(AdminRoles))]
[JsonSerializable(typeof(ResetRegistration))]
[JsonSerializable(typeof(PasswordAudits))]
[JsonSerializable(typeof(ServiceHealth))]
[JsonSerializable(typeof(SynchronizationIdentities))]
[JsonSerializable(typeof(SynchronizationFeatures))]
[JsonSerializable(typeof(CloudSync))]
[JsonSerializable(typeof(WritebackLoop))]
internal sealed partial class PasswordWritebackJson : JsonSerializerContext;
