using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.SecretEvidenceAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Evidence;

public sealed class SecretEvidenceAnalyzerTests
{
    [Theory]
    [InlineData("string", "Password")]
    [InlineData("string?", "ForestPassword")]
    [InlineData("string", "PasswordHash")]
    [InlineData("string", "ClientSecret")]
    [InlineData("string", "SecretText")]
    [InlineData("string", "SASToken")]
    [InlineData("string", "Token")]
    [InlineData("string", "ApiKey")]
    [InlineData("string", "APIKey")]
    [InlineData("string", "StorageConnectionString")]
    [InlineData("string", "Credentials")]
    [InlineData("string", "account_pwd")]
    [InlineData("byte[]", "PrivateKey")]
    [InlineData("char[]", "Passphrase")]
    [InlineData("System.Security.SecureString", "Secret")]
    [InlineData("System.ReadOnlyMemory<byte>", "AccessKey")]
    [InlineData("System.Collections.Generic.IReadOnlyList<string>", "Passwords")]
    [InlineData("System.Collections.Generic.IReadOnlyDictionary<string, string>", "ApiKeys")]
    [InlineData("System.Net.NetworkCredential", "ProxyCredential")]
    public Task What_can_hold_a_secret_and_is_called_so_is_reported(string type, string name)
        => Verify.ReportedAsync(
            $"#nullable enable\n[Writeback.Sdk.Evidence] public sealed record Seen({type} {{|#0:{name}|}});",
            Verify.Message($"'Seen.{name}' seems to hold a secret, but evidence is written to reports and bundles"));

    [Theory]
    [InlineData("bool", "PasswordSyncAllowed")]
    [InlineData("bool", "Password")]
    [InlineData("Reset", "PasswordReset")]
    [InlineData("Answer", "MissingToken")]
    [InlineData("Answer", "Token")]
    [InlineData("int", "TokenCount")]
    [InlineData("int", "PasswordLength")]
    [InlineData("System.DateTimeOffset", "Secret")]
    [InlineData("string", "PasswordPolicy")]
    [InlineData("string", "PasswordSource")]
    [InlineData("string", "TokenEndpoint")]
    [InlineData("string", "SecretId")]
    [InlineData("string", "CredentialName")]
    [InlineData("string", "PublicKeyToken")]
    [InlineData("string", "ContinuationToken")]
    [InlineData("string", "PublicKey")]
    [InlineData("string", "Key")]
    [InlineData("string", "Hash")]
    [InlineData("string", "Secretary")]
    [InlineData("string", "Passwordless")]
    [InlineData("System.Collections.Generic.IReadOnlyList<int>", "Tokens")]
    public Task What_speaks_about_a_secret_is_fine(string type, string name)
        => Verify.SilentAsync($"[Writeback.Sdk.Evidence] public sealed record Seen({type} {name}); public sealed record Reset(bool Enabled); public enum Answer {{ MissingToken }}");

    [Fact]
    public Task Parts_of_evidence_are_searched()
        => Verify.ReportedAsync(
            """
            [Writeback.Sdk.Input("Name it.")]
            public sealed record Connection(Account[] Accounts);

            public sealed record Account(string Name, string {|#0:Password|});
            """,
            Verify.Message("'Account.Password' seems to hold a secret, but evidence is written to reports and bundles"));

    [Fact]
    public Task Other_records_may_hold_secrets() => Verify.SilentAsync("public sealed record Account(string Password);");
}
