using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class NetworkEvidenceJsonTests
{
    [Fact]
    public void Evidence_survives_JSON_and_names_its_enums()
    {
        var evidence = new EndpointReachability
        {
            Endpoint = new Endpoint("a.example", 443, EndpointRole.ServiceBus),
            Resolve = new ResolvePhase { Duration = TimeSpan.FromMilliseconds(1), Addresses = ["192.0.2.1"] },
            Connect = new ConnectPhase { Duration = TimeSpan.FromMilliseconds(2), Attempts = [new("192.0.2.1", TimeSpan.FromMilliseconds(2), null)] },
            Tls = new TlsPhase
            {
                Duration = TimeSpan.FromMilliseconds(3),
                Failure = new NetworkFailure(NetworkCause.CertificateExpired, "SslPolicyErrors", "NotTimeValid"),
                Chain = [new("CN=a", "CN=b", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "AB", "01")],
                PolicyErrors = SslPolicyErrors.RemoteCertificateChainErrors,
                ChainStatus = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.UntrustedRoot,
            },
            Http = new HttpPhase { Duration = TimeSpan.FromMilliseconds(4), StatusCode = 401, Answer = EndpointAnswer.Expected },
        };

        var json = JsonSerializer.Serialize(evidence, NetworkTestJson.Default.EndpointReachability);
        var read = JsonSerializer.Deserialize(json, NetworkTestJson.Default.EndpointReachability)!;

        Assert.Contains("\"certificateExpired\"", json, StringComparison.Ordinal);
        Assert.Contains("\"notTimeValid, untrustedRoot\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("TransientFailure", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(read, NetworkTestJson.Default.EndpointReachability));
        Assert.Equal(evidence.Failure, read.Failure);
        Assert.Equal(evidence.Tls.Chain, read.Tls?.Chain);
    }
}

[JsonSerializable(typeof(EndpointReachability))]
internal sealed partial class NetworkTestJson : JsonSerializerContext;
