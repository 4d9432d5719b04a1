using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>
/// A theory over bundles that <c>collect</c> wrote, each a test of its own: <c>[Theory, BundleData("Bundles/*.zip")]</c> on a method that takes a
/// <see cref="RecordedBundle"/>. They are looked for from the folder of the source file on, so nothing has to be copied to the output.
/// </summary>
/// <param name="pattern">A file, or a folder and what names in it have to match (<c>*</c> and <c>?</c>).</param>
/// <param name="file">The file of the test: the compiler knows it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BundleDataAttribute(string pattern, [CallerFilePath] string file = "") : DataAttribute
{
    /// <summary>The files.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The file of the test.</summary>
    public string File { get; } = file;

    /// <summary>Finds the bundles, in the order of their names.</summary>
    /// <param name="testMethod">The test.</param>
    /// <exception cref="FileNotFoundException">There is none: a theory without data would test nothing.</exception>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var path = Path.GetFullPath(Pattern, Path.GetDirectoryName(Path.GetFullPath(SourceFile.Find(File)))!);
        var folder = Path.GetDirectoryName(path)!;
        var bundles = Directory.Exists(folder) ? Directory.GetFiles(folder, Path.GetFileName(path)) : [];
        return bundles is []
            ? throw new FileNotFoundException($"No bundle is {path}. Make one with 'collect --output FILE', or mend the pattern of [BundleData].", path)
            : bundles.Order(StringComparer.Ordinal).Select(bundle => new object[] { new RecordedBundle(bundle) });
    }
}
