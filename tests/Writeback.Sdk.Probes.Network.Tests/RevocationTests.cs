using System.Security.Cryptography;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>Responders (OCSP) beside lists (CRL): whoever of them can be asked decides.</summary>
public sealed class RevocationTests
{
    [LabFact]
    public async Task A_responder_that_says_good_is_enough()
    {
        await using var responder = new OcspResponder();

        var seen = await AgainstAsync(responder, list: null);

        Assert.Null(seen.Revocation?.Failure);
        Assert.Equal([new RevocationSource(responder.Address, RevocationSourceKind.Ocsp)], seen.Revocation?.Sources);
        Assert.Null(seen.Cause);
        Assert.True(responder.Asked > 0);
    }

    [LabFact]
    public async Task A_responder_stands_in_for_a_list_that_cannot_be_had()
    {
        await using var responder = new OcspResponder();

        var seen = await AgainstAsync(responder, list: $"http://127.0.0.1:{LoopbackServer.ClosedPort()}/closed.crl");

        Assert.Null(seen.Revocation?.Failure);
        Assert.Equal([RevocationSourceKind.Crl, RevocationSourceKind.Ocsp], seen.Revocation!.Sources.Select(source => source.Kind).Order());
    }

    [Fact]
    public async Task Each_source_that_did_not_answer_is_named_with_its_kind_and_why()
    {
        var (list, responder) = ($"http://127.0.0.1:{LoopbackServer.ClosedPort()}/closed.crl", $"http://127.0.0.1:{LoopbackServer.ClosedPort()}/");

        var seen = await TlsFaults.AgainstAsync(TlsFaults.AnsweringWith(LabPki.Issue(revocationList: list, responder: responder)));

        Assert.Equal(NetworkCause.RevocationUnreachable, seen.Revocation?.Failure?.Cause);
        Assert.Equal(
            [(RevocationSourceKind.Crl, list), (RevocationSourceKind.Ocsp, responder)],
            seen.Revocation!.Sources.Select(source => (source.Kind, source.Address)).Order());
        Assert.All(seen.Revocation.Sources, source => Assert.Equal((null, NetworkCause.ConnectionRefused), (source.StatusCode, source.Failure?.Cause)));
    }

    [LabFact]
    public async Task A_responder_that_answers_and_does_not_know_is_told_from_one_that_is_silent()
    {
        await using var responder = new OcspResponder();

        var seen = await TlsFaults.AgainstAsync(TlsFaults.AnsweringWith(LabPki.Issue(responder: responder.Address)));

        Assert.Equal(NetworkCause.RevocationUnreachable, seen.Revocation?.Failure?.Cause);
        Assert.Equal((400, null), (Assert.Single(seen.Revocation!.Sources).StatusCode, seen.Revocation.Sources[0].Failure));
    }

    private static async Task<EndpointReachability> AgainstAsync(OcspResponder responder, string? list)
    {
        var certificate = LabPki.Issue(revocationList: list, responder: responder.Address, serialNumber: [0x11, .. RandomNumberGenerator.GetBytes(7)]);
        responder.Enter(certificate, isRevoked: false);
        return await TlsFaults.AgainstAsync(TlsFaults.AnsweringWith(certificate));
    }
}
