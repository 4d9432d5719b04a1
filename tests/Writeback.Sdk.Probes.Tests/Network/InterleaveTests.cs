using System.Net;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class InterleaveTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("10.0.0.1 10.0.0.2", "10.0.0.1 10.0.0.2")]
    [InlineData("::1 ::2 ::3 10.0.0.1", "::1 10.0.0.1 ::2 ::3")]
    [InlineData("10.0.0.1 10.0.0.2 ::1", "10.0.0.1 ::1 10.0.0.2")]
    public void Families_are_tried_in_turn_so_that_one_that_leads_nowhere_does_not_hide_the_other(string resolved, string tried)
        => Assert.Equal(
            tried,
            string.Join(' ', EndpointProber.Interleave([.. resolved.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)]).Select(address => address.ToString())));
}
