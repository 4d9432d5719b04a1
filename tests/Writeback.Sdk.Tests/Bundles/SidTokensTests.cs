using System.Security.Cryptography;
using System.Text;

namespace Writeback.Sdk.Tests.Bundles;

/// <summary>What stands for security identifiers in a redacted bundle.</summary>
public sealed class SidTokensTests
{
    private const string Domain = "S-1-5-21-1111111111-2222222222-3333333333";

    [Theory]
    [InlineData("S-1-1-0")]
    [InlineData("S-1-5-11")]
    [InlineData("S-1-5-32-544")]
    [InlineData("S-1-5-10")]
    public void What_is_the_same_everywhere_names_nobody_and_stays(string sid) => Assert.Equal(sid, Of(sid));

    [Theory]
    [InlineData("alice@contoso.com")]
    [InlineData("S-1")]
    [InlineData("S-1-5-contoso")]
    [InlineData("s-1-server-1")]
    [InlineData("")]
    public void What_is_no_identifier_is_left_to_others(string text) => Assert.Null(Of(text));

    [Theory]
    [InlineData(512)]
    [InlineData(500)]
    public void Numbers_that_are_the_same_in_all_domains_stay(int account)
    {
        var token = Of($"{Domain}-{account}")!;

        Assert.Equal($"{Of(Domain)}-{account}", token);
        Assert.DoesNotContain("1111111111", token, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_of_a_domain_stay_accounts_of_one_domain_and_different_ones()
    {
        var tokens = Enumerable.Range(1000, 500).Select(account => Of($"{Domain}-{account}")!).ToList();

        Assert.All(tokens, token => Assert.StartsWith(Of(Domain) + "-", token, StringComparison.Ordinal));
        Assert.All(tokens, token => Assert.True(uint.Parse(token.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture) >= 1000));
        Assert.Equal(tokens.Count, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(Of(Domain), Of("S-1-5-21-1111111111-2222222222-3333333334"));
    }

    [Fact]
    public void Accounts_of_the_cloud_are_replaced_whole()
    {
        var token = Of("S-1-12-1-111111111-222222222-333333333-444444444")!;

        Assert.Matches(@"^S-1-12-1-\d+-\d+-\d+-\d+$", token);
        Assert.DoesNotContain("111111111-", token, StringComparison.Ordinal);
    }

    private static string? Of(string text) => SidTokens.Of(text, static found => SHA256.HashData(Encoding.UTF8.GetBytes(found)));
}
