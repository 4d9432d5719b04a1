using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk;

/// <summary>A sensitive member of evidence, so that whoever writes evidence redacts by type and not by pattern.</summary>
/// <param name="DeclaringType">The type that has the member: the evidence, or a part of it.</param>
/// <param name="Member">The member's name in code.</param>
/// <param name="Classification">How sensitive it is.</param>
public sealed record ClassifiedMember(Type DeclaringType, string Member, DataClassification Classification);
