using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UncancellableProbeAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Purity;

public sealed class UncancellableProbeAnalyzerTests
{
    [Theory]
    [InlineData("public Task<Seen> ObserveAsync(CancellationToken token) => ReadAsync(token);")]
    [InlineData("public async Task<Seen> ObserveAsync(CancellationToken token) { return await Local(); Task<Seen> Local() => ReadAsync(token); }")]
    [InlineData("public async Task<Seen> ObserveAsync(CancellationToken token) { token.ThrowIfCancellationRequested(); return await ReadAsync(default); }")]
    [InlineData("public Task<Seen> ObserveAsync(CancellationToken token) => Task.FromResult(new Seen());")]
    [InlineData("public Task<Seen> ObserveAsync() => Task.FromResult(new Seen());")]
    [InlineData("public ValueTask<Seen> ObserveAsync() => new(new Seen());")]
    [InlineData("public Task<Seen> ObserveAsync(CancellationToken token) => ReadAsync(token); public Task<Seen> OtherAsync() => ReadAsync(default);")]
    public Task A_probe_that_passes_its_token_on_or_awaits_nothing_is_fine(string method) => Verify.SilentAsync(Probe(method));

    [Theory]
    [InlineData("public Task<Seen> {|#0:ObserveAsync|}() => ReadAsync(default);")]
    [InlineData("public async Task<Seen> {|#0:ObserveAsync|}() => await ReadAsync(default);")]
    [InlineData("public Task<Seen> {|#0:ObserveAsync|}() => Task.FromResult(ReadAsync(default).Result);")]
    public Task A_probe_without_a_token_is_reported(string method)
        => Verify.ReportedAsync(
            Probe(method),
            Verify.Message("'SeenProbe.ObserveAsync' has no CancellationToken, so neither a time-out nor the user can stop it"));

    [Fact]
    public Task A_token_that_is_not_used_is_reported()
        => Verify.ReportedAsync(
            Probe("public async Task<Seen> ObserveAsync(CancellationToken {|#0:token|}) => await ReadAsync(default);"),
            Verify.Message("'SeenProbe.ObserveAsync' never uses its 'token', so neither a time-out nor the user can stop it"));

    [Fact]
    public Task Another_class_is_no_probe()
        => Verify.SilentAsync(Probe("public Task<Seen> ObserveAsync() => ReadAsync(default);").Replace("[Probe]", "", StringComparison.Ordinal));

    private static string Probe(string method)
        => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen;

        [Probe]
        public sealed class SeenProbe
        {
            {{method}}

            private static Task<Seen> ReadAsync(CancellationToken token) => Task.FromCanceled<Seen>(token);
        }
        """;
}
