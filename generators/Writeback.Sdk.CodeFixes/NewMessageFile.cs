using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.CodeFixes;

/// <summary>A message file without rows, with the headers that editors of .resx files look for.</summary>
internal static class NewMessageFile
{
    private const string Content = """
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <resheader name="resmimetype">
            <value>text/microsoft-resx</value>
          </resheader>
          <resheader name="version">
            <value>2.0</value>
          </resheader>
          <resheader name="reader">
            <value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>
          <resheader name="writer">
            <value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>
        </root>

        """;

    /// <summary>Like the other message files of the project, if there are any.</summary>
    public static SourceText Like(SourceText? other)
    {
        var newLine = other is null ? "\n" : MessageFileStyle.NewLineOf(other);
        return SourceText.From(Content.Replace("\r\n", "\n").Replace("\n", newLine), other?.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
