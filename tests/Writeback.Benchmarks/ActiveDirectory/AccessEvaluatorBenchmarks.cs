using BenchmarkDotNet.Attributes;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Benchmarks.ActiveDirectory;

/// <summary>What one question to a DACL costs, and reading the descriptor it stands in: 60 entries, a token of 200 groups.</summary>
[MemoryDiagnoser]
public class AccessEvaluatorBenchmarks
{
    private static readonly Guid ResetPassword = new("00299570-246d-11d0-a768-00aa006e0529");
    private static readonly Guid User = new("bf967aba-0de6-11d0-a285-00aa003049e2");

    private SecurityDescriptor _descriptor = null!;
    private SecurityToken _token = null!;
    private byte[] _bytes = null!;

    [GlobalSetup]
    public void Setup()
    {
        var domain = Sid.Parse("S-1-5-21-1111111111-2222222222-3333333333");
        _token = new SecurityToken(domain.Account(1105), Enumerable.Range(2000, 200).Select(group => domain.Account((uint)group)));

        // The worst case: every entry is about the right, names somebody else, and only the last one grants.
        Ace[] aces =
        [
            .. Enumerable.Range(5000, 59).Select(other => Ace.Allow(domain.Account((uint)other), DirectoryRights.ControlAccess, ResetPassword, User, AceFlags.Inherited)),
            Ace.Allow(domain.Account(2199), DirectoryRights.ControlAccess, ResetPassword, User, AceFlags.Inherited),
        ];
        _descriptor = new SecurityDescriptor(domain.Account(512), domain.Account(512), new Acl(aces));
        _bytes = _descriptor.ToBytes();
    }

    [Benchmark]
    public AccessDecision Evaluate() => AccessEvaluator.Evaluate(_descriptor, _token, AccessRequest.Extended(ResetPassword));

    [Benchmark]
    public SecurityDescriptor Parse() => SecurityDescriptor.Parse(_bytes);
}
