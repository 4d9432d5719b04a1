using Microsoft.CodeAnalysis;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a file of messages in another language.</summary>
internal static class MessageParser
{
    public static EquatableArray<TextModel> Parse(AdditionalText file, CancellationToken cancellationToken)
        => MessageFile.CultureOf(file.Path) is { } culture && file.GetText(cancellationToken) is { } text
            ? MessageFile.Parse(text.ToString()).Where(row => row.Value.Length > 0).Select(row => new TextModel(culture, row.Key, row.Value)).ToEquatableArray()
            : EquatableArray<TextModel>.Empty;
}
