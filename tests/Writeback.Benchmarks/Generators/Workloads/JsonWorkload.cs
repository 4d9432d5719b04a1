using System.Globalization;
using System.Text;

namespace Writeback.Benchmarks.Generators.Workloads;

/// <summary>Records that one <c>JsonSerializerContext</c> knows.</summary>
internal sealed class JsonWorkload : Workload
{
    public override IEnumerable<string> SharedFiles(int count)
    {
        var context = new StringBuilder("""
            using System.Text.Json.Serialization;

            namespace Contoso.Data;


            """);
        for (var index = 0; index < count; index++)
        {
            context.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Usage{index}))]\n");
        }

        yield return context.Append("public sealed partial class ContosoJson : JsonSerializerContext;").ToString();
    }

    public override string File(int index) => File(index, "Free");

    public override string ChangedFile(int index) => File(index, "Available");

    private static string File(int index, string property) => string.Create(CultureInfo.InvariantCulture, $"""
        namespace Contoso.Data;

        /// <summary>What was seen.</summary>
        public sealed record Usage{index}(string Name, long {property}, bool IsReady);
        """);
}
