using System.Text.Json.Serialization;

namespace Writeback.Sdk.CommandLine;

/// <summary>What is kept for <c>--undo</c>, as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UndoFile))]
internal sealed partial class UndoJson : JsonSerializerContext;
