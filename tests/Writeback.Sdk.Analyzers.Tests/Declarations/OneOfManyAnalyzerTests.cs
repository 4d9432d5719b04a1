using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.OneOfManyAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class OneOfManyAnalyzerTests
{
    [Theory]
    [InlineData("[Each] Many many")]
    [InlineData("[Each] Observation<Many> many")]
    [InlineData("IReadOnlyList<Many> many")]
    [InlineData("IReadOnlyList<Observation<Each>> each")]
    [InlineData("[Each] Each each")]
    [InlineData("One one, Observation<One> same")]
    public Task A_form_that_fits_is_fine(string parameters)
        => Verify.SilentAsync(Check(parameters));

    [Theory]
    [InlineData("Many {|#0:it|}", "Many", "ManyProbe")]
    [InlineData("Observation<Many> {|#0:it|}", "Many", "ManyProbe")]
    [InlineData("One one, Each {|#0:it|}", "Each", "EachProbe")]
    public Task One_of_many_is_reported_at_the_parameter(string parameters, string evidence, string probe)
        => Verify.ReportedAsync(
            Check(parameters),
            Verify.Message($"'IsSeen' takes one {evidence}, but {probe} provides many; mark 'it' with [Each], or take IReadOnlyList<{evidence}>"));

    [Fact]
    public Task A_probe_is_held_to_it_as_well()
        => Verify.ReportedAsync(
            Check("") + """

            public sealed record Other;

            [Probe]
            public sealed class OtherProbe
            {
                public Task<Other> ObserveAsync(Many {|#0:it|}) => null!;
            }
            """,
            Verify.Message("'OtherProbe' takes one Many, but ManyProbe provides many; mark 'it' with [Each], or take IReadOnlyList<Many>"));

    [Fact]
    public Task A_library_without_a_pack_is_held_to_it_as_well()
        => Verify.ReportedAsync(Check("Many [|it|]", pack: ""));

    private static string Check(string parameters, string pack = "[CheckPack(\"Mine\")] public static partial class MyPack;") => $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        public sealed record One;

        public sealed record Many;

        public sealed record Each;

        [Probe]
        public sealed class OneProbe
        {
            public Task<One> ObserveAsync() => null!;
        }

        [Probe]
        public sealed class ManyProbe
        {
            public Task<IReadOnlyList<Many>> ObserveAsync() => null!;
        }

        [Probe]
        public sealed class EachProbe
        {
            public Task<Each> ObserveAsync([Each] Many many) => null!;
        }

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate({{parameters}}) => null!;
        }

        {{pack}}

        """;
}
