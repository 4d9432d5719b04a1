using System.Security.Cryptography;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>Passwords for test users, made for one reset and shown to nobody.</summary>
public static class GeneratedPassword
{
    // Long enough for any policy of people, and for an attacker who learns its form.
    private const int MinimumLength = 32;
    private const int MaximumLength = 127;

    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Symbols = "!#%+-.:=?_";

    /// <summary>A random password that a policy allows: of four kinds of characters, and without parts of a name.</summary>
    /// <param name="policy">The policy that holds for the user.</param>
    /// <param name="names">What the password must not hold: account name and display name, [MS-SAMR] 3.1.1.7.2.</param>
    public static string Create(PasswordPolicy policy, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(names);
        var length = Math.Clamp(policy.MinimumLength, MinimumLength, MaximumLength);
        var parts = names.SelectMany(name => name.Split(',', '.', '-', '_', ' ', '#', '\t')).Where(part => part.Length >= 3).ToList();
        while (true)
        {
            char[] characters =
            [
                Lower[RandomNumberGenerator.GetInt32(Lower.Length)],
                Upper[RandomNumberGenerator.GetInt32(Upper.Length)],
                Digits[RandomNumberGenerator.GetInt32(Digits.Length)],
                Symbols[RandomNumberGenerator.GetInt32(Symbols.Length)],
                .. RandomNumberGenerator.GetItems<char>(Lower + Upper + Digits + Symbols, length - 4),
            ];
            RandomNumberGenerator.Shuffle<char>(characters);
            var password = new string(characters);
            if (!parts.Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                return password;
            }
        }
    }
}
