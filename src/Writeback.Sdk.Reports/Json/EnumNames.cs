using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The values of an enum as they are written, in camel case and encoded once: a report has them for each finding.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, JsonEncodedText> Names = Enum.GetValues<TEnum>().Distinct().ToDictionary(value => value, Encode);

    public static JsonEncodedText Of(TEnum value) => Names.TryGetValue(value, out var name) ? name : Encode(value);

    private static JsonEncodedText Encode(TEnum value) => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
