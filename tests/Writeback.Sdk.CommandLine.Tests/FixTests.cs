using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.CommandLine.Tests.Pack;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>fix</c>: shown first, changed only when asked for, kept before it is changed, undone.</summary>
public sealed class FixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Stage _stage = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fix_is_shown_and_nothing_is_changed()
    {
        var answer = await RunAsync("fix", "tp1001", "--scene", "grave=fail");

        Assert.Equal(
            """
            TP1001  Prepare the stage

            1. Curtain
               - grey
               + red
                 the colour of theatres
               The same by other means:
                 Set-Curtain red

            2. Light�[2J
               > dimmer --up
               What it brings with it:
                 The audience is blinded for a moment.

            The seats are left to others.
            Nothing was changed. The same command with --apply does it.

            """,
            answer.Output);
        Assert.Equal((ExitCode.Findings, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(("grey", "dim"), (_stage.Curtain, _stage.Light));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task A_fix_that_is_applied_keeps_what_was_there_before_it_changes_anything()
    {
        IReadOnlyList<string> kept = [];
        _stage.BeforeChange = () => kept = [.. _folder.Names];

        var answer = await RunAsync("fix", "TP1001", "--apply", "--scene", "quiet");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.Equal(("red", "bright"), (_stage.Curtain, _stage.Light));
        var file = Assert.Single(kept);
        Assert.Matches(@"^theatre-fix-TP1001-\d{8}T\d{6}Z\.json$", file);
        Assert.Equal(kept, _folder.Names);
        Assert.EndsWith("Done: Curtain\nDone: Light�[2J\nTP1001 now: pass\n  All is well.\n", answer.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf(file)));
        }
    }

    [Fact]
    public async Task What_still_fails_afterwards_is_said()
    {
        var answer = await RunAsync("fix", "TP1001", "--apply", "--scene", "grave=fail");

        Assert.Equal(ExitCode.Findings, answer.ExitCode);
        Assert.EndsWith("TP1001 now: fail\n  It is broken.\nA change may take a while to arrive everywhere: check again later.\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_is_undone_from_what_was_kept()
    {
        _ = await RunAsync("fix", "TP1001", "--apply", "--keep", "before.json", "--scene", "quiet");

        var answer = await RunAsync("fix", "--undo", "before.json");

        Assert.Equal((ExitCode.Success, "Curtain: the old curtain hangs again.\n", ""), (answer.ExitCode, answer.Output, answer.Error));
        Assert.Equal("grey", _stage.Curtain);
    }

    [Fact]
    public async Task A_step_that_fails_ends_the_fix_and_what_was_kept_stays()
    {
        _stage.IsLightBroken = true;

        var answer = await RunAsync("fix", "TP1001", "--apply", "--keep", "before.json", "--scene", "quiet");

        Assert.Equal((ExitCode.Incomplete, "theatre: The light is broken; it was not changed.\n"), (answer.ExitCode, answer.Error));
        Assert.Equal("red", _stage.Curtain);
        Assert.Equal(["before.json"], _folder.Names);
    }

    [Fact]
    public async Task What_cannot_be_done_from_here_changes_nothing()
    {
        _stage.Obstacle = "Run it on the stage.";

        var answer = await RunAsync("fix", "TP1001", "--apply", "--scene", "quiet");

        Assert.Equal((ExitCode.InvalidCommand, "theatre: Nothing was changed. Light�[2J: Run it on the stage.\n"), (answer.ExitCode, answer.Error));
        Assert.Contains("   Not from here: Run it on the stage.\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal("grey", _stage.Curtain);
        Assert.Empty(_folder.Names);
    }

    [Theory]
    [InlineData("prepared", ExitCode.Success, "The stage is prepared.")]
    [InlineData("burnt", ExitCode.Findings, "There is no stage. Build one.")]
    public async Task Where_there_is_nothing_to_do_the_reason_is_said(string scene, int exitCode, string reason)
    {
        var answer = await RunAsync("fix", "TP3001", "--apply", "--scene", scene);

        Assert.Equal((exitCode, $"TP3001  Prepare the stage\n{reason}\n", ""), (answer.ExitCode, answer.Output, answer.Error));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task What_cannot_be_worked_out_is_no_success()
    {
        var answer = await RunAsync("fix", "TP1001", "--scene", "unknown");

        Assert.Equal(new Answer(ExitCode.Incomplete, "", "theatre: Nobody knows the stage.\n"), answer);
    }

    [Fact]
    public async Task Without_an_id_the_fixes_are_listed()
        => Assert.Equal(new Answer(ExitCode.Success, "TP1001, TP3001  Prepare the stage\n", ""), await RunAsync("fix"));

    [Theory]
    [InlineData("Give the scene: --scene WORDS.", "fix", "TP1001")]
    [InlineData("There is no fix for TP1002. 'theatre explain TP1002' says what helps. Fixes: TP1001, TP3001.", "fix", "TP1002")]
    [InlineData("No check has the id TP10001. Did you mean TP1001? Fixes: TP1001, TP3001.", "fix", "TP10001")]
    [InlineData("--undo restores what was there; --apply and --keep go with a fix. Leave them out.", "fix", "--undo", "x", "--apply")]
    [InlineData("--keep goes with --apply: nothing is kept where nothing is changed.", "fix", "TP1001", "--keep", "x")]
    public async Task What_makes_no_sense_is_refused(string refusal, params string[] args)
        => Assert.Equal(refusal, (await RunAsync(args)).Refusal());

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"tool":"theatre","version":"1","check":"TP1001","at":"2026-01-01T00:00:00Z","steps":null}""")]
    public async Task A_file_that_was_not_kept_is_refused(string content)
    {
        var file = Write("before.json", content);

        Assert.Equal($"{file} is not what --apply has kept, or is damaged. Name that file: --undo FILE.", (await RunAsync("fix", "--undo", file)).Refusal());
    }

    [Fact]
    public async Task A_file_of_another_fix_is_refused()
    {
        var file = Write("before.json", """{"tool":"theatre","version":"1","check":"TP1001","at":"2026-01-01T00:00:00Z","steps":[{"subject":"Curtain","state":17}]}""");

        Assert.Equal("The file of --undo was not kept by this fix, or was changed: Curtain cannot be read in it.", (await RunAsync("fix", "--undo", file)).Refusal());
        Assert.Equal($"--undo {file} was kept by the fix of TP1001, not of TP3001. Leave the id out.", (await RunAsync("fix", "TP3001", "--undo", file)).Refusal());
        Assert.Equal("grey", _stage.Curtain);
    }

    [UnixTheory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_file_that_others_may_have_written_is_refused(UnixFileMode mode)
    {
        var file = Write("before.json", "{}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        }

        Assert.StartsWith($"{file} may be written by others than its owner", (await RunAsync("fix", "--undo", file)).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_fix_has_kept_is_not_overwritten()
    {
        var file = Write("before.json", "precious");

        Assert.Equal($"{file} exists: it may be what an earlier fix has kept. Name another file: --keep FILE.", (await RunAsync("fix", "TP1001", "--apply", "--keep", file, "--scene", "quiet")).Refusal());
        Assert.Equal("grey", _stage.Curtain);
    }

    [Fact]
    public async Task A_pack_without_fixes_has_no_such_command()
        => Assert.StartsWith("Unknown command fix.", (await Theatre.PlayAsync("fix")).Refusal(), StringComparison.Ordinal);

    private Task<Answer> RunAsync(params string[] args) => new Theatre
    {
        Folder = _folder.Path,
        Configure = app => app.Services.AddSingleton(_stage).AddSingleton<Fix, StageFix>(),
    }.RunAsync(args);

    private string Write(string name, string content)
    {
        var file = _folder.PathOf(name);
        File.WriteAllText(file, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }
}
