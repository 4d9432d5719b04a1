using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.ServiceBusAnswers;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ServiceBusAnswersTests
{
    private const string Allow = "*.servicebus.windows.net";

    [Fact]
    public void A_namespace_that_asks_for_a_token_passes()
        => FindingAssert.Is(Messages.Answered, Answered(401, EndpointAnswer.Expected), Conversations.Duration);

    [Fact]
    public void A_proxy_that_wants_a_login_fails_and_says_which()
    {
        var finding = Judge(Conversations.Answered(Conversations.ServiceBus, 407, EndpointAnswer.ProxyAuthenticationRequired, "Basic"));

        FindingAssert.Is(Messages.ProxyWantsLogin, finding, new[] { "Basic" }, Allow);
    }

    [Theory]
    [InlineData(200, EndpointAnswer.Page, nameof(Messages.Page))]
    [InlineData(403, EndpointAnswer.Forbidden, nameof(Messages.Forbidden))]
    [InlineData(302, EndpointAnswer.Redirected, nameof(Messages.Foreign))]
    [InlineData(404, EndpointAnswer.Unexpected, nameof(Messages.Foreign))]
    [InlineData(503, EndpointAnswer.ServerError, nameof(Messages.ServerError))]
    public void Each_answer_has_its_message(int status, EndpointAnswer answer, string message)
        => Assert.Same(CheckMessages.Of<ServiceBusAnswers>(message), Answered(status, answer)!.Message);

    [Fact]
    public void A_namespace_that_fails_only_warns() => Assert.Equal(CheckStatus.Warn, Answered(503, EndpointAnswer.ServerError)!.Status);

    [Theory]
    [InlineData(NetworkCause.HttpConnectionCut, nameof(Messages.Cut))]
    [InlineData(NetworkCause.HttpSilent, nameof(Messages.Silent))]
    [InlineData(NetworkCause.HttpMalformed, nameof(Messages.NotHttp))]
    [InlineData(NetworkCause.ClientCertificateWanted, nameof(Messages.ClientCertificateWanted))]
    [InlineData(NetworkCause.Unknown, nameof(Messages.Failed))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<ServiceBusAnswers>(message), Judge(Conversations.Unanswered(Conversations.ServiceBus, cause))!.Message);

    [Fact]
    public void A_request_that_was_not_sent_allows_no_verdict() => FindingAssert.Is(Messages.NotTried, Judge(Conversations.Encrypted(Conversations.ServiceBus)));

    [Fact]
    public void The_password_reset_service_is_not_judged() => Assert.Null(Judge(Conversations.Answered(Conversations.PasswordReset, 200, EndpointAnswer.Expected)));

    private static Finding? Answered(int status, EndpointAnswer answer) => Judge(Conversations.Answered(Conversations.ServiceBus, status, answer));

    private static Finding? Judge(EndpointReachability reachability) => new ServiceBusAnswers().Evaluate(reachability);
}
