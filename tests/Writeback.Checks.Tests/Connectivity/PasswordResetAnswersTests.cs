using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.PasswordResetAnswers;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class PasswordResetAnswersTests
{
    private const string Allow = "passwordreset.microsoftonline.com, *.passwordreset.microsoftonline.com";

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(404)]
    public void What_the_service_answers_passes(int status)
        => FindingAssert.Is(Messages.Answered, Answered(status, EndpointAnswer.Expected), status, Conversations.Duration);

    [Fact]
    public void A_proxy_that_wants_a_login_fails_and_says_which()
    {
        var finding = Judge(Conversations.Answered(Conversations.PasswordReset, 407, EndpointAnswer.ProxyAuthenticationRequired, "Negotiate", "NTLM"));

        FindingAssert.Is(Messages.ProxyWantsLogin, finding, new[] { "Negotiate", "NTLM" }, Allow);
    }

    [Fact]
    public void A_403_warns_for_it_may_be_the_service_itself()
    {
        var finding = Answered(403, EndpointAnswer.Forbidden);

        FindingAssert.Is(Messages.Forbidden, finding, Allow);
        Assert.Equal(CheckStatus.Warn, finding!.Status);
    }

    [Fact]
    public void A_service_that_fails_warns() => FindingAssert.Is(Messages.ServerError, Answered(503, EndpointAnswer.ServerError), 503);

    [Fact]
    public void A_page_of_somebody_else_fails() => FindingAssert.Is(Messages.Foreign, Answered(200, EndpointAnswer.Page), 200, Allow);

    [Theory]
    [InlineData(NetworkCause.HttpConnectionCut, nameof(Messages.Cut))]
    [InlineData(NetworkCause.HttpSilent, nameof(Messages.Silent))]
    [InlineData(NetworkCause.HttpMalformed, nameof(Messages.NotHttp))]
    [InlineData(NetworkCause.ClientCertificateWanted, nameof(Messages.ClientCertificateWanted))]
    [InlineData(NetworkCause.Unknown, nameof(Messages.Failed))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<PasswordResetAnswers>(message), Judge(Conversations.Unanswered(Conversations.PasswordReset, cause))!.Message);

    [Fact]
    public void A_request_that_was_not_sent_allows_no_verdict() => FindingAssert.Is(Messages.NotTried, Judge(Conversations.Encrypted(Conversations.PasswordReset)));

    [Fact]
    public void A_Service_Bus_namespace_is_not_judged() => Assert.Null(Judge(Conversations.Answered(Conversations.ServiceBus, 401, EndpointAnswer.Expected)));

    private static Finding? Answered(int status, EndpointAnswer answer) => Judge(Conversations.Answered(Conversations.PasswordReset, status, answer));

    private static Finding? Judge(EndpointReachability reachability) => new PasswordResetAnswers().Evaluate(reachability);
}
