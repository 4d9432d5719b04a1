using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>A registry whose runs yield a typed report.</summary>
/// <typeparam name="TReport">The generated report, with one property a check.</typeparam>
public abstract class CheckRegistry<TReport> : CheckRegistry
    where TReport : Report
{
    /// <summary>Creates a registry. Called by generated code.</summary>
    /// <param name="name">The pack's name.</param>
    /// <param name="data">The catalogue, as the generator writes it.</param>
    protected CheckRegistry(string name, string data)
        : base(name, data)
    {
    }

    /// <summary>Wraps the result of a run. Implemented by generated code.</summary>
    /// <param name="result">The result of a run.</param>
    protected internal abstract TReport CreateReport(RunResult result);
}
