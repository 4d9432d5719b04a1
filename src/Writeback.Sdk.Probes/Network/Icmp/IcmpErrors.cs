using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Reads why a router turned a connection away. An error of a socket says that a host cannot be reached; only the message behind it says
/// that a firewall forbids it, and which one. Linux keeps it in the error queue of the socket: ip(7), IP_RECVERR.
/// </summary>
internal static unsafe partial class IcmpErrors
{
    private const int SolIp = 0;
    private const int IpReceiveErrors = 11;
    private const int SolIpV6 = 41;
    private const int IpV6ReceiveErrors = 25;
    private const int MessageErrorQueue = 0x2000;

    // struct sock_extended_err, linux/errqueue.h: errno, origin, type, code, padding, info, data; the address of the router follows.
    private const int OriginIcmp = 2;
    private const int OriginIcmpV6 = 3;
    private const int OriginAt = 4;
    private const int TypeAt = 5;
    private const int CodeAt = 6;
    private const int ExtendedErrorSize = 16;

    // struct cmsghdr on 64 bits: length, level, type.
    private const int ControlHeaderSize = 16;

    private static bool IsSupported => OperatingSystem.IsLinux() && nint.Size == sizeof(long);

    /// <summary>Has the messages kept, or no longer kept.</summary>
    public static void Keep(Socket socket, bool keep)
    {
        if (!IsSupported)
        {
            return;
        }

        Span<byte> value = stackalloc byte[sizeof(int)];
        MemoryMarshal.Write(value, keep ? 1 : 0);
        var (level, name) = socket.AddressFamily == AddressFamily.InterNetworkV6 ? (SolIpV6, IpV6ReceiveErrors) : (SolIp, IpReceiveErrors);
        socket.SetRawSocketOption(level, name, value);
    }

    /// <summary>The message behind the failure to connect; null when there was none, or it cannot be had.</summary>
    public static IcmpMessage? Read(Socket socket) => OperatingSystem.IsLinux() && IsSupported ? ReadQueue(socket) : null;

    [SupportedOSPlatform("linux")]
    private static IcmpMessage? ReadQueue(Socket socket)
    {
        Span<byte> control = stackalloc byte[512];
        control.Clear();
        Span<byte> payload = stackalloc byte[1];
        nint received;
        MessageHeader message;
        fixed (byte* controlAt = control)
        fixed (byte* payloadAt = payload)
        {
            var vector = new Vector { Base = payloadAt, Length = 1 };
            message = new MessageHeader { Vectors = &vector, VectorCount = 1, Control = controlAt, ControlLength = (nuint)control.Length };
            received = ReceiveMessage(socket.SafeHandle, &message, MessageErrorQueue);
        }

        return received < 0 ? null : Parse(control[..(int)message.ControlLength]);
    }

    private static IcmpMessage? Parse(ReadOnlySpan<byte> control)
    {
        while (control.Length >= ControlHeaderSize + ExtendedErrorSize)
        {
            var length = (int)MemoryMarshal.Read<long>(control);
            var (level, type) = (MemoryMarshal.Read<int>(control[8..]), MemoryMarshal.Read<int>(control[12..]));
            if (length < ControlHeaderSize || length > control.Length)
            {
                return null;
            }

            var error = control[ControlHeaderSize..length];
            if ((level, type) is (SolIp, IpReceiveErrors) or (SolIpV6, IpV6ReceiveErrors) && error.Length > ExtendedErrorSize && error[OriginAt] is OriginIcmp or OriginIcmpV6)
            {
                return new IcmpMessage(error[TypeAt], error[CodeAt], AddressOf(error[ExtendedErrorSize..])?.ToString() ?? "");
            }

            control = control[Math.Min(control.Length, (length + 7) & ~7)..];
        }

        return null;
    }

    // struct sockaddr_in has the address at 4, struct sockaddr_in6 at 8.
    private static IPAddress? AddressOf(ReadOnlySpan<byte> address) => address.Length < 8
        ? null
        : BinaryPrimitives.ReadUInt16LittleEndian(address) switch
        {
            2 => new IPAddress(address.Slice(4, 4)),
            10 when address.Length >= 24 => new IPAddress(address.Slice(8, 16)),
            _ => null,
        };

    [LibraryImport("libc", EntryPoint = "recvmsg")]
    private static partial nint ReceiveMessage(SafeHandle socket, MessageHeader* message, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private struct Vector
    {
        public byte* Base;
        public nuint Length;
    }

    /// <summary>struct msghdr on 64 bits.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct MessageHeader
    {
        public void* Name;
        public ulong NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public ulong Flags;
    }
}
