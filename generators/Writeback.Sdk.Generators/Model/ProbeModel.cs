namespace Writeback.Sdk.Generators;

/// <summary>A probe.</summary>
internal sealed record ProbeModel(
    string FullName,
    string Name,
    EvidenceModel Provides,
    bool ProvidesList,
    PolicyModel Policy,
    EquatableArray<string> Services,
    bool IsStatic,
    EquatableArray<ParameterModel> Parameters,
    string? Replaces,
    EquatableArray<PermissionModel> Permissions);
