using System.Text.Json.Serialization;
using Writeback.Sdk;

namespace ContosoChecks;

/// <summary>All checks of this assembly: the registry and the typed report grow here.</summary>
[CheckPack("Contoso", Json = typeof(PackJson))]
public static partial class Pack;

/// <summary>Every record of evidence, so that it can be recorded in bundles and shown in reports.</summary>
[JsonSerializable(typeof(DriveUsage))]
internal sealed partial class PackJson : JsonSerializerContext;
