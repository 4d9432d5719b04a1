using System.Text;
using Writeback.Sdk;

namespace Writeback.Cli;

/// <summary>Where a password comes from: a file of the owner's alone, standard input, the environment or a prompt. Never an argument.</summary>
internal static class DirectoryPassword
{
    public const string Variable = "WRITEBACK_LDAP_PASSWORD";

    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static string Read(string user, string? file)
    {
        var password = file switch
        {
            "-" => Console.In.ReadLine(),
            not null => ReadFile(file),
            null => Environment.GetEnvironmentVariable(Variable) ?? Prompt(user),
        };
        return string.IsNullOrEmpty(password) ? throw new InvalidInputException(Texts.PasswordEmpty) : password;
    }

    private static string? ReadFile(string file)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & OfOthers) != 0)
            {
                throw new InvalidInputException(Texts.PasswordFileOpen(file));
            }

            using var reader = new StreamReader(file);
            return reader.ReadLine();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.PasswordFileUnreadable(file, exception.GetType().Name), exception);
        }
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
