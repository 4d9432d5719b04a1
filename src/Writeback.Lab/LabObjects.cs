using System.Globalization;
using System.Text.Json.Nodes;

namespace Writeback.Lab;

/// <summary>Objects of Microsoft Graph as its documentation shows them.</summary>
public static class LabObjects
{
    public const string MeganId = "3f6c1a52-8d47-4c0e-a0f5-5b1f5d0c9e77";

    public const string AdministratorId = "c8a7a3a8-6b7e-4a09-8b66-0d2f6f0b1a22";

    public const string SynchronizationAccountId = "9d0b7c52-1f3e-4c88-b0a5-6f4e2d1c0b33";

    public const string E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";

    public const string P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";

    public static JsonObject MicrosoftE3() => Parse(
        """
        {
          "accountId": "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11", "accountName": "contoso", "appliesTo": "User", "capabilityStatus": "Enabled", "consumedUnits": 212,
          "id": "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11_05e9a617-0261-4cee-bb44-138d3ef5d965", "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "skuPartNumber": "SPE_E3",
          "subscriptionIds": [ "0b7a2f7e-6a0c-4c55-9b0b-8f7f8d5f9a10" ],
          "prepaidUnits": { "enabled": 250, "lockedOut": 0, "suspended": 0, "warning": 0 },
          "servicePlans": [
            { "servicePlanId": "41781fb2-bc02-4b7c-bd55-b576c07bb09d", "servicePlanName": "AAD_PREMIUM", "provisioningStatus": "Success", "appliesTo": "User" },
            { "servicePlanId": "8a256a2b-b617-496d-b51b-e76466e88db0", "servicePlanName": "MFA_PREMIUM", "provisioningStatus": "Success", "appliesTo": "User" }
          ]
        }
        """);

    public static JsonObject Megan() => Parse(
        """
        {
          "id": "3f6c1a52-8d47-4c0e-a0f5-5b1f5d0c9e77", "userPrincipalName": "megan@contoso.com", "accountEnabled": true, "userType": "Member",
          "onPremisesSyncEnabled": true, "onPremisesLastSyncDateTime": "2026-11-22T18:02:44Z",
          "onPremisesDistinguishedName": "CN=Megan Bowen,OU=Users,OU=Corp,DC=corp,DC=contoso,DC=com", "onPremisesDomainName": "corp.contoso.com",
          "onPremisesSamAccountName": "megan", "onPremisesSecurityIdentifier": "S-1-5-21-1004336348-1177238915-682003330-1104",
          "onPremisesImmutableId": "F39SWQrM2EidaboN8UC8Ww==", "onPremisesUserPrincipalName": "megan@contoso.com", "onPremisesProvisioningErrors": [],
          "assignedLicenses": [ { "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "disabledPlans": [] } ],
          "assignedPlans": [
            { "assignedDateTime": "2026-01-09T10:12:00Z", "capabilityStatus": "Enabled", "service": "AADPremiumService", "servicePlanId": "41781fb2-bc02-4b7c-bd55-b576c07bb09d" }
          ],
          "licenseAssignmentStates": [
            { "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "disabledPlans": [], "assignedByGroup": null, "state": "Active", "error": "None", "lastUpdatedDateTime": "2026-01-09T10:12:00Z" }
          ],
          "passwordPolicies": null, "lastPasswordChangeDateTime": "2026-09-14T08:20:11Z"
        }
        """);

    public static JsonObject Administrator()
    {
        var user = Megan();
        user["id"] = AdministratorId;
        user["userPrincipalName"] = "hybrid-admin@contoso.onmicrosoft.com";
        foreach (var member in user.Select(member => member.Key).Where(name => name.StartsWith("onPremises", StringComparison.Ordinal) && name != "onPremisesProvisioningErrors").ToList())
        {
            user[member] = null;
        }

        return user;
    }

    /// <summary>What Entra Connect signs in as.</summary>
    public static JsonObject SynchronizationAccount()
    {
        var user = Administrator();
        user["id"] = SynchronizationAccountId;
        user["userPrincipalName"] = "Sync_CONNECT01_1a2b3c4d5e6f@contoso.onmicrosoft.com";
        user["assignedPlans"] = new JsonArray();
        user["assignedLicenses"] = new JsonArray();
        user["licenseAssignmentStates"] = new JsonArray();
        return user;
    }

    public static JsonObject ConnectPrincipal(string id, string appId, string server) => new()
    {
        ["id"] = id,
        ["appId"] = appId,
        ["displayName"] = $"ConnectSyncProvisioning_{server}_1a2b3c4d5e6f",
        ["accountEnabled"] = true,
        ["disabledByMicrosoftStatus"] = null,
        ["applicationTemplateId"] = null,
    };

    public static JsonObject ConnectApplication(string appId, string server, string certificateEnds) => new()
    {
        ["id"] = Guid.NewGuid().ToString("D"),
        ["appId"] = appId,
        ["displayName"] = $"ConnectSyncProvisioning_{server}_1a2b3c4d5e6f",
        ["keyCredentials"] = new JsonArray(new JsonObject
        {
            ["keyId"] = "3b1e6d0a-5c47-4f8e-9a2b-7c6d5e4f3a21",
            ["type"] = "AsymmetricX509Cert",
            ["usage"] = "Verify",
            ["startDateTime"] = "2026-09-01T00:00:00Z",
            ["endDateTime"] = certificateEnds,
        }),
    };

    public static JsonObject CloudSyncPrincipal(string id, string domain) => new()
    {
        ["id"] = id,
        ["appId"] = "6c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c99",
        ["displayName"] = domain,
        ["accountEnabled"] = true,
        ["applicationTemplateId"] = "1a4721b3-e57f-4451-ae87-ef078703ec94",
    };

    public static JsonObject CloudSyncJob(string template, string status, string lastRun) => Parse(
        $$"""
        {
          "id": "{{template}}.{{LabTenant.Id}}", "templateId": "{{template}}",
          "schedule": { "expiration": null, "interval": "PT2M", "state": "{{(status == "Paused" ? "Disabled" : "Active")}}" },
          "status": {
            "code": "{{status}}", "countSuccessiveCompleteFailures": 0, "escrowsPruned": false, "steadyStateFirstAchievedTime": "2026-02-01T08:00:00Z",
            "steadyStateLastAchievedTime": "{{lastRun}}", "progress": [], "synchronizedEntryCountByType": [], "troubleshootingUrl": "",
            "lastExecution": {
              "activityIdentifier": "6a0f5b1f-5d0c-4e77-8d47-3f6c1a52a0f5", "countEntitled": 0, "countEntitledForProvisioning": 0, "countEscrowed": 0,
              "countEscrowedRaw": 0, "countExported": 0, "countExports": 0, "countImported": 0, "countImportedDeltas": 0, "countImportedReferenceDeltas": 0,
              "state": "Succeeded", "error": null, "timeBegan": "{{lastRun}}", "timeEnded": "{{lastRun}}"
            },
            "quarantine": {{(status == "Quarantine"
                ? "{ \"currentBegan\": \"2026-11-20T08:00:00Z\", \"nextAttempt\": \"2026-11-24T08:00:00Z\", \"reason\": \"EncounteredBaseEscrowThreshold\", \"seriesBegan\": \"2026-11-20T08:00:00Z\", \"seriesCount\": 3, \"error\": { \"code\": \"HybridIdentityServiceNoAgentsAssigned\", \"message\": \"\", \"tenantActionable\": true } }"
                : "null")}}
          }
        }
        """);

    public static JsonObject OnPremisesSynchronization() => Parse(
        """
        {
          "id": "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11",
          "configuration": { "accidentalDeletionPrevention": { "synchronizationPreventionType": "enabledForCount", "alertThreshold": 500 } },
          "features": { "passwordSyncEnabled": true, "passwordWritebackEnabled": false, "directoryExtensionsEnabled": false }
        }
        """);

    public static JsonObject Issue(string id, string title, string service, bool isResolved, string start, string? end = null) => new()
    {
        ["id"] = id,
        ["title"] = title,
        ["service"] = service,
        ["feature"] = "Authentication",
        ["featureGroup"] = "Authentication",
        ["classification"] = "incident",
        ["origin"] = "microsoft",
        ["status"] = isResolved ? "serviceRestored" : "serviceDegradation",
        ["isResolved"] = isResolved,
        ["impactDescription"] = "Users could not finish self-service password reset.",
        ["startDateTime"] = start,
        ["endDateTime"] = end,
        ["lastModifiedDateTime"] = end ?? start,
        ["details"] = new JsonArray(),
        ["posts"] = new JsonArray(),
    };

    /// <summary>An employee by id or user principal name; null where there is none.</summary>
    public static JsonObject? FindEmployee(string name, int count)
    {
        var number = name.StartsWith("employee", StringComparison.OrdinalIgnoreCase) && name.EndsWith("@contoso.com", StringComparison.OrdinalIgnoreCase)
            ? name["employee".Length..^"@contoso.com".Length]
            : Guid.TryParse(name, out var id) && id.ToString("D").EndsWith("-0001-0002-0304-05060708090a", StringComparison.Ordinal) ? Convert.ToInt64(id.ToString("D")[..8], 16).ToString(CultureInfo.InvariantCulture) : "";
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known < count ? Employee(known) : null;
    }

    /// <summary>One of the many: each third has no licence.</summary>
    public static JsonObject Employee(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"employee{number}");
        var user = Megan();
        user["id"] = new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D");
        user["userPrincipalName"] = $"{name}@contoso.com";
        user["onPremisesSamAccountName"] = name;
        if (number % 3 == 0)
        {
            user["assignedPlans"] = new JsonArray();
            user["assignedLicenses"] = new JsonArray();
            user["licenseAssignmentStates"] = new JsonArray();
        }

        return user;
    }

    public static JsonObject DeletedMegan() => Parse(
        """{ "id": "3f6c1a52-8d47-4c0e-a0f5-5b1f5d0c9e77", "userPrincipalName": "3f6c1a528d474c0ea0f55b1f5d0c9e77megan@contoso.com", "deletedDateTime": "2026-11-20T07:00:00Z" }""");

    public static JsonObject Organization() => Parse(
        """
        {
          "id": "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11", "displayName": "Contoso", "onPremisesSyncEnabled": true, "onPremisesLastSyncDateTime": "2026-11-23T02:41:07Z",
          "verifiedDomains": [
            { "capabilities": "Email, OfficeCommunicationsOnline", "isDefault": true, "isInitial": false, "name": "contoso.com", "type": "Managed" },
            { "capabilities": "Email", "isDefault": false, "isInitial": true, "name": "contoso.onmicrosoft.com", "type": "Managed" }
          ]
        }
        """);

    public static JsonObject Domain(string name, string authenticationType) => new()
    {
        ["id"] = name,
        ["authenticationType"] = authenticationType,
        ["isVerified"] = true,
        ["isDefault"] = name == "contoso.com",
        ["isInitial"] = name != "contoso.com",
    };

    public static JsonObject RoleAssignment(string principal, string role) => new()
    {
        ["id"] = $"{principal}-{role}",
        ["roleDefinitionId"] = role,
        ["principalId"] = principal,
        ["directoryScopeId"] = "/",
    };

    public static JsonObject RoleEligibility(string principal, string role) => new()
    {
        ["id"] = "5wuT_mJe20eRr5jDpJo4sXbMw7cm3uBGgRkXbOBLOEo-1-e",
        ["principalId"] = principal,
        ["roleDefinitionId"] = role,
        ["directoryScopeId"] = "/",
        ["appScopeId"] = null,
        ["startDateTime"] = "2026-02-03T09:14:50Z",
        ["endDateTime"] = "2027-02-03T09:14:50Z",
        ["memberType"] = "Direct",
        ["roleEligibilityScheduleId"] = "5wuT_mJe20eRr5jDpJo4sXbMw7cm3uBGgRkXbOBLOEo-1-e",
    };

    public static JsonObject DirectoryRole(string template, string name) => new()
    {
        ["id"] = Guid.NewGuid().ToString("D"),
        ["displayName"] = name,
        ["roleTemplateId"] = template,
    };

    public static JsonObject Registration(string id, string name) => Parse(
        $$"""
        {
          "id": "{{id}}", "userPrincipalName": "{{name}}", "userDisplayName": "Megan Bowen", "userType": "member", "isAdmin": false, "isSsprRegistered": true,
          "isSsprEnabled": true, "isSsprCapable": true, "isMfaRegistered": true, "isMfaCapable": true, "isPasswordlessCapable": false,
          "methodsRegistered": [ "mobilePhone", "microsoftAuthenticatorPush", "softwareOneTimePasscode" ],
          "isSystemPreferredAuthenticationMethodEnabled": true, "systemPreferredAuthenticationMethods": [ "push" ],
          "userPreferredMethodForSecondaryAuthentication": "push", "lastUpdatedDateTime": "2026-11-22T23:10:04.55Z"
        }
        """);

    public static JsonObject AuthorizationPolicy(bool allowedToUseSspr) => new()
    {
        ["id"] = "authorizationPolicy",
        ["displayName"] = "Authorization Policy",
        ["allowedToUseSSPR"] = allowedToUseSspr,
        ["allowedToSignUpEmailBasedSubscriptions"] = true,
    };

    public static JsonObject Audit(string at, string activity, string result, string? reason, string? agent, string user = "megan@contoso.com") => new()
    {
        ["id"] = $"SSPR_{at}",
        ["category"] = "UserManagement",
        ["correlationId"] = "1f0d1f3e-6d55-45d0-9e2b-5c0c4f3e9d11",
        ["result"] = result,
        ["resultReason"] = reason,
        ["activityDisplayName"] = activity,
        ["activityDateTime"] = at,
        ["loggedByService"] = "Self-service Password Management",
        ["operationType"] = "Update",
        ["initiatedBy"] = new JsonObject { ["app"] = null, ["user"] = new JsonObject { ["id"] = MeganId, ["userPrincipalName"] = user } },
        ["targetResources"] = new JsonArray(new JsonObject { ["id"] = MeganId, ["type"] = "User", ["userPrincipalName"] = user }),
        ["additionalDetails"] = agent is null ? [] : new JsonArray(new JsonObject { ["key"] = "OnPremisesAgent", ["value"] = agent }),
    };

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
