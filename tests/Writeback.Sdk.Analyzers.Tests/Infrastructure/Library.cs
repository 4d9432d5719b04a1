namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>Source of an assembly that the one under test refers to.</summary>
internal static class Library
{
    public const string ChecksAndProbes = Probes + """


        [Check("LIB1", "Title")]
        public sealed partial class LibIsSeen
        {
            public Finding Evaluate(LibSeen seen) => null!;
        }

        [CheckPack("Lib")]
        public static partial class Pack;
        """;

    public const string Probes = """
        using System.Threading.Tasks;
        using Writeback.Sdk;

        namespace Lib;

        [Evidence]
        public sealed record LibSeen;

        [Probe]
        public sealed class LibSeenProbe
        {
            public Task<LibSeen> ObserveAsync() => null!;
        }
        """;

    /// <summary>An assembly with a pack of its own, which includes that of <see cref="ChecksAndProbes"/>.</summary>
    public const string Outer = """
        using Writeback.Sdk;

        namespace Outer;

        [CheckPack("Outer", Includes = [typeof(Lib.Pack)])]
        public static partial class OuterPack;
        """;
}
