using System.Globalization;
using System.Text.Json;
using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

public sealed class RecordedDescriptorTests
{
    private static readonly Sid Domain = Sid.Parse("S-1-5-21-101-202-303");

    [Fact]
    public void Redacted_it_names_nobody_and_says_the_same_of_those_who_replace_them()
    {
        var trustees = Gen.Int[1000, 1006].Select(rid => Domain.Account((uint)rid));
        Guid?[] types = [null, WritebackRights.ResetPassword, WritebackRights.LockoutTime];
        var aces = Gen.Select(trustees, Gen.Bool, Gen.Int[0, 2], (trustee, denies, type)
            => denies ? Ace.Deny(trustee, DirectoryRights.ControlAccess, types[type]) : Ace.Allow(trustee, DirectoryRights.ControlAccess, types[type]));
        Gen.Select(aces.Array[0, 12], trustees, trustees, (list, user, group) => (list, user, group)).Sample(generated =>
        {
            var descriptor = new SecurityDescriptor(Domain.Account(1001), Domain.Account(513), new Acl(generated.list));

            var redacted = ((RecordedDescriptor)new RecordedDescriptor(descriptor.ToBytes()).Redact(Replace)!).Read()!;

            Assert.DoesNotContain("-101-202-303", redacted.ToSddl(), StringComparison.Ordinal);
            var before = AccessEvaluator.Evaluate(descriptor, new SecurityToken(generated.user, [generated.group]), WritebackRights.Reset);
            var after = AccessEvaluator.Evaluate(redacted, new SecurityToken(Replace(generated.user), [Replace(generated.group)]), WritebackRights.Reset);
            Assert.Equal((before.Reason, before.Missing, before.Index), (after.Reason, after.Missing, after.Index));
        });
    }

    [Fact]
    public void What_applications_added_and_what_has_no_known_meaning_does_not_survive()
    {
        var bytes = new SecurityDescriptor(Domain.Account(1001), null, new Acl([Ace.Allow(Domain.Account(1002), DirectoryRights.ReadProperty)])).ToBytes();
        byte[] name = [.. "CONTOSO"u8];

        var redacted = (RecordedDescriptor)new RecordedDescriptor((byte[])[.. bytes, .. name]).Redact(Replace)!;

        Assert.Equal(bytes.Length + name.Length, redacted.Bytes.Length);
        Assert.Equal(-1, redacted.Bytes.Span.IndexOf(name));
    }

    [Fact]
    public void Where_nothing_stands_for_an_account_nothing_is_left()
        => Assert.Null(new RecordedDescriptor(new SecurityDescriptor(Domain.Account(1001), null, new Acl([])).ToBytes()).Redact(_ => ""));

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(19)]
    public void What_is_no_descriptor_is_not_shown(int? length) => Assert.Null(new RecordedDescriptor(new byte[length ?? 0]).Redact(text => text));

    [Fact]
    public void In_json_it_is_base64_and_comes_back()
    {
        var descriptor = new RecordedDescriptor((byte[])[1, 2, 3]);

        var json = JsonSerializer.Serialize(descriptor);

        Assert.Equal("\"AQID\"", json);
        Assert.Equal(descriptor.Bytes.ToArray(), JsonSerializer.Deserialize<RecordedDescriptor>(json).Bytes.ToArray());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RecordedDescriptor>("\"?\""));
    }

    private static Sid Replace(Sid sid) => Sid.Parse(Replace(sid.ToString()));

    private static string Replace(string sid) => sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"S-1-5-21-7-8-9-{Sid.Parse(sid).RelativeId + 5000}") : sid;
}
