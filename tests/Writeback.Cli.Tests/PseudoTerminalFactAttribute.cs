namespace Writeback.Cli.Tests;

/// <summary>A fact about terminals; where none can be made, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PseudoTerminalFactAttribute : FactAttribute
{
    public PseudoTerminalFactAttribute()
    {
        if (PseudoTerminal.Program is null)
        {
            Skip = "There is no program 'script' of util-linux to make a pseudo terminal.";
        }
    }
}
