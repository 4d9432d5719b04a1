using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Tests.Bundles;

/// <summary>A text that was recorded in one place is read in the reader's language in another.</summary>
public sealed class LocalizableTextJsonTests
{
    private static readonly CultureInfo Hebrew = CultureInfo.GetCultureInfo("he");

    [Fact]
    public void A_text_with_texts_and_numbers_in_it_is_read_as_it_was_written()
    {
        var text = Texts.ReasonWithCode(Texts.BundleTooLarge(7), "IOException", 42);

        var read = LocalizableTextJson.Read(Write(text), "text");

        Assert.Equal(text, read);
        Assert.Equal(text.GetText(Hebrew), read!.GetText(Hebrew));
        Assert.Contains("חבילת ראיות", read.GetText(Hebrew), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_one_language_needs_no_record() => Assert.Equal("{}", Write("plain").GetRawText());

    [Theory]
    [InlineData("""{ "id": "Nobody/Knows", "arguments": [] }""")]
    [InlineData("""{ "id": "Writeback.Sdk/NoSuchText", "arguments": [] }""")]
    [InlineData("""{ "id": "Writeback.Sdk/ReasonWithType", "arguments": [ "too few" ] }""")]
    [InlineData("""{ "id": "noslash", "arguments": [] }""")]
    public void What_this_program_does_not_have_is_left_to_the_English_text(string json)
        => Assert.Null(LocalizableTextJson.Read(JsonElement.Parse($$"""{ "text": {{json}} }"""), "text"));

    [Fact]
    public void A_record_without_end_is_refused()
    {
        var deep = "\"x\"";
        for (var depth = 0; depth < 20; depth++)
        {
            deep = $$"""{ "id": "Writeback.Sdk/BundleTooLarge", "arguments": [ {{deep}} ] }""";
        }

        Assert.Throws<FormatException>(() => LocalizableTextJson.Read(JsonElement.Parse($$"""{ "text": {{deep}} }"""), "text"));
    }

    private static JsonElement Write(LocalizableText text)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            LocalizableTextJson.Write(writer, "text", text, null);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(stream.ToArray());
    }
}
