using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Collector.Tests;

/// <summary>Runs the script in process, with stand-ins for the commands that it asks.</summary>
internal static class CollectorHost
{
    private static readonly (string Name, string Body)[] Commands =
    [
        ("Get-ADSyncGlobalSettings", "Use-StandIn 'Get-ADSyncGlobalSettings'"),
        ("Get-ADSyncScheduler", "Use-StandIn 'Get-ADSyncScheduler'"),
        ("Get-ADSyncConnector", "Use-StandIn 'Get-ADSyncConnector'"),
        ("Get-ADSyncRule", "Use-StandIn 'Get-ADSyncRule'"),
        ("Get-ADSyncSchedulerConnectorOverride", "Use-StandIn 'Get-ADSyncSchedulerConnectorOverride'"),
        ("Get-ADSyncAADPasswordResetConfiguration", "param([Parameter(Mandatory)] [string] $Connector) Use-StandIn 'Get-ADSyncAADPasswordResetConfiguration'"),
        ("Get-ADSyncRunProfileResult", "param([guid] $ConnectorId, [int] $NumberRequested) foreach ($run in (Use-StandIn 'Get-ADSyncRunProfileResult')) { if ($run.ConnectorId -eq $ConnectorId) { $run } }"),
        ("Get-CimInstance", "param([string] $ClassName, [string] $Filter) Use-StandIn $ClassName"),
        ("Get-NetTCPConnection", "param([int] $OwningProcess, $State, [int] $RemotePort) Use-StandIn 'Get-NetTCPConnection'"),
        ("Get-WinEvent", "param([hashtable] $FilterHashtable, [int] $MaxEvents) $found = @(foreach ($entry in (Use-StandIn 'Get-WinEvent')) { if ($entry.ProviderName -eq $FilterHashtable.ProviderName) { $entry } }); if ($found.Count -eq 0) { throw $StandIn.NoEvents }; $found"),
        ("Test-Path", "param([string] $LiteralPath) $StandIn.Registry.ContainsKey($LiteralPath) -or ($LiteralPath -like '*machine.config')"),
        ("Get-ItemProperty", "param([string] $LiteralPath) Use-StandIn 'Get-ItemProperty'; $StandIn.Registry[$LiteralPath]"),
        ("Get-Content", "param([string] $LiteralPath) Use-StandIn 'MachineConfig'"),
        ("Get-ChildItem", "param([string] $Path) if ($Path -like 'Cert:*') { Use-StandIn 'Cert' } else { foreach ($key in $StandIn.Registry.Keys) { if ($key -like 'Uninstall:*') { [pscustomobject]@{ PSPath = $key } } } }"),
    ];

    /// <summary>Runs the script; gives the JSON that it puts out.</summary>
    public static string Run(ServerStandIn server, int days = 7, PSLanguageMode mode = PSLanguageMode.FullLanguage)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var (name, body) in Commands.Where(command => !server.Missing.Contains(command.Name)))
        {
            state.Commands.Add(new SessionStateFunctionEntry(name, body));
        }

        state.Commands.Add(new SessionStateFunctionEntry("Use-StandIn", "param([string] $Name) if ($StandIn.Failures.ContainsKey($Name)) { throw $StandIn.Failures[$Name] }; $StandIn.Answers[$Name]"));
        var noEvents = new ErrorRecord(new InvalidOperationException(), "NoMatchingEventsFound", ErrorCategory.ObjectNotFound, null);
        state.Variables.Add(new SessionStateVariableEntry(
            "StandIn", new Hashtable { ["Answers"] = server.Answers, ["Failures"] = server.Failures, ["Registry"] = server.Registry, ["NoEvents"] = noEvents }, ""));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        runspace.SessionStateProxy.LanguageMode = mode;
        using var shell = PowerShell.Create(runspace);
        Environment.SetEnvironmentVariable("COMPUTERNAME", "TWT-SYNC01");
        var output = shell.AddScript(CollectorScript.Text).AddParameter("Days", days).Invoke();
        Assert.Empty(shell.Streams.Error.Select(error => error.ToString()));
        return Assert.IsType<string>(Assert.Single(output).BaseObject);
    }

    /// <summary>Runs the script, and writes what it puts out into a file that is gone after the test.</summary>
    public static CollectedFile Collect(ServerStandIn server, int days = 7, PSLanguageMode mode = PSLanguageMode.FullLanguage) => new(Run(server, days, mode));
}
