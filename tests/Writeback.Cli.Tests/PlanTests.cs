namespace Writeback.Cli.Tests;

/// <summary>What a run would touch, before anything is sent.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task Hosts_ports_and_accounts_are_named_and_no_secret_is_asked_for()
    {
        // No password, secret or certificate is there: a run would be refused.
        var answer = await Tool.RunAsync(
            "plan", "--select", "WB5003,WB4003,WB1001", "--cloud", "usgov", "--proxy", "http://proxy.invalid:3128", "--tenant", "contoso.invalid", "--sign-in", "secret",
            "--client-id", "1b730954-1685-4b74-9bfd-dac224a7b894", "--ldap-server", "dc1.contoso.invalid:3636", "--domain", "fabrikam.invalid", "--ldap-user", "reader@contoso.invalid");

        Assert.Equal(("", 0), (answer.Error, answer.ExitCode));
        var contacts = answer.Output.Split("Contacts\n")[1].Split("\n\n")[0].Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Superset(
            new HashSet<string>
            {
                "this machine's name servers 53 DNS",
                "login.microsoftonline.us 443 HTTPS: sign-in as application 1b730954-1685-4b74-9bfd-dac224a7b894",
                "graph.microsoft.us 443 HTTPS: Microsoft Graph as application 1b730954-1685-4b74-9bfd-dac224a7b894",
                "dc1.contoso.invalid 3636 LDAPS as reader@contoso.invalid",
                "a domain controller of fabrikam.invalid 636 LDAPS as reader@contoso.invalid",
                "proxy.invalid 3128 HTTP proxy",
                "passwordreset.microsoftonline.us 443 HTTPS, through the proxy",
            },
            contacts.ToHashSet());
    }

    [Fact]
    public async Task What_the_checks_do_not_need_is_not_touched()
    {
        var answer = await Tool.RunAsync("plan", "--select", "WB3004", "--domain", "contoso.invalid", "--proxy", "http://proxy.invalid:3128");

        Assert.Equal(0, answer.ExitCode);
        Assert.DoesNotContain("Contacts", answer.Output, StringComparison.Ordinal);
    }
}
