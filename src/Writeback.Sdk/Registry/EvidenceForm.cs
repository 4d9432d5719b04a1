namespace Writeback.Sdk;

/// <summary>In which form a parameter takes evidence. The letters are those of the generated registry data.</summary>
internal enum EvidenceForm
{
    /// <summary><c>v</c>: <c>T</c>.</summary>
    Value,

    /// <summary><c>o</c>: <c>Observation&lt;T&gt;</c>.</summary>
    Observation,

    /// <summary><c>l</c>: <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>m</c>: <c>IReadOnlyList&lt;Observation&lt;T&gt;&gt;</c>.</summary>
    Observations,

    /// <summary><c>e</c>: <c>[Each] T</c>.</summary>
    Each,

    /// <summary><c>x</c>: <c>[Each] Observation&lt;T&gt;</c>.</summary>
    EachObservation,
}
