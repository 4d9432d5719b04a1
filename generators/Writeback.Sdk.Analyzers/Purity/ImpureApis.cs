using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Knows the members whose result depends on more than their arguments, and what a check does instead.</summary>
internal static class ImpureApis
{
    private const string Clock = "take RunStart as a parameter and read its At";
    private const string Zone = "stay in UTC, or take the time zone as evidence";
    private const string Machine = "take what the machine says as evidence from a probe";
    private const string Chance = "take the value as a parameter, or derive it from the evidence";
    private const string Files = "let a probe read and take its evidence";
    private const string Network = "let a probe ask and take its evidence";
    private const string Output = "return a finding: renderers write";
    private const string Waiting = "let a probe wait and take its evidence";

    private static readonly ImmutableDictionary<string, string> Members = new Dictionary<string, string>
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTime.ToLocalTime"] = Zone,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.DateTimeOffset.ToLocalTime"] = Zone,
        ["System.DateTimeOffset.LocalDateTime"] = Zone,
        ["System.TimeZoneInfo.Local"] = Zone,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.IO.Path.GetFullPath"] = Files,
        ["System.IO.Path.GetTempPath"] = Files,
        ["System.IO.Path.GetTempFileName"] = Files,
        ["System.IO.Path.GetRandomFileName"] = Chance,
        ["System.IO.Path.Exists"] = Files,
        ["System.Threading.Tasks.Task.Result"] = Waiting,
        ["System.Threading.Tasks.Task.Wait"] = Waiting,
        ["System.Threading.Tasks.Task.WaitAll"] = Waiting,
        ["System.Threading.Tasks.Task.WaitAny"] = Waiting,
        ["System.Threading.Tasks.Task.Run"] = Waiting,
        ["System.Threading.Tasks.Task.Delay"] = Waiting,
        ["System.Threading.Tasks.ValueTask.Result"] = Waiting,
        ["System.Runtime.CompilerServices.TaskAwaiter.GetResult"] = Waiting,
        ["System.Runtime.CompilerServices.ValueTaskAwaiter.GetResult"] = Waiting,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.GetResult"] = Waiting,
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter.GetResult"] = Waiting,
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["System.TimeProvider"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Environment"] = Machine,
        ["System.OperatingSystem"] = Machine,
        ["System.Runtime.InteropServices.RuntimeInformation"] = Machine,
        ["Microsoft.Win32.Registry"] = Machine,
        ["Microsoft.Win32.RegistryKey"] = Machine,
        ["System.Diagnostics.Process"] = Machine,
        ["System.Random"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator"] = Chance,
        ["System.Console"] = Output,
        ["System.IO.File"] = Files,
        ["System.IO.FileInfo"] = Files,
        ["System.IO.FileStream"] = Files,
        ["System.IO.FileSystemInfo"] = Files,
        ["System.IO.FileSystemWatcher"] = Files,
        ["System.IO.Directory"] = Files,
        ["System.IO.DirectoryInfo"] = Files,
        ["System.IO.DriveInfo"] = Files,
        ["System.IO.RandomAccess"] = Files,
        ["System.Threading.Thread"] = Waiting,
        ["System.Threading.Timer"] = Waiting,
        ["System.Threading.PeriodicTimer"] = Waiting,
        ["System.Timers.Timer"] = Waiting,
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["System.IO.Pipes"] = Files,
        ["System.IO.MemoryMappedFiles"] = Files,
        ["System.IO.IsolatedStorage"] = Files,
        ["System.IO.Ports"] = Files,
        ["System.Net"] = Network,
        ["System.Net.Http"] = Network,
        ["System.Net.Http.Json"] = Network,
        ["System.Net.Mail"] = Network,
        ["System.Net.NetworkInformation"] = Network,
        ["System.Net.Quic"] = Network,
        ["System.Net.Security"] = Network,
        ["System.Net.Sockets"] = Network,
        ["System.Net.WebSockets"] = Network,
    }.ToImmutableDictionary();

    // Values of these namespaces, which talk to nobody. Enums and exceptions do not, either.
    private static readonly ImmutableHashSet<string> Values =
    [
        "System.Net.Cookie",
        "System.Net.DnsEndPoint",
        "System.Net.EndPoint",
        "System.Net.HttpVersion",
        "System.Net.Http.HttpMethod",
        "System.Net.IPAddress",
        "System.Net.IPEndPoint",
        "System.Net.IPNetwork",
        "System.Net.Mail.MailAddress",
        "System.Net.NetworkInformation.PhysicalAddress",
        "System.Net.WebUtility",
    ];

    /// <summary>What a check does instead of using the member; null when the member is pure, as far as we know.</summary>
    public static string? Alternative(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: not TypeKind.Enum } type)
        {
            return null;
        }

        var name = FullName(type);
        if (Types.TryGetValue(name, out var alternative) || Members.TryGetValue($"{name}.{member.Name}", out alternative))
        {
            return alternative;
        }

        return Namespaces.TryGetValue(type.ContainingNamespace.ToDisplayString(), out alternative) && !Values.Contains(name) && !IsException(type)
            ? alternative
            : OpensFile(member) ? Files : null;
    }

    /// <summary>A reader of a memory stream is pure; one that gets a path opens a file.</summary>
    private static bool OpensFile(ISymbol member)
        => member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] } constructor
            && FullName(constructor.ContainingType) is "System.IO.StreamReader" or "System.IO.StreamWriter";

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (FullName(current) == "System.Exception")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Namespace and names, without type arguments.</summary>
    private static string FullName(INamedTypeSymbol type)
        => type.ContainingType is { } outer
            ? $"{FullName(outer)}.{type.Name}"
            : $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";
}
