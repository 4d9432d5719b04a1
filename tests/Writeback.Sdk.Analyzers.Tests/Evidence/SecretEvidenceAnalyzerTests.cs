using Writeback.Sdk.CodeFixes;
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

    [Theory]
    [InlineData("public sealed record Seen([Writeback.Sdk.SecretData] string Password);")]
    [InlineData("public sealed record Seen([property: Writeback.Sdk.SecretData] string Password);")]
    [InlineData("public sealed record Seen([Writeback.Sdk.PersonalData] string Password);")]
    [InlineData("public sealed record Seen { [Writeback.Sdk.InfrastructureData] public string Password { get; init; } }")]
    [InlineData("public sealed record Seen([Desk] string Password);")]
    [InlineData("public sealed record Seen([Writeback.Sdk.PersonalData] string Name, [Writeback.Sdk.SecretData] string Password) { [Writeback.Sdk.SecretData] public byte[] PrivateKey { get; init; } }")]
    [InlineData("public sealed record Seen(Page Passwords);")]
    [InlineData("public sealed record Seen(Page[] Passwords);")]
    public Task What_is_classified_has_been_decided_on(string evidence)
        => Verify.SilentAsync(
            $$"""
            [Writeback.Sdk.Evidence] {{evidence}}

            [Desk]
            public sealed class Page : System.Collections.Generic.List<string>;

            public class DeskAttribute() : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute(new("Desk", "Order"));
            """);

    [Theory]
    [InlineData("public sealed record Seen([Other] string [|Password|]);")]
    [InlineData("public sealed record Seen([Writeback.Sdk.SecretData] string Password, string [|OldPassword|]);")]
    [InlineData("public sealed record Seen { public Seen([Writeback.Sdk.SecretData] int Password) { } public string [|Password|] { get; init; } }")]
    [InlineData("public sealed record Seen { [Writeback.Sdk.SecretData] public readonly string [|Password|]; }")]
    public Task What_another_member_or_attribute_says_does_not_count(string evidence)
        => Verify.ReportedAsync($"[Writeback.Sdk.Evidence] {evidence} public class OtherAttribute : System.Attribute;");

    [Fact]
    public Task A_parameter_is_marked_and_the_namespace_imported()
        => Verify.FixedAsync<MarkAsSecretCodeFix>(
            "[Writeback.Sdk.Evidence] public sealed record Seen(string Name, string [|Password|]);",
            // As the workspace of the test ends lines.
            "using Writeback.Sdk;\r\n\r\n[Writeback.Sdk.Evidence] public sealed record Seen(string Name, [SecretData] string Password);");

    [Fact]
    public Task A_parameter_keeps_its_line_and_its_attributes()
        => Verify.FixedAsync<MarkAsSecretCodeFix>(
            """
            using System.ComponentModel;
            using Writeback.Sdk;

            [Evidence]
            public sealed record Seen(
                string Name,
                // Who gave it?
                [property: Description("Given.")] string [|Password|]);
            """,
            """
            using System.ComponentModel;
            using Writeback.Sdk;

            [Evidence]
            public sealed record Seen(
                string Name,
                // Who gave it?
                [SecretData][property: Description("Given.")] string Password);
            """);

    [Fact]
    public Task A_property_is_marked_below_its_comment()
        => Verify.FixedAsync<MarkAsSecretCodeFix>(
            """
            using System.ComponentModel;

            namespace Writeback.Sdk.Mine;

            [Evidence]
            public sealed record Seen
            {
                public string Name { get; init; }

                /// <summary>The password.</summary>
                public required string [|Password|] { get; init; }

                /// <summary>The key.</summary>
                [Description("Given.")]
                public byte[] [|PrivateKey|] { get; init; } = [];

                public string [|Token|] => Name;
            }
            """,
            """
            using System.ComponentModel;

            namespace Writeback.Sdk.Mine;

            [Evidence]
            public sealed record Seen
            {
                public string Name { get; init; }

                /// <summary>The password.</summary>
                [SecretData]
                public required string Password { get; init; }

                /// <summary>The key.</summary>
                [SecretData]
                [Description("Given.")]
                public byte[] PrivateKey { get; init; } = [];

                [SecretData]
                public string Token => Name;
            }
            """);

    [Fact]
    public Task Where_the_name_means_something_else_it_is_written_in_full()
        => Verify.FixedAsync<MarkAsSecretCodeFix>(
            """
            using Writeback.Sdk;

            namespace Mine;

            [Evidence]
            public sealed record Seen(string [|Password|]);

            public sealed class SecretDataAttribute : System.Attribute;
            """,
            """
            using Writeback.Sdk;

            namespace Mine;

            [Evidence]
            public sealed record Seen([Writeback.Sdk.SecretData] string Password);

            public sealed class SecretDataAttribute : System.Attribute;
            """);

    [Fact]
    public Task A_field_is_not_marked_since_that_would_not_keep_it_out_of_JSON()
        => Verify.UnfixedAsync<MarkAsSecretCodeFix>("[Writeback.Sdk.Evidence] public sealed record Seen { public readonly string [|Password|]; }");
}
