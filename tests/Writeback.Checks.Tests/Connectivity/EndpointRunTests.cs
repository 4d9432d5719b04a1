using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests.Connectivity;

/// <summary>The checks of the network path over real sockets, each endpoint by itself.</summary>
public sealed class EndpointRunTests
{
    [Fact]
    public async Task What_follows_a_refused_port_is_skipped_because_of_it()
    {
        var report = await Runs.AgainstAsync(Refused(EndpointRole.ServiceBus), Refused(EndpointRole.PasswordReset));

        var connectivity = report.Connectivity;
        Assert.True(connectivity.NamesResolve.Passed);
        Assert.True(connectivity.TcpConnects.Failed);
        Assert.All(connectivity.TcpConnects.Findings, finding => Assert.Same(TcpConnects.Messages.Refused, finding.Message));
        Assert.All(
            [connectivity.TlsIsTrusted, connectivity.PasswordResetAnswers, connectivity.ServiceBusAnswers],
            skipped =>
            {
                Assert.Equal(CheckStatus.Skipped, skipped.Status);
                Assert.Equal(["WB5002"], skipped.Because);
            });
        var cause = Assert.Single(report.Verdict.RootCauses);
        Assert.Equal("WB5002", cause.Outcome.Check.Id);
        Assert.Equal(["WB5003", "WB5004", "WB5005", "WB5007", "WB5008", "WB5009", "WB5010"], cause.Explains.Select(outcome => outcome.Check.Id));
    }

    [Fact]
    public async Task One_endpoint_does_not_spoil_another()
    {
        await using var portal = LoopbackServer.ThatAnswersTheHandshakeWith(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
        var refused = Refused(EndpointRole.ServiceBus);
        var plain = new Endpoint("127.0.0.1", portal.Port, EndpointRole.PasswordReset);

        var report = await Runs.AgainstAsync(refused, plain);

        var connectivity = report.Connectivity;
        Assert.Equal(
            [(refused.Subject, TcpConnects.Messages.Refused), (plain.Subject, TcpConnects.Messages.Connected)],
            connectivity.TcpConnects.Findings.Select(finding => (finding.Subject!, finding.Message)));
        Assert.Equal(
            [(refused.Subject, CheckStatus.Skipped), (plain.Subject, CheckStatus.Fail)],
            connectivity.TlsIsTrusted.Findings.Select(finding => (finding.Subject!, finding.Status)));
        Assert.Same(TlsIsTrusted.Messages.NotTls, connectivity.TlsIsTrusted.Findings[1].Message);
        Assert.Equal(["WB5003"], connectivity.PasswordResetAnswers.Because);
        Assert.Equal(plain.Subject, Assert.Single(connectivity.PasswordResetAnswers.Findings).Subject);
        Assert.Equal(["WB5002"], connectivity.ServiceBusAnswers.Because);
        Assert.Equal(refused.Subject, Assert.Single(connectivity.ServiceBusAnswers.Findings).Subject);
        Assert.Equal(["WB5002", "WB5003"], report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_probe_that_is_given_no_time_allows_no_verdict()
    {
        await using var silent = LoopbackServer.ThatIsSilent();

        var report = await Runs.AgainstAsync(GiveNoTime, new Endpoint("127.0.0.1", silent.Port, EndpointRole.ServiceBus));

        Assert.All(
            report.Outcomes.Where(outcome => outcome.Check.Id.StartsWith("WB50", StringComparison.Ordinal) && outcome.Check.Id != "WB5011"),
            outcome => Assert.Equal(CheckStatus.Inconclusive, outcome.Status));
        Assert.Equal(FailureKind.TimedOut, Assert.Single(report.FindObservations<EndpointReachability>()).Failure?.Kind);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_waited_for()
    {
        var answers = new ConcurrentQueue<string>(["HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"]);
        await using var server = LoopbackServer.WithTls(TestCertificates.Good, async (stream, _, stopping) =>
        {
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answers.TryDequeue(out var answer) ? answer : ""), stopping);
        });

        var report = await Runs.AgainstAsync(
            services => services.Configure<EndpointProberOptions>(options => options.CustomTrustRoots = [TestCertificates.Root]),
            new Endpoint("localhost", server.Port, EndpointRole.PasswordReset));

        var attempts = Assert.Single(report.FindObservations<EndpointReachability>()).Attempts;
        Assert.Equal(TimeSpan.FromSeconds(1), attempts[0].Failure?.RetryAfter);
        Assert.Null(attempts[1].Failure);
        Assert.True(attempts[1].StartedAt - attempts[0].StartedAt >= TimeSpan.FromSeconds(0.99));
        Assert.Same(ConnectionsAreSteady.Messages.Retried, Assert.Single(report.Connectivity.ConnectionsAreSteady.Findings).Message);
    }

    [Fact]
    public async Task Without_endpoints_nothing_is_judged()
    {
        var report = await Runs.AgainstAsync([]);

        Assert.All(report.Outcomes, outcome => Assert.Contains(outcome.Status, new[] { CheckStatus.Skipped, CheckStatus.NotApplicable }));
        Assert.Equal(CheckStatus.Skipped, report.Verdict.Status);
    }

    private static Endpoint Refused(EndpointRole role) => new("127.0.0.1", LoopbackServer.ClosedPort(), role);

    // The handshake would wait for ever, so whatever the attempt is given runs out.
    private static void GiveNoTime(IServiceCollection services)
    {
        services.Configure<EndpointProberOptions>(options => options.TlsLimit = TimeSpan.FromHours(1));
        services.Configure<CheckRunnerOptions>(options => options.Probes[nameof(EndpointReachabilityProbe)] = new()
        {
            MaxRetries = 0,
            AttemptTimeout = TimeSpan.FromMilliseconds(50),
        });
    }
}
