using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>A file whose every read is a step. The compiler reads a tree again and again, to find declarations, to bind attributes, to place symbols.</summary>
internal sealed class CountedSyntaxTree : CSharpSyntaxTree
{
    private readonly CSharpSyntaxTree _inner;
    private readonly CSharpSyntaxNode _root;

    public CountedSyntaxTree(SyntaxTree inner)
    {
        _inner = (CSharpSyntaxTree)inner;
        _root = CloneNodeAsRoot(_inner.GetRoot());
    }

    public override string FilePath => _inner.FilePath;

    public override bool HasCompilationUnitRoot => _inner.HasCompilationUnitRoot;

    public override CSharpParseOptions Options => _inner.Options;

    public override int Length => _inner.Length;

    public override Encoding? Encoding => _inner.Encoding;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        CancelAtStep.Take();
        return _inner.GetText(cancellationToken);
    }

    public override bool TryGetText(out SourceText text)
    {
        CancelAtStep.Take();
        return _inner.TryGetText(out text!);
    }

    public override CSharpSyntaxNode GetRoot(CancellationToken cancellationToken = default)
    {
        CancelAtStep.Take();
        return _root;
    }

    public override bool TryGetRoot(out CSharpSyntaxNode root)
    {
        CancelAtStep.Take();
        root = _root;
        return true;
    }

    public override SyntaxReference GetReference(SyntaxNode node)
    {
        CancelAtStep.Take();
        return new Reference(this, node);
    }

    public override SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions options) => throw new NotSupportedException();

    public override SyntaxTree WithFilePath(string path) => throw new NotSupportedException();

    private sealed class Reference(SyntaxTree tree, SyntaxNode node) : SyntaxReference
    {
        public override SyntaxTree SyntaxTree => tree;

        public override TextSpan Span => node.Span;

        public override SyntaxNode GetSyntax(CancellationToken cancellationToken = default)
        {
            CancelAtStep.Take();
            return node;
        }
    }
}
