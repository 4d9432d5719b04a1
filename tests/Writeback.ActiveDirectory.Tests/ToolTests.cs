using System.Text.Json;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>The tool as users run it, against real domain controllers, with the names that one of them sees.</summary>
[Collection(LabCollection.Name)]
public sealed class ToolTests(SambaLab lab)
{
    private static readonly string Dotnet = SambaLab.Dotnet;

    [LabTheory]
    [InlineData("alice", "pass", "Granted")]
    [InlineData("nina", "pass", "Granted")]
    [InlineData("nancy", "fail", "NotGranted")]
    [InlineData("dan", "fail", "Denied")]
    [InlineData("blake", "fail", "NotInherited")]
    [InlineData("ines", "fail", "NotInherited")]
    public async Task Rights_are_judged_as_the_directory_would(string user, string status, string message)
    {
        var check = Check(await RunAsync(user, "WB4003"), "WB4003");

        Assert.Equal((status, message), Outcome(check));
    }

    [LabTheory]
    [InlineData("admina", "Protected")]
    [InlineData("orphan", "Orphaned")]
    public async Task A_protected_account_is_the_root_cause_of_missing_rights(string user, string message)
    {
        var report = await RunAsync(user, "WB4003", "WB4008");

        Assert.Equal(("fail", message), Outcome(Check(report, "WB4008")));
        Assert.Equal("skipped", Check(report, "WB4003").GetProperty("status").GetString());
        Assert.Equal(["WB4008"], report.GetProperty("verdict").GetProperty("rootCauses").EnumerateArray().Select(id => id.GetString()));
    }

    [LabTheory]
    [InlineData("paul", "WB4004", "fail", "NotGranted")]
    [InlineData("alice", "WB4005", "pass", "Granted")]
    [InlineData("alice", "WB4006", "pass", "Granted")]
    [InlineData("ivan", "WB4006", "warn", "Denied")]
    [InlineData("alice", "WB4007", "pass", "Open")]
    [InlineData("ines", "WB4007", "warn", "Blocked")]
    [InlineData("alice", "WB4009", "fail", "TooYoung")]
    [InlineData("heidi", "WB4009", "inconclusive", "Hidden")]
    [InlineData("dave", "WB4010", "fail", "Disabled")]
    [InlineData("erin", "WB4010", "warn", "Expired")]
    [InlineData("ivan", "WB4010", "fail", "CannotChangePassword")]
    [InlineData("sam", "WB4010", "fail", "ReservedCharacters")]
    [InlineData("alice", "WB4011", "fail", "Missing")]
    [InlineData("alice", "WB4013", "pass", "Agree")]
    [InlineData("alice", "WB4014", "pass", "Covered")]
    public async Task Users_and_domains_are_judged_by_what_the_directory_says(string user, string id, string status, string message)
        => Assert.Equal((status, message), Outcome(Check(await RunAsync(user, id), id)));

    [LabFact]
    public async Task An_administrator_sees_the_fine_grained_policy()
    {
        var check = Check(await RunAsync("heidi", ["WB4009"], "--ldap-user", SambaLab.Administrator), "WB4009");

        Assert.Equal(("pass", "ComplexAllowed"), Outcome(check));
        Assert.Equal(14, check.GetProperty("findings")[0].GetProperty("message").GetProperty("arguments").GetProperty("length").GetInt32());
    }

    [LabFact]
    public async Task The_emulator_is_the_one_that_directory_and_name_servers_name()
    {
        var check = Check(await RunAsync("alice", "WB4001"), "WB4001");

        // The lab serves no SMB; all other ports answer.
        Assert.Equal(("warn", "Unreachable"), Outcome(check));
        var arguments = check.GetProperty("findings")[0].GetProperty("message").GetProperty("arguments");
        Assert.Equal("dc2.contoso.lab", arguments.GetProperty("owner").GetString());
    }

    [LabFact]
    public async Task The_endpoint_mapper_of_every_controller_names_a_port_that_is_tried()
    {
        var report = await RunAsync("alice", "WB5011");

        // The lab serves no SMB; all other ports that are always needed answer.
        var findings = Check(report, "WB5011").GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("status").GetString() == "fail").ToList();
        Assert.Equal(["dc1.contoso.lab", "dc2.contoso.lab"], findings.Select(finding => finding.GetProperty("subject").GetString()).Order());
        Assert.All(findings, finding => Assert.Equal("Refused", finding.GetProperty("message").GetProperty("id").GetString()));
        Assert.All(findings, finding => Assert.Equal([445], finding.GetProperty("message").GetProperty("arguments").GetProperty("ports").EnumerateArray().Select(port => port.GetInt32())));
        var controllers = report.GetProperty("evidence").GetProperty("DomainControllers").GetProperty("value").GetProperty("controllers");
        Assert.Equal(2, controllers.GetArrayLength());
        Assert.All(controllers.EnumerateArray(), controller =>
        {
            var port = controller.GetProperty("dynamicPort");
            Assert.InRange(port.GetProperty("port").GetInt32(), 49_152, 65_535);
            Assert.Equal(JsonValueKind.Null, port.GetProperty("failure").ValueKind);
        });
    }

    [LabFact]
    public async Task A_frozen_emulator_is_told_in_time()
    {
        using var frozen = lab.Freeze("c2");

        var check = Check(await RunAsync("alice", ["WB4001"], "--ldap-server", "dc1.contoso.lab"), "WB4001");

        Assert.Equal("warn", check.GetProperty("status").GetString());
    }

    [LabFact]
    public async Task Kerberos_signs_in_with_a_ticket_and_nothing_else()
    {
        var cache = Path.Combine(lab.State, "ticket");
        await lab.AsAsync("c1", "bash", "-c", $"echo '{SambaLab.Password}' | kinit -c {cache} MSOL_1a2b3c4d5e6f@CONTOSO.LAB");
        var text = await lab.AsAsync(
            "c1", "env", $"KRB5CCNAME={cache}", Dotnet, Tool, "check", "--domain", "contoso.lab", "--select", "WB4003", "--user", "alice@contoso.lab",
            "--connector-account", "MSOL_1a2b3c4d5e6f", "--format", "json", "--fail-on", "never");

        Assert.Equal(("pass", "Granted"), Outcome(Check(JsonElement.Parse(text), "WB4003")));
    }

    [LabTheory]
    [InlineData("*")]
    [InlineData("*@contoso.lab")]
    [InlineData("alice@contoso.lab)(objectClass=*")]
    [InlineData("CN=*,OU=Staff,DC=contoso,DC=lab")]
    [InlineData("alice,OU=Staff,DC=contoso,DC=lab")]
    public async Task What_is_typed_for_a_user_finds_nobody_else(string typed)
        => Assert.Equal("inconclusive", Check(await RunAsync(typed, ["WB4010"]), "WB4010").GetProperty("status").GetString());

    [LabFact]
    public async Task Two_forests_are_looked_at_in_one_run()
    {
        var report = await RunAsync("alice@fabrikam.lab", ["WB4010", "WB4014"], "--ldap-server", SambaLab.Fabrikam, "--ldap-user", "Administrator@fabrikam.lab");

        Assert.Equal(("pass", "Sound"), Outcome(Check(report, "WB4010")));
    }

    private static string Tool => SambaLab.Tool;

    private static JsonElement Check(JsonElement report, string id) => report.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id);

    private static (string? Status, string? Message) Outcome(JsonElement check)
    {
        var status = check.GetProperty("status").GetString();
        var finding = check.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("status").GetString() == status);
        return (status, finding.GetProperty("message").GetProperty("id").GetString());
    }

    private Task<JsonElement> RunAsync(string user, params string[] checks) => RunAsync(user, checks, "--domain", "contoso.lab");

    private async Task<JsonElement> RunAsync(string user, string[] checks, params string[] where)
    {
        var file = Path.Combine(lab.State, "password");
        await File.WriteAllTextAsync(file, SambaLab.Password);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var output = Path.Combine(lab.State, "report.json");
        string[] target = where.Contains("--domain") || where.Contains("--ldap-server") ? [] : ["--domain", "contoso.lab"];
        string[] account = where.Contains("--ldap-user") ? [] : ["--ldap-user", SambaLab.Connector];
        await lab.AsAsync(
            "c1",
            [
                Dotnet, Tool, "check", .. target, .. account, .. where, "--ldap-password-file", file, "--ldap-trust", lab.TrustedCertificates,
                "--user", user.Contains('@', StringComparison.Ordinal) || user.Contains('*', StringComparison.Ordinal) || user.Contains('=', StringComparison.Ordinal) ? user : $"{user}@contoso.lab",
                "--connector-account", "MSOL_1a2b3c4d5e6f", .. checks.SelectMany(check => new[] { "--select", check }), "--format", $"json={output}", "--fail-on", "never",
            ]);
        return JsonElement.Parse(await File.ReadAllTextAsync(output));
    }
}
