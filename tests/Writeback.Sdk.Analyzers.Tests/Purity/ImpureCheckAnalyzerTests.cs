using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.ImpureCheckAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Purity;

public sealed class ImpureCheckAnalyzerTests
{
    private const string Clock = "take RunStart as a parameter and read its At";
    private const string Zone = "stay in UTC, or take the time zone as evidence";
    private const string Machine = "take what the machine says as evidence from a probe";
    private const string Chance = "take the value as a parameter, or derive it from the evidence";
    private const string Files = "let a probe read and take its evidence";
    private const string Network = "let a probe ask and take its evidence";
    private const string Output = "return a finding: renderers write";
    private const string Waiting = "let a probe wait and take its evidence";
    private const string NoState = "make it readonly or const, or take it as evidence";

    [Theory]
    [InlineData("{|#0:DateTime.Now|}", "DateTime.Now", Clock)]
    [InlineData("{|#0:DateTime.UtcNow|}.Year", "DateTime.UtcNow", Clock)]
    [InlineData("{|#0:DateTime.Today|}", "DateTime.Today", Clock)]
    [InlineData("{|#0:DateTimeOffset.Now|}", "DateTimeOffset.Now", Clock)]
    [InlineData("{|#0:DateTimeOffset.UtcNow|}", "DateTimeOffset.UtcNow", Clock)]
    [InlineData("{|#0:TimeProvider.System|}", "TimeProvider.System", Clock)]
    [InlineData("{|#0:Stopwatch.GetTimestamp()|}", "Stopwatch.GetTimestamp", Clock)]
    [InlineData("{|#0:start.At.ToLocalTime()|}", "DateTimeOffset.ToLocalTime", Zone)]
    [InlineData("{|#0:TimeZoneInfo.Local|}", "TimeZoneInfo.Local", Zone)]
    [InlineData("{|#0:Environment.MachineName|}", "Environment.MachineName", Machine)]
    [InlineData("{|#0:Environment.GetEnvironmentVariable(\"A\")|}", "Environment.GetEnvironmentVariable", Machine)]
    [InlineData("{|#0:OperatingSystem.IsWindows()|}", "OperatingSystem.IsWindows", Machine)]
    [InlineData("{|#0:Process.GetCurrentProcess()|}", "Process.GetCurrentProcess", Machine)]
    [InlineData("{|#0:new Random(1)|}", "new Random", Chance)]
    [InlineData("{|#0:Guid.NewGuid()|}", "Guid.NewGuid", Chance)]
    [InlineData("{|#0:RandomNumberGenerator.GetInt32(3)|}", "RandomNumberGenerator.GetInt32", Chance)]
    [InlineData("{|#0:File.ReadAllText(\"a\")|}", "File.ReadAllText", Files)]
    [InlineData("{|#0:Directory.Exists(\"a\")|}", "Directory.Exists", Files)]
    [InlineData("{|#0:new FileInfo(\"a\")|}", "new FileInfo", Files)]
    [InlineData("{|#0:new StreamReader(\"a\")|}", "new StreamReader", Files)]
    [InlineData("{|#0:Path.GetFullPath(\"a\")|}", "Path.GetFullPath", Files)]
    [InlineData("new[] { \"a\" }.Where({|#0:File.Exists|}).Count()", "File.Exists", Files)]
    [InlineData("{|#0:new HttpClient()|}", "new HttpClient", Network)]
    [InlineData("{|#0:Dns.GetHostName()|}", "Dns.GetHostName", Network)]
    [InlineData("{|#0:new System.Net.Sockets.TcpClient()|}", "new TcpClient", Network)]
    [InlineData("{|#0:Console.In|}", "Console.In", Output)]
    [InlineData("{|#0:Task.FromResult(1).Result|}", "Task.Result", Waiting)]
    [InlineData("{|#0:Task.FromResult(1).GetAwaiter().GetResult()|}", "TaskAwaiter.GetResult", Waiting)]
    [InlineData("{|#0:new ValueTask<int>(1).ConfigureAwait(false).GetAwaiter().GetResult()|}", "ConfiguredValueTaskAwaiter.GetResult", Waiting)]
    [InlineData("{|#0:Thread.CurrentThread|}", "Thread.CurrentThread", Waiting)]
    [InlineData("{|#0:_seen|}", "IsSeen._seen", NoState)]
    [InlineData("{|#0:Elsewhere.Count|}", "Elsewhere.Count", NoState)]
    public Task What_is_not_evidence_is_reported_with_what_to_do_instead(string expression, string member, string instead)
        => Verify.ReportedAsync(
            Check($"object value = {expression};"),
            Verify.Message($"The check 'IsSeen' uses '{member}', but a check judges evidence alone: {instead}"));

    [Theory]
    [InlineData("{|#0:Console.WriteLine()|}", "Console.WriteLine", Output)]
    [InlineData("{|#0:Thread.Sleep(1)|}", "Thread.Sleep", Waiting)]
    [InlineData("{|#0:Task.CompletedTask.Wait()|}", "Task.Wait", Waiting)]
    public Task A_statement_is_reported_as_well(string statement, string member, string instead)
        => Verify.ReportedAsync(
            Check($"{statement};"),
            Verify.Message($"The check 'IsSeen' uses '{member}', but a check judges evidence alone: {instead}"));

    [Theory]
    [InlineData("start.At.UtcDateTime.AddDays(1)")]
    [InlineData("new DateTime(2026, 1, 1)")]
    [InlineData("DateTimeOffset.MaxValue")]
    [InlineData("TimeZoneInfo.Utc")]
    [InlineData("Guid.Parse(\"11111111-2222-3333-4444-555555555555\")")]
    [InlineData("Path.Combine(\"a\", Path.GetFileName(\"b\"))")]
    [InlineData("Path.DirectorySeparatorChar")]
    [InlineData("new StreamReader(new MemoryStream()).ReadToEnd()")]
    [InlineData("new StringReader(\"a\").ReadLine()!")]
    [InlineData("IPAddress.Parse(\"127.0.0.1\").AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork")]
    [InlineData("HttpStatusCode.OK")]
    [InlineData("HttpMethod.Get")]
    [InlineData("new WebException(\"a\").Message")]
    [InlineData("WebUtility.HtmlEncode(\"a\")!")]
    [InlineData("nameof(DateTime.Now) + nameof(_seen)")]
    [InlineData("Known.Length")]
    [InlineData("int.MaxValue")]
    [InlineData("Task.FromResult(1)")]
    public Task What_depends_on_its_arguments_alone_is_fine(string expression) => Verify.SilentAsync(Check($"object value = {expression};"));

    [Fact]
    public Task Lambdas_initialisers_and_nested_types_belong_to_the_check()
        => Verify.ReportedAsync("""
            using System;
            using Writeback.Sdk;

            [Check("C1", "Title")]
            public sealed partial class IsSeen
            {
                private static readonly DateTime Begin = [|DateTime.UtcNow|];

                private static readonly Func<DateTime> Later = () => [|DateTime.UtcNow|];

                public Finding? Evaluate() => null;

                private static class Inner
                {
                    public static DateTime Now() => [|DateTime.UtcNow|];
                }
            }
            """);

    [Fact]
    public Task Probes_and_helpers_may_do_as_they_like()
        => Verify.SilentAsync("""
            using System;
            using Writeback.Sdk;

            [Evidence]
            public sealed record Seen(DateTime When);

            [Probe]
            public sealed class SeenProbe
            {
                public System.Threading.Tasks.Task<Seen> ObserveAsync() => System.Threading.Tasks.Task.FromResult(new Seen(DateTime.UtcNow));
            }

            public static class Helper
            {
                public static DateTime Now() => DateTime.UtcNow;
            }
            """);

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0040\n" + Check("object value = DateTime.UtcNow;"));

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(Check("object value = DateTime.UtcNow;"), "dotnet_diagnostic.WBSDK0040.severity = none");

    private static string Check(string statement)
        => $$"""
        #nullable enable
        using System;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        public static class Elsewhere
        {
            public static int Count;
        }

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            private static readonly string[] Known = ["a"];

            private static int _seen;

            public Finding? Evaluate(RunStart start)
            {
                {{statement}}
                return null;
            }
        }
        """;
}
