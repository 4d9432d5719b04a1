using System.Buffers.Binary;
using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

public sealed class SecurityDescriptorTests
{
    [Fact]
    public void A_delegation_reads_as_SDDL()
    {
        var descriptor = Descriptors.Of(
            Ace.Deny(Descriptors.Helpdesk, DirectoryRights.ControlAccess, Descriptors.ResetPassword),
            Ace.Allow(Descriptors.Connector, DirectoryRights.ControlAccess, Descriptors.ResetPassword, Descriptors.User, AceFlags.ContainerInherit | AceFlags.InheritOnly),
            Ace.Allow(WellKnownSids.Administrators, GenericMapping.All, flags: AceFlags.Inherited));

        Assert.Equal(
            "O:DAG:DAD:AI(OD;;CR;00299570-246d-11d0-a768-00aa006e0529;;S-1-5-21-1111111111-2222222222-3333333333-1201)"
            + "(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-21-1111111111-2222222222-3333333333-1105)"
            + "(A;ID;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)",
            SecurityDescriptor.Parse(descriptor.ToBytes()).ToSddl(Descriptors.Domain));
    }

    [Fact]
    public void No_DACL_and_an_empty_one_differ()
    {
        Assert.Equal("D:NO_ACCESS_CONTROL", SecurityDescriptor.Parse(Convert.FromHexString("0100048000000000000000000000000000000000")).ToSddl());
        Assert.Equal("D:P", new SecurityDescriptor(null, null, new Acl([]), DescriptorControl.DaclProtected).ToSddl());
    }

    [Fact]
    public void What_is_read_is_written_to_the_byte()
        => Descriptors.Random.Sample(descriptor =>
        {
            var bytes = descriptor.ToBytes();
            return SecurityDescriptor.Parse(bytes).ToBytes().AsSpan().SequenceEqual(bytes);
        });

    [Theory]
    [InlineData(0x04, "0102030405060708")]
    [InlineData(0x42, "")]
    [InlineData(0xFF, "00")]
    public void Entries_of_unknown_layout_are_kept(byte type, string body)
    {
        var ace = Convert.FromHexString(body);
        byte[] bytes =
        [
            1, 0, 4, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0,
            4, 0, (byte)(12 + ace.Length), 0, 1, 0, 0, 0,
            type, 2, (byte)(4 + ace.Length), 0, .. ace,
        ];

        var descriptor = SecurityDescriptor.Parse(bytes);

        Assert.Equal(bytes, descriptor.ToBytes());
        var entry = Assert.Single(descriptor.Dacl!.Aces);
        Assert.Equal((AceType)type, entry.Type);
        Assert.Null(entry.Trustee);
        Assert.Equal(ace, entry.Data.ToArray());
    }

    [Fact]
    public void Order_gaps_slack_and_reserved_bytes_are_kept()
    {
        byte[] owner = [.. WellKnownSids.Administrators.Bytes];
        byte[] bytes =
        [
            1, 0x7F, 4, 0xC0, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 42, 0, 0, 0,
            0xAA, 0xBB, 0xCC, 0xDD, .. owner, 0xEE, 0xEF,
            2, 9, 12, 0, 0, 0, 7, 8, 1, 2, 3, 4, 0x99,
        ];

        Assert.Equal(bytes, SecurityDescriptor.Parse(bytes).ToBytes());
    }

    [Fact]
    public void Another_DACL_leaves_the_rest_as_it_was()
    {
        var before = SecurityDescriptor.Parse(Descriptors.Of(Ace.Deny(Descriptors.Alice, DirectoryRights.Delete)).ToBytes());
        var ace = Ace.Allow(Descriptors.Connector, DirectoryRights.ControlAccess, Descriptors.ResetPassword);

        var after = SecurityDescriptor.Parse(before.WithDacl(before.Dacl!.With([.. before.Dacl.Aces, ace])).ToBytes());

        Assert.Equal(before.Owner, after.Owner);
        Assert.Equal(before.Control, after.Control);
        Assert.Equal(2, after.Dacl!.Aces.Count);
        Assert.Equal(Descriptors.ResetPassword, after.Dacl.Aces[1].ObjectType);
    }

    [Fact]
    public void Damaged_ones_are_refused_whatever_the_damage()
        => Gen.Select(Descriptors.Random, Gen.Int[0, 6], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, int.MaxValue]).Sample(
            (descriptor, kind, place, value, length) =>
            {
                var bytes = Damage(descriptor.ToBytes(), kind, place, value, length);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var isRead = SecurityDescriptor.TryParse(bytes, out var damaged);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

                // What is read costs a few objects for each entry of at least four bytes; a refusal costs an exception besides.
                Assert.InRange(allocated, 0, 60L * bytes.Length + 40_000);
                if (isRead)
                {
                    Assert.Equal(bytes, damaged!.ToBytes());
                    Assert.InRange(damaged.ToSddl(Descriptors.Domain).Length, 1, 100 + (60 * bytes.Length));
                    AccessEvaluator.Evaluate(damaged, new SecurityToken(Descriptors.Connector, []), AccessRequest.Extended(Descriptors.ResetPassword));
                }
            },
            iter: 20_000);

    private static byte[] Damage(byte[] bytes, int kind, int place, byte value, int length)
    {
        var at = place % bytes.Length;
        switch (kind)
        {
            case 0:
                bytes[at] = value;
                return bytes;
            case 1:
                bytes[at] ^= (byte)(1 << (value % 8));
                return bytes;
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes, .. bytes[at..]];
            case 4:
                // Sizes, counts and offsets are where damage hurts most.
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Math.Min(at, bytes.Length - 2)), (ushort)length);
                return bytes;
            case 5:
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * (1 + (at % 4))), length % (2 * bytes.Length));
                return bytes;
            default:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + (length % 8))..]];
        }
    }
}
