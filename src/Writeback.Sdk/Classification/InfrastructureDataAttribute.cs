using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk;

/// <summary>Marks a member of evidence that names a machine or a place in a network: see <see cref="DataClasses.Infrastructure"/>.</summary>
public sealed class InfrastructureDataAttribute() : DataClassificationAttribute(DataClasses.Infrastructure);
