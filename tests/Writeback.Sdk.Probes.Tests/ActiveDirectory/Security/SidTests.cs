using System.Globalization;
using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

public sealed class SidTests
{
    private static readonly Gen<Sid> Sids = Gen.Select(
        Gen.ULong[0, (1UL << 48) - 1],
        Gen.UInt.Array[0, Sid.MaxSubAuthorities],
        (authority, parts) => Sid.Parse(string.Join('-', ["S-1", authority.ToString(CultureInfo.InvariantCulture), .. parts.Select(part => part.ToString(CultureInfo.InvariantCulture))])));

    [Theory]
    [InlineData("S-1-5-32-544", "01020000000000052000000020020000")]
    [InlineData("S-1-1-0", "010100000000000100000000")]
    [InlineData("S-1-5", "0100000000000005")]
    [InlineData("S-1-0x1000000000ff-7", "01011000000000ff07000000")]
    public void Text_and_bytes_say_the_same(string text, string hex)
    {
        Assert.Equal(hex, Convert.ToHexStringLower(Sid.Parse(text).Bytes));
        Assert.Equal(text, Sid.Parse(Convert.FromHexString(hex)).ToString());
    }

    [Fact]
    public void Whatever_SID_there_is_survives_both_ways()
        => Sids.Sample(sid => Sid.Parse(sid.ToString()) == sid && Sid.Parse(sid.Bytes) == sid && Sid.Parse(sid.Bytes).GetHashCode() == sid.GetHashCode());

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("S-1")]
    [InlineData("S-2-5-32")]
    [InlineData("S-1-5-32-4294967296")]
    [InlineData("S-1-5-32--1")]
    [InlineData("S-1-281474976710656")]
    [InlineData("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16")]
    public void What_is_none_is_refused(string text)
    {
        Assert.False(Sid.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Sid.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("0201000000000001000000")]
    [InlineData("01100000000000050000000000000000")]
    [InlineData("010100000000000100000000ff")]
    public void Bytes_that_are_none_are_refused(string hex) => Assert.Throws<InvalidDataException>(() => Sid.Parse(Convert.FromHexString(hex)));

    [Fact]
    public void An_account_knows_its_domain()
    {
        var domain = Sid.Parse("S-1-5-21-1-2-3");

        Assert.Equal("S-1-5-21-1-2-3-512", domain.Account(512).ToString());
        Assert.Equal(domain, domain.Account(512).Domain);
        Assert.Equal(512u, domain.Account(512).RelativeId);
        Assert.Null(WellKnownSids.Administrators.Domain);
    }
}
