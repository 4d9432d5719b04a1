using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk;

/// <summary>Marks a member of evidence that names a person or an account: see <see cref="DataClasses.Personal"/>.</summary>
public sealed class PersonalDataAttribute() : DataClassificationAttribute(DataClasses.Personal);
