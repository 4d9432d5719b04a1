using System.Text.Json;
using System.Text.Json.Serialization;

namespace Writeback.Sdk;

/// <summary>Writes an enum of evidence as reports write all names: <c>nameNotFound</c>. Reads it whatever the case.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
