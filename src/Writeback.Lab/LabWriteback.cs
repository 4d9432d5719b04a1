using System.Text.Json.Nodes;

namespace Writeback.Lab;

/// <summary>The engine between the cloud and a directory: writes a password to it. Null when it did; else the reason, as the cloud calls it, such as <c>OnPremisesAdminActionRequired</c>.</summary>
/// <param name="user">The user of the tenant.</param>
/// <param name="password">The new password.</param>
/// <param name="cancellationToken">Ends it.</param>
public delegate Task<string?> LabWriteback(JsonObject user, string password, CancellationToken cancellationToken);
