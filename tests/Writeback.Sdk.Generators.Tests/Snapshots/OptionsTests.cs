using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Options of checks: what is written to read them, and what comes of configuration.</summary>
public sealed class OptionsTests
{
    private const string Source = """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using Writeback.Sdk;

        namespace Contoso.Options;

        public enum Mode { Strict, Lenient }

        [CheckOptions]
        public sealed record SpaceOptions
        {
            [Description("The least space, in \"MiB\".")]
            [Range(1, 4096)]
            public int MinimumMegabytes { get; init; } = 100;

            [Range(0.5, 1.5)] public double Factor { get; init; } = 1;
            public Mode Mode { get; init; }
            public TimeSpan Age { get; init; } = TimeSpan.FromMinutes(5);
            public bool? Flag { get; init; }
            [RegularExpression("^[a-z]:$", ErrorMessage = "Write a drive such as \"c:\".")] public string Drive { get; init; } = "c:";
            public string? Note { get; init; }
            public DateOnly Since { get; init; } = new(2020, 1, 31);
            public IReadOnlyList<int?>? Numbers { get; init; }
            public IReadOnlyList<Mode> Modes { get; init; } = [];
            [MaxCount(2)] public IReadOnlyList<string> @namespace { get; init; } = ["a"];

            public int Derived => MinimumMegabytes * 2;
            public System.IO.Stream? NotBindable { get; init; }
        }

        [CheckOptions]
        public sealed record LimitOptions([property: Range(1, 9)] int Low = 1, [Range(1, 9)] int High = 9) : IValidatableObject
        {
            public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
            {
                if (Low > High)
                {
                    yield return new ValidationResult("Low is above High.");
                }
            }
        }

        public sealed class MaxCountAttribute(int count) : ValidationAttribute
        {
            public override bool IsValid(object? value) => value is IReadOnlyCollection<string> items && items.Count <= count;
        }

        [Evidence] public sealed record Drive(string Name);

        [Probe] public sealed class DriveProbe { public Task<Drive> ObserveAsync() => Task.FromResult(new Drive("c")); }

        [Check("O1", "Space")]
        public sealed partial class Space
        {
            public Finding Evaluate(Drive drive, SpaceOptions options)
                => Said(drive.Name, $"{options.MinimumMegabytes} {options.Factor} {options.Mode} {options.Age} {options.Flag} {options.Drive} {options.Note} {options.Since:O} "
                    + $"{string.Join("+", options.Modes)} {string.Join("+", options.@namespace)}");

            [Pass("{drive}: {text}")]
            private static partial Finding Said(string drive, string text);
        }

        [Check("O2", "Limits")]
        public sealed partial class Limits
        {
            public static Finding Evaluate(LimitOptions options) => Said(options.Low, options.High);

            [Pass("{low} to {high}")]
            private static partial Finding Said(int low, int high);
        }

        [Check("O3", "Other limits")]
        public sealed partial class OtherLimits
        {
            public static Finding Evaluate(LimitOptions options) => Said(options.Low, options.High);

            [Pass("{low} to {high}")]
            private static partial Finding Said(int low, int high);
        }

        [Check("O4", "No options")]
        public sealed partial class None
        {
            public static Finding Evaluate() => Fine();

            [Pass("Fine.")]
            private static partial Finding Fine();
        }

        [CheckPack("Option")]
        public static partial class OptionChecks;
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Source).Strictly();
    private static readonly LoadedPack Pack = LoadedPack.Load(Run, "Contoso.Options.OptionChecks");

    [Fact]
    public Task Options_are_read_without_reflection() => Verify(Run.ToTargets().Where(target => target.Name.EndsWith(".Registry.g", StringComparison.Ordinal)));

    [Fact]
    public async Task Defaults_hold_where_nothing_is_configured() => Assert.Equal(
        ["c: 100 1 Strict 00:05:00  c:  2020-01-31  a", "1 to 9", "1 to 9", "Fine."], await RunAsync());

    [Fact]
    public async Task Each_check_has_values_of_its_own() => Assert.Equal(
        ["c: 7 1.5 Lenient 01:00:00 True d: text 2026-02-01 Lenient+Strict x+y", "2 to 3", "1 to 4", "Fine."],
        await RunAsync(
            ("checks:O1:MinimumMegabytes", "7"),
            ("checks:o1:factor", "1.5"),
            ("checks:O1:Mode", "lenient"),
            ("checks:O1:Age", "01:00"),
            ("checks:O1:Flag", "true"),
            ("checks:O1:Drive", "d:"),
            ("checks:O1:Note", "text"),
            ("checks:O1:Since", "2026-02-01"),
            ("checks:O1:Modes:0", "Lenient"),
            ("checks:O1:Modes:1", "Strict"),
            ("checks:O1:namespace:0", "x"),
            ("checks:O1:namespace:1", "y"),
            ("Checks:O2:Low", "2"),
            ("Checks:O2:High", "3"),
            ("checks:O3:High", "4")));

    [Theory]
    [InlineData("O1:MinimumMegabytes", "many", "checks:O1:MinimumMegabytes is not a whole number in its range.")]
    [InlineData("O1:MinimumMegabytes", "99999999999", "checks:O1:MinimumMegabytes is not a whole number in its range.")]
    [InlineData("O1:MinimumMegabytes", "0", "checks:O1:MinimumMegabytes: The field MinimumMegabytes must be between 1 and 4096.")]
    [InlineData("O1:MinimumMegabytes:0", "1", "checks:O1:MinimumMegabytes is not a whole number in its range.")]
    [InlineData("O1:Factor", "1,5", "checks:O1:Factor: The field Factor must be between 0.5 and 1.5.")]
    [InlineData("O1:Mode", "1", "checks:O1:Mode is not one of Strict, Lenient.")]
    [InlineData("O1:Mode", "Strict, Lenient", "checks:O1:Mode is not one of Strict, Lenient.")]
    [InlineData("O1:Mode", "strictly", "checks:O1:Mode is not one of Strict, Lenient.")]
    [InlineData("O1:Age", "30", "checks:O1:Age is not a time such as 00:01:30.")]
    [InlineData("O1:Flag", "yes", "checks:O1:Flag is not true or false.")]
    [InlineData("O1:Drive", "C", "checks:O1:Drive: Write a drive such as \"c:\".")]
    [InlineData("O1:Since", "new", "checks:O1:Since is not a date such as 2026-01-31.")]
    [InlineData("O1:Modes", "Strict", "checks:O1:Modes is not a list, each of which is one of Strict, Lenient.")]
    [InlineData("O1:Modes:0", "None", "checks:O1:Modes is not a list, each of which is one of Strict, Lenient.")]
    [InlineData("O2:Low", "10", "checks:O2:Low: The field Low must be between 1 and 9.")]
    [InlineData("O2:Hihg", "5", "checks:O2:Hihg is no option. The options are Low, High.")]
    [InlineData("O3:High", "0", "checks:O3:High: The field High must be between 1 and 9.")]
    public async Task A_wrong_value_is_refused_before_anything_runs(string key, string value, string failure)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => RunAsync(($"checks:{key}", value)));
        Assert.Equal([failure], refusal.Failures);
    }

    [Fact]
    public async Task Options_that_contradict_each_other_are_refused_and_all_failures_told()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => RunAsync(("checks:O2:Low", "5"), ("checks:O2:High", "4"), ("checks:O1:Flag", "yes")));
        Assert.Equal(["checks:O1:Flag is not true or false.", "checks:O2: Low is above High."], refusal.Failures);
    }

    [Fact]
    public void Options_are_described_with_their_defaults()
    {
        var options = Pack.Registry.GetOptions(Pack.Registry.Find("O1")!);

        Assert.Equal(
            ["MinimumMegabytes", "Factor", "Mode", "Age", "Flag", "Drive", "Note", "Since", "Numbers", "Modes", "namespace"], options.Select(option => option.Name));
        Assert.Equal("The least space, in \"MiB\".", options[0].Description);
        Assert.Equal((typeof(int), 100, false), (options[0].Type, options[0].Default, options[0].IsList));
        Assert.Equal((typeof(bool), null), (options[4].Type, options[4].Default));
        Assert.Equal((typeof(string), true), (options[10].Type, options[10].IsList));
        Assert.Equal("RangeAttribute", Assert.Single(options[0].Rules).GetType().Name);
        Assert.Empty(Pack.Registry.GetOptions(Pack.Registry.Find("O4")!));
    }

    [Fact]
    public async Task Code_sets_options_and_configuration_goes_before_it()
    {
        var options = Pack.Create("Contoso.Options.LimitOptions", 3, 4);

        Assert.Equal(["3 to 4", "1 to 9"], (await RunAsync(Set("O2", options))).Skip(1).Take(2));
        Assert.Equal("3 to 9", (await RunAsync(Set("O2", options), ("checks:O2:High", "9")))[1]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => RunAsync(Set("O1", options)));
        Assert.Equal(["checks:O1 was set to a LimitOptions; its options are a SpaceOptions."], refusal.Failures);
    }

    private static Action<IServiceCollection> Set(string id, object options)
        => services => services.Configure<CheckRunnerOptions>(settings => settings.SetCheckOptions(id, options));

    private static Task<IReadOnlyList<string>> RunAsync(params (string Key, string Value)[] settings) => RunAsync(_ => { }, settings);

    private static async Task<IReadOnlyList<string>> RunAsync(Action<IServiceCollection> configure, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var report = await Pack.RunAsync(configure: services =>
        {
            services.AddCheckRunner(configuration);
            configure(services);
        });
        return [.. report.Outcomes.Select(outcome => outcome.Findings[0].ToString())];
    }
}
