using System.Text.RegularExpressions;
using Writeback.Sdk;

namespace Writeback.Checks.Tests;

/// <summary>What holds for every check and every message of the pack.</summary>
public sealed partial class RegistryTests
{
    private static readonly CheckRegistry Registry = PasswordWriteback.Registry;

    private static readonly (CheckDescriptor Check, FindingMessage Message)[] Messages =
        [.. Registry.Checks.SelectMany(check => Registry.GetMessages(check).Select(message => (check, message)))];

    [Fact]
    public void The_pack_has_these_checks()
        => Assert.Equal(
            [
                "WB1001", "WB1002", "WB1003", "WB1004", "WB1005", "WB1006",
                "WB2001", "WB2002", "WB2003", "WB2004", "WB2005", "WB2006", "WB2007", "WB2008", "WB2009",
                "WB3001", "WB3002", "WB3003", "WB3004", "WB3005", "WB3006", "WB3007", "WB3008", "WB3009", "WB3010", "WB3011", "WB3012", "WB3013", "WB3014",
                "WB4001", "WB4002", "WB4003", "WB4004", "WB4005", "WB4006", "WB4007", "WB4008", "WB4009", "WB4010", "WB4011", "WB4012", "WB4013", "WB4014", "WB4015",
                "WB5001", "WB5002", "WB5003", "WB5004", "WB5005", "WB5006", "WB5007", "WB5008", "WB5009", "WB5010", "WB5011",
                "WB7001", "WB7002", "WB7003", "WB7004",
                "WB9001", "WB9002",
            ],
            Registry.Checks.Select(check => check.Id));

    [Fact]
    public void Ids_are_unique_and_sorted()
        => Assert.Equal(
            Registry.Checks.Select(check => check.Id).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal),
            Registry.Checks.Select(check => check.Id));

    [Fact]
    public void Titles_are_statements_without_a_full_stop()
        => Assert.All(Registry.Checks, check =>
        {
            Assert.Matches("^[A-Z].*[^.?! ]$", check.Title);
            Assert.NotEmpty(check.Category);
        });

    [Fact]
    public void Placeholders_are_parameters_and_parameters_are_used()
        => Assert.All(Messages, pair => Assert.Equal(
            pair.Message.Parameters.Order(StringComparer.Ordinal),
            Placeholders(pair.Message.Template).Concat(Placeholders(pair.Message.Remedy ?? "")).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Messages_are_sentences()
        => Assert.All(Messages, pair =>
        {
            Assert.Matches(@"^[A-Z{].*([.]|: \{\w+\})$", pair.Message.Template);
            Assert.DoesNotContain("  ", pair.Message.Template + pair.Message.Remedy, StringComparison.Ordinal);
        });

    [Fact]
    public void What_fails_or_warns_has_a_remedy()
        => Assert.All(
            Messages.Where(pair => pair.Message.Status is CheckStatus.Fail or CheckStatus.Warn),
            pair => Assert.False(string.IsNullOrWhiteSpace(pair.Message.Remedy), $"{pair.Check.Id} {pair.Message.Id}"));

    [Fact]
    public void What_passes_needs_no_remedy()
        => Assert.All(Messages.Where(pair => pair.Message.Status == CheckStatus.Pass), pair => Assert.Null(pair.Message.Remedy));

    [Fact]
    public void Every_check_can_pass_and_can_object()
        => Assert.All(Registry.Checks, check =>
        {
            Assert.Contains(Registry.GetMessages(check), message => message.Status == CheckStatus.Pass);
            Assert.Contains(Registry.GetMessages(check), message => message.Status is CheckStatus.Fail or CheckStatus.Warn or CheckStatus.Inconclusive);
        });

    [Fact]
    public void References_are_pages_of_Microsofts_documentation()
        => Assert.All(Messages.SelectMany(pair => pair.Message.References), reference =>
        {
            Assert.True(Uri.TryCreate(reference, UriKind.Absolute, out var uri), reference);
            Assert.Equal("https", uri!.Scheme);
            Assert.Equal("learn.microsoft.com", uri.Host);
        });

    [Fact]
    public void Message_ids_are_unique_within_a_check()
        => Assert.All(Registry.Checks, check =>
        {
            var ids = Registry.GetMessages(check).Select(message => message.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        });

    private static IEnumerable<string> Placeholders(string template)
        => Placeholder().Matches(template.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}:]*)(:[^{}]*)?\}")]
    private static partial Regex Placeholder();
}
