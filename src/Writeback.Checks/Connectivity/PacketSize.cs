namespace Writeback.Checks.Connectivity;

/// <summary>A firewall that drops what says that a packet is too large makes large packets vanish without a word (RFC 2923, 2.1).</summary>
internal static class PacketSize
{
    public const string HowToFragment =
        "Let ICMP 'fragmentation needed' (type 3 code 4) and 'packet too big' pass in every firewall on the way to {allow}, or lower the MTU of the interface or tunnel that loses them, such as a VPN: try 1400.";
}
