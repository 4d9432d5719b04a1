using System.ComponentModel;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>A bundle of a theory. Test explorers show its name, and run it alone.</summary>
public sealed class RecordedBundle : IXunitSerializable
{
    private const string FileKey = "file";

    /// <summary>Names a bundle.</summary>
    /// <param name="file">The file.</param>
    public RecordedBundle(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        File = file;
    }

    /// <summary>For xUnit, which reads the file's name afterwards.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RecordedBundle() => File = "";

    /// <summary>The file, for <see cref="PackTest{TReport}.JudgeBundleAsync"/>.</summary>
    public string File { get; private set; }

    /// <summary>The file's name without folder and extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(FileKey, File);
    }

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        File = info.GetValue<string>(FileKey);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
