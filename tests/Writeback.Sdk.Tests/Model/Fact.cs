using System.Text.Json.Serialization;

namespace Writeback.Sdk.Tests.Model;

// Evidence of random graphs: kinds that differ in nothing but their type.

/// <summary>Something that was observed, and that may refuse to be written down.</summary>
internal abstract record Fact(string Text, bool IsUnwritable)
{
    public string Written => IsUnwritable ? throw new NotSupportedException("hunter2") : Text;
}

internal sealed record Fact0(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

internal sealed record Fact1(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

internal sealed record Fact2(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

internal sealed record Fact3(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

internal sealed record Fact4(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

internal sealed record Fact5(string Text, bool IsUnwritable) : Fact(Text, IsUnwritable);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(Fact0))]
[JsonSerializable(typeof(Fact1))]
[JsonSerializable(typeof(Fact2))]
[JsonSerializable(typeof(Fact3))]
[JsonSerializable(typeof(Fact4))]
[JsonSerializable(typeof(Fact5))]
internal sealed partial class FactJson : JsonSerializerContext;
