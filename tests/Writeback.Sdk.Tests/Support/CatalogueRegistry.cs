using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Tests;

/// <summary>A registry that is nothing but its catalogue, for tests of what is known without a run.</summary>
internal sealed class CatalogueRegistry(string catalogue) : CheckRegistry("Test", catalogue)
{
    protected internal override Findings Evaluate(int check, EvidenceReader evidence) => throw new NotSupportedException();

    protected internal override ValueTask<object> ObserveAsync(
        int probe, IServiceProvider services, EvidenceReader evidence, CancellationToken cancellationToken) => throw new NotSupportedException();

    protected internal override EvidenceType TypeOf(int slot) => EvidenceType.Of<string>();

    protected internal override IReadOnlyList<FindingMessage> Messages(int check) => [];
}
