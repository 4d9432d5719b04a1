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
}
