using System.Collections.Immutable;
using System.Text.Json;

namespace Writeback.Sdk.Tests.Classification;

/// <summary>A part of a <see cref="Vault"/> whose default cannot be written.</summary>
internal readonly record struct Shelf(ImmutableArray<string> Books, JsonElement Rest);
