using System.Text.Json;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// The endpoints of password writeback in each cloud. They are data with a date, not code: see <c>endpoints.json</c>.
/// </summary>
public static class EndpointCatalog
{
    private static readonly EndpointFile File = Read();

    /// <summary>The day on which the data was last compared with its source.</summary>
    public static DateOnly AsOf => File.AsOf;

    /// <summary>Where the data comes from.</summary>
    public static string Source => File.Source;

    /// <summary>The organisations that issue the certificates of the endpoints. Another one is a sign that TLS is inspected on the way.</summary>
    public static IReadOnlyList<string> Issuers => File.Issuers;

    /// <summary>The endpoints to probe in a cloud, in the order of the file. They are samples: a tenant may use other namespaces.</summary>
    /// <param name="cloud">The cloud.</param>
    public static IReadOnlyList<Endpoint> For(CloudEnvironment cloud) => Find(cloud).Endpoints;

    /// <summary>What a firewall has to allow in a cloud, such as <c>*.servicebus.windows.net:443</c>.</summary>
    /// <param name="cloud">The cloud.</param>
    public static IReadOnlyList<string> RequirementsFor(CloudEnvironment cloud) => Find(cloud).Required;

    /// <summary>What a firewall has to allow so that revocation can be looked up, over HTTP on port 80. Patterns, such as <c>*.digicert.cn</c>.</summary>
    public static IReadOnlyList<string> RevocationHosts => File.RevocationHosts;

    /// <summary>What has to be kept in mind of a cloud's endpoints; null when there is nothing.</summary>
    /// <param name="cloud">The cloud.</param>
    public static string? CommentOn(CloudEnvironment cloud) => Find(cloud).Comment;

    /// <summary>What a host does, by its name: <see cref="EndpointRole.PasswordReset"/> unless its domain is one of Service Bus.</summary>
    internal static EndpointRole RoleOf(string host)
        => File.ServiceBusDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) ? EndpointRole.ServiceBus : EndpointRole.PasswordReset;

    /// <summary>Whether a host is of Service Bus or of the password reset service, in whichever cloud.</summary>
    internal static bool IsOfCloud(string host)
        => RoleOf(host) == EndpointRole.ServiceBus
            || File.Clouds.SelectMany(cloud => cloud.Endpoints).Any(endpoint => string.Equals(host, endpoint.Host, StringComparison.OrdinalIgnoreCase))
            || File.Clouds.SelectMany(cloud => cloud.Required).Select(required => required.Split(':')[0])
                .Any(pattern => pattern.StartsWith('*') && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase));

    /// <summary>The domain of a cloud's namespaces of Service Bus, with its leading dot.</summary>
    internal static string ServiceBusDomainOf(CloudEnvironment cloud)
        => File.ServiceBusDomains.First(domain => Find(cloud).Required.Any(required => required.Split(':')[0].EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    private static CloudEndpoints Find(CloudEnvironment cloud)
        => File.Clouds.FirstOrDefault(entry => entry.Cloud == cloud)
            ?? throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "The catalog does not know this cloud.");

    private static EndpointFile Read()
    {
        using var stream = typeof(EndpointCatalog).Assembly.GetManifestResourceStream("Writeback.Sdk.Probes.Network.endpoints.json")!;
        return JsonSerializer.Deserialize(stream, EndpointFileJson.Default.EndpointFile)!;
    }
}
