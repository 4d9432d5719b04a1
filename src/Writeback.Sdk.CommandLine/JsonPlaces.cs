using System.Text.Json;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// Where each key of a JSON file stands, by its name in configuration: <c>probes:MxProbe:maxRetries</c>. Refuses what the library
/// would refuse, with the place.
/// </summary>
internal static class JsonPlaces
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The places, by key.</summary>
    /// <exception cref="InvalidInputException">The text is no JSON object, or says something twice.</exception>
    public static IReadOnlyDictionary<string, TextPlace> Read(string file, ReadOnlySpan<byte> json)
    {
        var places = new Dictionary<string, TextPlace>(StringComparer.OrdinalIgnoreCase);
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new InvalidInputException(Texts.JsonNoObject(file, TextPlace.Of(json, (int)reader.TokenStartIndex)));
            }

            ReadObject(ref reader, "", file, json, places);

            // Whatever follows is refused here.
            reader.Read();
            return places;
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(Texts.JsonBroken(file, PlaceOf(exception, json)), exception);
        }
        catch (InvalidOperationException exception)
        {
            // Half of a surrogate pair as an escape: no text can hold it.
            throw new InvalidInputException(Texts.JsonNameNoText(file, TextPlace.Of(json, (int)reader.TokenStartIndex)), exception);
        }
    }

    private static void ReadObject(ref Utf8JsonReader reader, string path, string file, ReadOnlySpan<byte> json, Dictionary<string, TextPlace> places)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = path + reader.GetString();
            var place = TextPlace.Of(json, (int)reader.TokenStartIndex);
            if (!places.TryAdd(key, place))
            {
                // Upper and lower case are the same to configuration.
                throw new InvalidInputException(Texts.JsonTwice(file, place, key, places[key].Line));
            }

            reader.Read();
            ReadValue(ref reader, key, file, json, places);
        }
    }

    private static void ReadValue(ref Utf8JsonReader reader, string key, string file, ReadOnlySpan<byte> json, Dictionary<string, TextPlace> places)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, $"{key}:", file, json, places);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    var item = FormattableString.Invariant($"{key}:{index}");
                    places[item] = TextPlace.Of(json, (int)reader.TokenStartIndex);
                    ReadValue(ref reader, item, file, json, places);
                }

                break;
        }
    }

    private static TextPlace PlaceOf(JsonException exception, ReadOnlySpan<byte> json)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return TextPlace.Of(json, start + (int)(exception.BytePositionInLine ?? 0));
    }
}
