using System.Text;
using Writeback.Sdk;

namespace Writeback.Cli;

/// <summary>Where a password comes from: a file of the owner's alone, standard input, the environment or a prompt. Never an argument.</summary>
internal static class DirectoryPassword
{
    public const string Variable = "WRITEBACK_LDAP_PASSWORD";

    public static string Read(string user, string? file)
    {
        var password = file switch
        {
            "-" => Console.In.ReadLine(),
            not null => OwnersFile.ReadFirstLine("--ldap-password-file", file),
            null => Environment.GetEnvironmentVariable(Variable) ?? Prompt(user),
        };
        return string.IsNullOrEmpty(password) ? throw new InvalidInputException(Texts.PasswordEmpty) : password;
    }

    private static string Prompt(string user)
    {
        if (Console.IsInputRedirected)
        {
            throw new InvalidInputException(Texts.PasswordMissing(user, Variable));
        }

        Console.Error.Write(Texts.PasswordPrompt(user).ToString());
        var password = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                password.Length -= password.Length > 0 ? 1 : 0;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                password.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return password.ToString();
    }
}
