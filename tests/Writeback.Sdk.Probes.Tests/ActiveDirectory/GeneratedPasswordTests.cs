using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory;

public sealed class GeneratedPasswordTests
{
    [Fact]
    public void Every_password_is_long_and_of_four_kinds_of_characters_and_different()
    {
        var passwords = new HashSet<string>(StringComparer.Ordinal);
        Gen.Int[0, 200].Sample(
            length =>
            {
                var password = GeneratedPassword.Create(Policy(length), "alice");

                Assert.Equal(Math.Clamp(length, 32, 127), password.Length);
                Assert.Contains(password, char.IsAsciiLetterLower);
                Assert.Contains(password, char.IsAsciiLetterUpper);
                Assert.Contains(password, char.IsAsciiDigit);
                Assert.Contains(password, character => !char.IsAsciiLetterOrDigit(character));
                Assert.True(passwords.Add(password));
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public void No_password_holds_a_part_of_the_users_name()
    {
        // Enough attempts that some would hold one of them, were they not looked for: 125 places, 3 parts, one in about 30,000 each.
        string[] parts = ["aab", "bbc", "ccd"];

        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var password = GeneratedPassword.Create(Policy(127), $"{parts[0]}.{parts[1]}", $"{parts[2]} x");

            Assert.DoesNotContain(parts, part => password.Contains(part, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static PasswordPolicy Policy(int length) => new()
    {
        Name = "contoso.com",
        IsFineGrained = false,
        MinimumAge = TimeSpan.Zero,
        MinimumLength = length,
        HistoryLength = 0,
        IsComplexityRequired = true,
    };
}
