using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>Whatever text the pack's evidence has: somebody has decided whether it names a person, a machine or neither.</summary>
public sealed class ClassificationTests
{
    private const string Decided =
        """
        AdminAccount
          AccountLookup.Name: Personal
          AssignedPlan.CapabilityStatus: -
          GraphExchange.RequestIds: -
          LicenseAssignment.AssignedByGroup: -
          LicenseAssignment.Error: -
          LicenseAssignment.State: -
          TenantUser.Id: Personal
          TenantUser.OnPremisesDistinguishedName: Personal
          TenantUser.OnPremisesDomainName: Infrastructure
          TenantUser.OnPremisesSecurityIdentifier: Personal
          TenantUser.ProvisioningErrors: -
          TenantUser.UserPrincipalName: Personal
          TenantUser.UserType: -
        AdminRoles
          AdminRoles.RoleDefinitionIds: -
          GraphExchange.RequestIds: -
        AdminUser
          AdminUser.Name: Personal
        AuthorizationPolicy
          GraphExchange.RequestIds: -
        CanaryRequest
        CloudSync
          CloudSyncJob.Domain: Infrastructure
          CloudSyncJob.ErrorCode: -
          CloudSyncJob.LastState: -
          CloudSyncJob.Status: -
          CloudSyncJob.TemplateId: -
          GraphExchange.RequestIds: -
        ConnectEvidence
          ConnectEvidence.File: Personal
        ConnectExport
          ConnectExport.Folder: Personal
        ConnectedForests
          ConnectedDomain.Connector: Infrastructure
          ConnectedDomain.Forest: Infrastructure
          ConnectedDomain.LastDomainController: Infrastructure
          ConnectedDomain.Name: Infrastructure
          ConnectedDomain.PreferredDomainControllers: Infrastructure
        Connector
          Connector.AccountName: Personal
          Connector.Category: -
          Connector.Name: Infrastructure
          Connector.Subject: Infrastructure
          Connector.Subtype: -
          ConnectorPartition.DisplayName: Infrastructure
          ConnectorPartition.LastDomainController: Infrastructure
          ConnectorPartition.Name: Infrastructure
          ConnectorPartition.PreferredDomainControllers: Infrastructure
          ForestConnection.ForestName: Infrastructure
          ForestConnection.LoginDomain: Infrastructure
          ForestConnection.LoginUser: Personal
          PasswordResetConfiguration.Authority: Infrastructure
          RunProfile.Name: -
          RunProfile.StepTypes: -
        ConnectorAccount
          ConnectorAccount.Name: Personal
        ConnectorFile
          ConnectorFile.Name: -
          ConnectorFile.Subject: -
        ConnectorIdentity
          ConnectorIdentity.DistinguishedName: Personal
          ConnectorIdentity.Domain: Infrastructure
          ConnectorIdentity.Name: Personal
          ConnectorIdentity.Sid: Personal
          DomainGroups.Domain: Infrastructure
          DomainGroups.Sids: Personal
        DirectoryCanary
          CanaryStep.Server: Infrastructure
          DirectoryCanary.Account: Personal
          DirectoryCanary.PdcEmulator: Infrastructure
          DirectoryCanary.Server: Infrastructure
          DirectoryCanary.User: Personal
          LdapFailure.BindData: -
          LdapFailure.Code: -
          LdapFailure.ErrorCode: -
          NetworkFailure.Code: -
          NetworkFailure.Type: -
        DirectoryDomain
          DirectoryDomain.Descriptor: Personal
          DirectoryDomain.DistinguishedName: Infrastructure
          DirectoryDomain.Forest: Infrastructure
          DirectoryDomain.ForestDomains: Infrastructure
          DirectoryDomain.Name: Infrastructure
          DirectoryDomain.NamingContexts: Infrastructure
          DirectoryDomain.PdcEmulator: Infrastructure
          DirectoryDomain.PreWindows2000Members: Personal
          DirectoryDomain.SamServerDescriptor: Personal
          DirectoryDomain.Server: Infrastructure
          DirectoryDomain.Sid: Infrastructure
          DirectoryDomain.Subject: Infrastructure
          DirectoryTarget.Account: Personal
          DirectoryTarget.Domain: Infrastructure
          DirectoryTarget.Server: Infrastructure
          DirectoryTarget.Subject: Infrastructure
          DomainController.Host: Infrastructure
          DomainController.OperatingSystem: -
          DomainController.OperatingSystemVersion: -
          DomainTrust.Name: Infrastructure
          PasswordPolicy.Name: Infrastructure
          RoleOwner.Host: Infrastructure
          ServiceRecords.Failure: -
          ServiceRecords.Hosts: Infrastructure
          ServiceRecords.Name: Infrastructure
        DirectoryPopulation
          PopulationGroup.Examples: Personal
          PopulationGroup.Place: Infrastructure
          PopulationOfDomain.Domain: Infrastructure
        DirectoryTarget
          DirectoryTarget.Account: Personal
          DirectoryTarget.Domain: Infrastructure
          DirectoryTarget.Server: Infrastructure
          DirectoryTarget.Subject: Infrastructure
        DirectoryUser
          DirectoryContainer.Descriptor: Personal
          DirectoryContainer.DistinguishedName: Infrastructure
          DirectoryUser.Descriptor: Personal
          DirectoryUser.DistinguishedName: Personal
          DirectoryUser.Domain: Infrastructure
          DirectoryUser.Groups: Personal
          DirectoryUser.Name: Personal
          DirectoryUser.ObjectClass: -
          DirectoryUser.ReservedNameParts: Personal
          DirectoryUser.Sid: Personal
          DirectoryUser.Subject: Personal
          PasswordPolicy.Name: Infrastructure
        DomainControllers
          DomainControllerState.Domain: Infrastructure
          DomainControllerState.Host: Infrastructure
          DomainControllerState.SupportedControls: -
          LdapFailure.BindData: -
          LdapFailure.Code: -
          LdapFailure.ErrorCode: -
          NetworkFailure.Code: -
          NetworkFailure.Type: -
        Endpoint
          Endpoint.Host: Infrastructure
          Endpoint.Subject: Infrastructure
          ProxyServer.Address: Infrastructure
          ProxyServer.Host: Infrastructure
        EndpointReachability
          ConnectAttempt.Address: Infrastructure
          ConnectPhase.RemoteAddress: Infrastructure
          Endpoint.Host: Infrastructure
          Endpoint.Subject: Infrastructure
          EndpointReachability.Subject: Infrastructure
          HttpPhase.AuthenticationSchemes: -
          HttpPhase.ContentType: -
          HttpPhase.ProxyAuthenticationSchemes: -
          HttpPhase.RedirectedTo: Infrastructure
          HttpPhase.Server: -
          HttpPhase.Via: Infrastructure
          IcmpMessage.From: Infrastructure
          LocalizableText.Id: -
          NameQuery.Addresses: Infrastructure
          NameQuery.CanonicalNames: -
          NameQuery.Server: Infrastructure
          NameQuery.Type: -
          NetworkFailure.Code: -
          NetworkFailure.Type: -
          ObservationFailure.Code: -
          ObservationFailure.Evidence: -
          ObservationFailure.Explanation: -
          ObservationFailure.Type: -
          ObservedCertificate.Issuer: Infrastructure
          ObservedCertificate.SerialNumber: -
          ObservedCertificate.Subject: Infrastructure
          ObservedCertificate.Thumbprint: -
          ProxyPhase.AuthenticationSchemes: -
          ProxyPhase.Name: Infrastructure
          ProxyServer.Address: Infrastructure
          ProxyServer.Host: Infrastructure
          ResolvePhase.Addresses: Infrastructure
          RevocationSource.Address: Infrastructure
          TlsOffer.CipherSuite: -
          TlsOffer.Protocol: -
          TlsPhase.ApplicationProtocol: -
          TlsPhase.CipherSuite: -
          TlsPhase.Protocol: -
        EndpointSteadiness
          Endpoint.Host: Infrastructure
          Endpoint.Subject: Infrastructure
          EndpointSteadiness.Subject: Infrastructure
          NetworkFailure.Code: -
          NetworkFailure.Type: -
          ProxyServer.Address: Infrastructure
          ProxyServer.Host: Infrastructure
        IdlePersistence
          Endpoint.Host: Infrastructure
          Endpoint.Subject: Infrastructure
          IdlePersistence.Subject: Infrastructure
          NetworkFailure.Code: -
          NetworkFailure.Type: -
          ProxyServer.Address: Infrastructure
          ProxyServer.Host: Infrastructure
        OtherConnectEvidence
          OtherConnectEvidence.Files: Personal
        OtherConnectServers
          ConnectServer.Name: Infrastructure
        PasswordAudits
          GraphExchange.RequestIds: -
          PasswordAudit.Activity: -
          PasswordAudit.CorrelationId: -
          PasswordAudit.Engine: -
          PasswordAudit.OnPremisesAgent: -
          PasswordAudit.Reason: -
          PasswordAudit.Result: -
          PasswordAuditDay.Engine: -
          PasswordAuditDay.Reasons: -
        PopulationScope
          PopulationScope.Base: Infrastructure
          PopulationScope.CheckpointFile: Personal
        ProxySettings
          MachineConfigProxy.BypassList: Infrastructure
          MachineConfigProxy.ScriptLocation: Infrastructure
          ProxyServer.Address: Infrastructure
          ProxyServer.Host: Infrastructure
        ResetRegistration
          GraphExchange.RequestIds: -
          ResetRegistration.MethodsRegistered: -
        RunHistory
          SyncRun.ConnectorName: Infrastructure
          SyncRun.Profile: -
          SyncRun.Result: -
        RunStart
        ServerEventFiles
          ServerEventFiles.Files: Personal
        ServerEvents
          EventCount.Provider: -
          EventFile.Name: -
          PasswordOperation.UserPrincipalName: Personal
          RelayNamespace.Name: Infrastructure
          ServerEvents.Computers: Infrastructure
          ServerEvents.Source: -
          TimelineEntry.Provider: -
        ServerPlatform
          RecordedProxy.Address: Infrastructure
          RecordedProxy.BypassList: Infrastructure
          RecordedProxy.ScriptLocation: Infrastructure
          RegistrySetting.Key: -
          RegistrySetting.Name: -
          ServerPlatform.InstallationType: -
          ServerPlatform.OperatingSystem: -
          ServerPlatform.RestrictRemoteSam: Infrastructure
          ServerPlatform.WinHttpProxy: Infrastructure
          ServerPlatform.WinInetProxy: Infrastructure
          TrustedRoot.Subject: -
          TrustedRoot.Thumbprint: -
        ServiceHealth
          GraphExchange.RequestIds: -
          ServiceIssue.Classification: -
          ServiceIssue.Feature: -
          ServiceIssue.Id: -
          ServiceIssue.Service: -
          ServiceIssue.Title: -
        SyncRules
          SyncRule.ImmutableTag: -
          SyncRule.LinkType: -
          SyncRule.Name: -
          SyncRule.SourceObjectType: -
          SyncRule.TargetObjectType: -
        SyncServerSettings
          OptionalFeature.Name: -
          OptionalFeature.Value: -
          SyncScheduler.Policy: -
          SyncServerSettings.ServerName: Infrastructure
          SyncServerSettings.SignOnMethod: -
          SyncServerSettings.Source: -
        SyncService
          SyncService.Account: Personal
          SyncService.StartMode: -
          SyncService.Status: -
        SynchronizationFeatures
          GraphExchange.RequestIds: -
        SynchronizationIdentities
          GraphExchange.RequestIds: -
          SynchronizationIdentity.DisabledByMicrosoftStatus: -
          SynchronizationIdentity.Name: Infrastructure
        SynchronizedUsers
          GraphExchange.RequestIds: -
        TenantDomains
          GraphExchange.RequestIds: -
          TenantDomain.AuthenticationType: -
          TenantDomain.Id: Infrastructure
        TenantLicenses
          GraphExchange.RequestIds: -
          ServicePlan.AppliesTo: -
          ServicePlan.ProvisioningStatus: -
          ServicePlan.ServicePlanName: -
          SubscribedSku.AppliesTo: -
          SubscribedSku.CapabilityStatus: -
          SubscribedSku.SkuPartNumber: -
        TenantOrganization
          GraphExchange.RequestIds: -
          TenantOrganization.DisplayName: Infrastructure
          TenantOrganization.Id: Infrastructure
        TenantSignIn
          TenantSignIn.Account: Personal
          TenantSignIn.Permissions: -
          TenantSignIn.TenantId: Infrastructure
        TenantTarget
          TenantTarget.Tenant: Infrastructure
        TestUser
          TestUser.Name: Personal
        TestUserAccount
          AccountLookup.Name: Personal
          AssignedPlan.CapabilityStatus: -
          GraphExchange.RequestIds: -
          LicenseAssignment.AssignedByGroup: -
          LicenseAssignment.Error: -
          LicenseAssignment.State: -
          TenantUser.Id: Personal
          TenantUser.OnPremisesDistinguishedName: Personal
          TenantUser.OnPremisesDomainName: Infrastructure
          TenantUser.OnPremisesSecurityIdentifier: Personal
          TenantUser.ProvisioningErrors: -
          TenantUser.UserPrincipalName: Personal
          TenantUser.UserType: -
        TestUserRoles
          GraphExchange.RequestIds: -
          TestUserRoles.RoleDefinitionIds: -
        WritebackLoop
          GraphExchange.RequestIds: -
          LoopLeg.Code: -
          WritebackLoop.OperationDetail: -
          WritebackLoop.OperationStatus: -
          WritebackLoop.Server: Infrastructure
          WritebackLoop.User: Personal

        """;

    private static readonly Assembly[] Assemblies = [typeof(RunStart).Assembly, typeof(Connector).Assembly, typeof(PasswordWriteback).Assembly];

    private static readonly string[] Names = ["tailwindtraders", "wingtip", "svc-"];

    [Fact]
    public void Every_text_in_evidence_has_been_decided_on()
    {
        var lines = PasswordWriteback.Registry.Evidence.SelectMany(evidence => Members(evidence).Prepend(evidence.Name));

        Assert.Equal(Decided.ReplaceLineEndings("\n"), string.Concat(lines.Select(line => line + "\n")));
    }

    [Fact]
    public void Evidence_of_the_pack_holds_no_secrets()
        => Assert.DoesNotContain(PasswordWriteback.Registry.Evidence.SelectMany(evidence => evidence.ClassifiedMembers), member => member.Classification == DataClasses.Secret);

    [Fact]
    public void Every_classified_member_is_known_to_JSON()
        => Assert.All(PasswordWriteback.Registry.Evidence.SelectMany(evidence => evidence.ClassifiedMembers), member =>
        {
            var properties = PasswordWriteback.Registry.Json!.GetTypeInfo(member.DeclaringType)!.Properties;
            Assert.Contains(properties, property => property.AttributeProvider is PropertyInfo known && known.Name == member.Member);
        });

    [Fact]
    public async Task Names_of_people_and_machines_can_be_kept_out_of_evidence()
    {
        var report = await Runs.OverAsync(ExportCopy.Original, "2026-11-16 09:00");
        var (shown, redacted) = (Write(report, EvidenceRedaction.SecretsOnly), Write(report, new EvidenceRedaction(_ => ErasingRedactor.Instance)));

        Assert.All(Names, name => Assert.Contains(name, shown, StringComparison.OrdinalIgnoreCase));
        Assert.All(Names, name => Assert.DoesNotContain(name, redacted, StringComparison.OrdinalIgnoreCase));
    }

    private static string Write(Report report, EvidenceRedaction redaction)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var evidence in report.Evidence)
            {
                foreach (var observation in evidence.Observations)
                {
                    evidence.WriteValue(writer, observation, redaction);
                }
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<string> Members(EvidenceDescriptor evidence)
    {
        var type = Assert.Single(Assemblies.SelectMany(assembly => assembly.GetTypes()), type => type.Name == evidence.Name
            && (type.IsDefined(typeof(EvidenceAttribute)) || type.IsDefined(typeof(InputAttribute))));
        var classified = evidence.ClassifiedMembers.ToDictionary(member => $"{member.DeclaringType.Name}.{member.Member}", member => member.Classification);
        var texts = Texts(type, []).Select(property => $"{property.DeclaringType!.Name}.{property.Name}").ToList();
        return texts.Union(classified.Keys)
            .Order(StringComparer.Ordinal)
            .Select(member => $"  {member}: {(classified.TryGetValue(member, out DataClassification found) ? found.Value : "-")}");
    }

    /// <summary>The properties of a record and of its parts that are text, or lists of it.</summary>
    private static IEnumerable<PropertyInfo> Texts(Type record, HashSet<Type> seen)
    {
        if (!seen.Add(record))
        {
            yield break;
        }

        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var type = ElementType(property.PropertyType);
            if (type == typeof(string))
            {
                yield return property;
            }
            else if (Assemblies.Contains(type.Assembly) && !type.IsEnum)
            {
                foreach (var text in Texts(type, seen))
                {
                    yield return text;
                }
            }
        }
    }

    private static Type ElementType(Type type)
        => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments().Single() : Nullable.GetUnderlyingType(type) ?? type;
}
