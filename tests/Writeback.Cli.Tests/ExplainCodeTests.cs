namespace Writeback.Cli.Tests;

/// <summary><c>explain</c> with event ids and error codes.</summary>
public sealed class ExplainCodeTests
{
    [Fact]
    public async Task An_event_is_explained_with_cause_cure_checks_and_source()
    {
        var answer = await Tool.RunAsync("explain", "33008");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("33008  ADPasswordPolicyError\nEvent of PasswordResetService\n\nMeaning\n  The directory's policy refused the new password.\n\nCause\n", answer.Output, StringComparison.Ordinal);
        foreach (var part in new[] { "\nWhat helps\n  → ", "\nChecks that would prove it\n  WB4009  ", "\nComes with\n  0x80230619  PasswordRestriction\n", "\nSource\n  https://learn.microsoft.com/" })
        {
            Assert.Contains(part, answer.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0x80230626  MACredentialsDenied\n", "hr=80230626")]
    [InlineData("0x80230626  MACredentialsDenied\n", "-2145188314")]
    [InlineData("0000052E  ERROR_LOGON_FAILURE\n", "data", "52e")]
    [InlineData("SSPR_0030  OnPremisesConnectivityError\n", "sspr_0030")]
    [InlineData("AADSTS120013  PasswordChangeOnPremisesConnectivityFailure\n", "120013")]
    public async Task A_code_may_be_typed_as_it_stands_in_a_log(string start, params string[] words)
        => Assert.StartsWith(start, (await Tool.RunAsync(["explain", .. words])).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("33010", "31010 / 32010 / 33001")]
    [InlineData("80230627", "80230626 / 8023062C")]
    [InlineData("SSPR_0130", "SSPR_0030")]
    [InlineData("AADSTS12013", "AADSTS120013")]
    public async Task A_near_miss_is_asked_about(string word, string meant)
    {
        var answer = await Tool.RunAsync("explain", word);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Equal($"writeback: No check, event id or error code is called {word}. Did you mean {meant}? 'writeback list' shows the checks.\n", answer.Error);
    }
}
