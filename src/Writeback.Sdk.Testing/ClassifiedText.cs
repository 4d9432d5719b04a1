using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk.Testing;

/// <summary>A text that stands in a classified member of evidence.</summary>
/// <param name="Member">The member, such as <c>TenantUser.UserPrincipalName</c>.</param>
/// <param name="Classification">How sensitive it is.</param>
/// <param name="Text">What stands there.</param>
internal sealed record ClassifiedText(string Member, DataClassification Classification, string Text)
{
    // Shorter texts are part of many others by chance.
    private const int Telling = 4;

    /// <summary>Whether a text shows it.</summary>
    public bool IsIn(string text)
        => Text.Length < Telling ? text.Equals(Text, StringComparison.OrdinalIgnoreCase) : text.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
