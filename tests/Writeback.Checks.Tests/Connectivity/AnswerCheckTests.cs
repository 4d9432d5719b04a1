using Writeback.Checks.Connectivity;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests.Connectivity;

/// <summary>The checks of what is asked beside the request: the upgrade to a WebSocket, and revocation.</summary>
public sealed class AnswerCheckTests
{
    private const string List = "http://crl.contoso.example/a.crl";

    [Fact]
    public void An_upgrade_that_Service_Bus_answered_passes()
        => FindingAssert.Is(WebSocketPasses.Messages.Answered, Upgrade(new() { Duration = Conversations.Duration, StatusCode = 401, Answer = EndpointAnswer.Expected }), 401);

    [Fact]
    public void An_upgrade_that_was_refused_warns()
        => Assert.Same(
            WebSocketPasses.Messages.Refused, Upgrade(new() { Duration = Conversations.Duration, StatusCode = 426, Answer = EndpointAnswer.Unexpected })!.Message);

    [Fact]
    public void An_upgrade_that_was_cut_warns()
        => Assert.Same(
            WebSocketPasses.Messages.Failed,
            Upgrade(new() { Duration = Conversations.Duration, Failure = new(NetworkCause.HttpConnectionCut, "SocketException", "ConnectionReset") })!.Message);

    [Fact]
    public void The_password_reset_service_has_no_upgrade()
        => Assert.Null(new WebSocketPasses().Evaluate(Conversations.Encrypted(Conversations.PasswordReset)));

    [Fact]
    public void Revocation_that_was_looked_up_passes() => FindingAssert.Is(RevocationIsReachable.Messages.LookedUp, Revocation(null), 1, Conversations.Duration);

    [Fact]
    public void Revocation_that_nobody_answers_for_names_the_addresses()
        => FindingAssert.Is(
            RevocationIsReachable.Messages.Unreachable, Revocation(NetworkCause.RevocationUnreachable), (IReadOnlyList<string>)[List], Conversations.Duration);

    [Fact]
    public void Sources_that_answer_and_do_not_tell_are_told_from_silent_ones()
    {
        var seen = Conversations.Encrypted(Conversations.ServiceBus) with
        {
            Revocation = new()
            {
                Duration = Conversations.Duration,
                Failure = new(NetworkCause.RevocationUnreachable, "X509ChainStatus", "RevocationStatusUnknown"),
                Sources = [new RevocationSource(List, RevocationSourceKind.Crl) { StatusCode = 200 }],
            },
        };

        FindingAssert.Is(RevocationIsReachable.Messages.Untold, new RevocationIsReachable().Evaluate(seen), (IReadOnlyList<string>)[List]);
    }

    [Fact]
    public void Certificates_that_name_no_address_are_not_judged()
        => Assert.Same(
            RevocationIsReachable.Messages.NowhereToAsk,
            new RevocationIsReachable().Evaluate(Conversations.Encrypted(Conversations.ServiceBus) with { Revocation = new() { Duration = Conversations.Duration } }).Message);

    private static Sdk.Finding? Upgrade(HttpPhase phase) => new WebSocketPasses().Evaluate(Conversations.Encrypted(Conversations.ServiceBus) with { WebSocket = phase });

    private static Sdk.Finding Revocation(NetworkCause? cause) => new RevocationIsReachable().Evaluate(Conversations.Encrypted(Conversations.ServiceBus) with
    {
        Revocation = new()
        {
            Duration = Conversations.Duration,
            Failure = cause is { } failed ? new(failed, "X509ChainStatus", "RevocationStatusUnknown") : null,
            Sources = [new RevocationSource(List, RevocationSourceKind.Crl)],
        },
    });
}
