using System.Globalization;

namespace Writeback.Sdk;

/// <summary>Whether the parameters of a check or probe can be filled from what was observed.</summary>
internal static class EvidenceAvailability
{
    /// <summary>Why the parameters cannot be filled at all; null when they can.</summary>
    /// <remarks>
    /// A source that is not configured decides for parameters that take observations, too, once nothing else was configured either:
    /// a check that judges failures is not asked to judge that nobody wanted it.
    /// </remarks>
    public static ObservationFailure? FindFailure(EvidenceSlot[] slots, IReadOnlyList<EvidenceUse> uses, CheckRegistry registry)
    {
        ObservationFailure? notConfigured = null;
        var configured = 0;
        for (var index = 0; index < uses.Count; index++)
        {
            var use = uses[index];
            var slot = slots[use.Slot];
            var failure = slot.Failure ?? (use.Form == EvidenceForm.List ? FirstElementFailure(slot) : null);
            if (failure is null)
            {
                configured += slot.Type.Type == typeof(RunStart) ? 0 : 1;
                continue;
            }

            if (use.NeedsValue || use.Form is EvidenceForm.Observations or EvidenceForm.EachObservation)
            {
                return From(use, failure, registry);
            }

            if (failure.Kind == FailureKind.NotConfigured)
            {
                notConfigured ??= From(use, failure, registry);
            }
            else
            {
                configured++;
            }
        }

        return configured == 0 ? notConfigured : null;
    }

    /// <summary>Why the parameters cannot be filled for one element; null when they can.</summary>
    public static ObservationFailure? FindElementFailure(EvidenceSlot[] slots, IReadOnlyList<EvidenceUse> uses, int element, CheckRegistry registry)
    {
        foreach (var use in uses)
        {
            if (use.Form == EvidenceForm.Each && slots[use.Slot].Elements[element].Failure is { } failure)
            {
                return From(use, failure, registry);
            }
        }

        return null;
    }

    /// <summary>The name of an element: its subject, or its position when it has none.</summary>
    public static string SubjectOf(Observation element, int index)
        => element.Subject ?? (element.UntypedValue as ISubject)?.Subject ?? string.Create(CultureInfo.InvariantCulture, $"#{index + 1}");

    private static ObservationFailure? FirstElementFailure(EvidenceSlot slot)
    {
        if (slot.IsFanOut)
        {
            foreach (var element in slot.Elements)
            {
                if (element.Failure is { } failure)
                {
                    return failure;
                }
            }
        }

        return null;
    }

    private static ObservationFailure From(EvidenceUse use, ObservationFailure failure, CheckRegistry registry)
        => failure.Evidence is null ? failure with { Evidence = registry.Data.Evidence[use.Slot].Name } : failure;
}
