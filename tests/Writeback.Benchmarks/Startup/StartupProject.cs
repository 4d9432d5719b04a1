using System.Globalization;
using Writeback.Benchmarks.Generators.Workloads;

namespace Writeback.Benchmarks.Startup;

/// <summary>Writes a program of many checks that lists them in one way or another and says how long it took.</summary>
internal static class StartupProject
{
    private const string Program = """
        using System.Diagnostics;
        using System.Globalization;
        using System.Reflection;
        using System.Runtime;
        using Contoso.Checks;

        var compiled = JitInfo.GetCompiledMethodCount();
        var compilation = JitInfo.GetCompilationTime();
        var started = Stopwatch.GetTimestamp();
        var listed = args[0] switch
        {
            "registry" => Registry(),
            "reflection" => Reflection(),
            _ => [],
        };
        var elapsed = Stopwatch.GetElapsedTime(started);
        compiled = JitInfo.GetCompiledMethodCount() - compiled;
        compilation = JitInfo.GetCompilationTime() - compilation;
        // The texts' length says that they were read, and read the same.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMicroseconds:0} us, {listed.Count} checks of {listed.Sum(check => check.Id.Length + check.Title.Length)} characters, {compiled} methods compiled in {compilation.TotalMilliseconds:0.0} ms"));

        static List<(string Id, string Title)> Registry()
        {
            var listed = new List<(string Id, string Title)>();
            foreach (var check in ContosoChecks.Registry.Checks)
            {
                listed.Add((check.Id, check.Title));
            }

            return listed;
        }

        static List<(string Id, string Title)> Reflection()
        {
            var listed = new List<(string Id, string Title)>();
            foreach (var type in typeof(ContosoChecks).Assembly.GetTypes())
            {
                if (type.GetCustomAttribute<CheckAttribute>() is { } check)
                {
                    listed.Add((check.Id, check.Title));
                }
            }

            return listed;
        }
        """;

    /// <summary>Writes the project.</summary>
    /// <param name="folder">Where it goes: anywhere but in the repository, whose settings are not a user's.</param>
    /// <param name="repository">Where the SDK is built from.</param>
    /// <param name="count">How many checks it declares.</param>
    public static void Write(string folder, string repository, int count)
    {
        Directory.CreateDirectory(folder);
        var root = Path.GetFullPath(repository);
        Write("Startup.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{root}/generators/References.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <!-- Given as PublishAot itself, it would reach the generators, which no native program holds. -->
                <PublishAot Condition="'$(IsNative)' == 'true'">true</PublishAot>
                <!-- Reflection warns, rightly, that it may find less than was written. Which checks shipped is no matter here. -->
                <NoWarn>$(NoWarn);IL2026;WBSDK0011</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Writeback.Sdk" />
                <ProjectReference Include="{root}/src/Writeback.Sdk/Writeback.Sdk.csproj" />
              </ItemGroup>
              <!-- Without a root, a native program has no types that reflection could find. -->
              <ItemGroup Condition="'$(RootTypes)' == 'true'">
                <TrimmerRootAssembly Include="Startup" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", Program);
        var workload = new CheckWorkload();
        var shared = 0;
        foreach (var text in workload.SharedFiles(count))
        {
            Write(Name("Shared", shared++), text);
        }

        for (var index = 0; index < count; index++)
        {
            Write(Name("Check", index), workload.File(index));
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index}.cs");
}
