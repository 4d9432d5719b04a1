using System.Runtime.CompilerServices;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>
/// How sensitive members of evidence are written: by their data classification. Secrets are erased, whatever is asked for.
/// </summary>
/// <remarks>
/// Text, and each text of a list, becomes what the redactor makes of it. Records are written with every member redacted. What is
/// <see cref="IRedactable"/> replaces the names within itself. All else
/// is erased: numbers, dates and enums to their default, lists and dictionaries to empty ones. A null stays null, and what is
/// written can be read again. An instance keeps what it has learned of a registry: make one and use it for all.
/// </remarks>
/// <param name="redactorOf">The redactor for a classification; null where it may be shown. It is not asked about secrets.</param>
public sealed class EvidenceRedaction(Func<DataClassification, Redactor?> redactorOf)
{
    // By registry, so that a pack pays for its own members once, and a redaction does not keep packs alive.
    private readonly ConditionalWeakTable<CheckRegistry, PackRedaction> _packs = [];

    /// <summary>Erases secrets and shows all else: the default of every writer.</summary>
    public static EvidenceRedaction SecretsOnly { get; } = new(_ => null);

    /// <summary>
    /// Whether members that are derived from others are left out of evidence that has classified ones: they may repeat what is replaced there,
    /// and whoever reads the evidence again derives them again.
    /// </summary>
    internal bool OmitsDerivedMembers { get; init; }

    /// <summary>What a pack's evidence is written with; null where none of its members has to be redacted.</summary>
    internal PackRedaction? For(CheckRegistry registry, EvidenceDescriptor evidence)
    {
        var pack = _packs.TryGetValue(registry, out var known) ? known : _packs.GetValue(registry, found => new PackRedaction(found.Evidence, RedactorOf, OmitsDerivedMembers));
        return pack.Concerns(evidence) ? pack : null;
    }

    private Redactor? RedactorOf(DataClassification classification)
        => classification == DataClasses.Secret ? Eraser.Instance : redactorOf(classification);
}
