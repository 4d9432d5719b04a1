namespace Writeback.Sdk.Generators;

/// <summary>Full names of the attributes and types that the generator looks for.</summary>
internal static class KnownNames
{
    public const string SdkNamespace = "Writeback.Sdk";
    public const string CheckAttribute = "Writeback.Sdk.CheckAttribute";
    public const string ProbeAttribute = "Writeback.Sdk.ProbeAttribute";
    public const string EvidenceAttribute = "Writeback.Sdk.EvidenceAttribute";
    public const string CheckPackAttribute = "Writeback.Sdk.CheckPackAttribute";

    public const string Sdk = "global::Writeback.Sdk.";
    public const string CompilerServices = "global::Writeback.Sdk.CompilerServices.";
}
