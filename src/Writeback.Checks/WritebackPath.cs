using Writeback.Sdk;

namespace Writeback.Checks;

/// <summary>
/// The way of a new password: the service listens at a Service Bus relay, the Connect server keeps a connection to it open, receives the
/// password, and sets it at a domain controller.
/// </summary>
public static class WritebackPath
{
    /// <summary>The way, and which checks look at which part of it.</summary>
    public static DeploymentPath Value { get; } = new(
    [
        new(PathPartKind.Cloud, "Microsoft Entra ID", [Categories.Tenant, Categories.Licensing]),
        new(PathPartKind.Link, Texts.PathResetService, ["WB5004"]),
        new(PathPartKind.Relay, Texts.PathRelay, ["WB5005", "WB5008"]),
        new(PathPartKind.Link, Texts.PathNetwork, [Categories.Connectivity]),
        new(PathPartKind.Server, Texts.PathServer, [Categories.Connect, Categories.Events]),
        new(PathPartKind.Link, "LDAP", ["WB3010", "WB3011", "WB4001", "WB4011", "WB5011"]),
        new(PathPartKind.Directory, Texts.PathDirectory, [Categories.Directory]),
    ]);
}
