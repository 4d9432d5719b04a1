using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk;

/// <summary>Marks a member of evidence that lets its holder in, and is never written anywhere: see <see cref="DataClasses.Secret"/>.</summary>
public sealed class SecretDataAttribute() : DataClassificationAttribute(DataClasses.Secret);
