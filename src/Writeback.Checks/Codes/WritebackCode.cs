using Writeback.Sdk;

namespace Writeback.Checks;

/// <summary>What one code of password writeback means: who says it, why, what would prove it, what helps.</summary>
public sealed record WritebackCode
{
    /// <summary>Who speaks.</summary>
    public required WritebackCodeKind Kind { get; init; }

    /// <summary>The code as its source writes it: <c>33004</c>, <c>0x80230626</c>, <c>SSPR_0029</c>, <c>AADSTS120013</c>, <c>0000052D</c>, or a name where there is no number.</summary>
    public required string Code { get; init; }

    /// <summary>The name that goes with it.</summary>
    public required string Name { get; init; }

    /// <summary>What it says, in a sentence.</summary>
    public required LocalizableText Meaning { get; init; }

    /// <summary>What is behind it.</summary>
    public required LocalizableText Cause { get; init; }

    /// <summary>What helps.</summary>
    public required LocalizableText Remedy { get; init; }

    /// <summary>The checks that would prove the cause, by id.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Where it is written down: pages, or what else is known of the origin.</summary>
    public IReadOnlyList<LocalizableText> Sources { get; init; } = [];

    /// <summary>Other spellings that are in use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Codes that come together with it, such as the events in which an HRESULT stands.</summary>
    public IReadOnlyList<string> SeenWith { get; init; } = [];

    /// <summary>For an event: the provider that writes it. Null for other codes.</summary>
    public string? Provider { get; init; }

    /// <summary>What is not certain about it; null when it is documented.</summary>
    public LocalizableText? Doubt { get; init; }
}
