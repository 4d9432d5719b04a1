using System.DirectoryServices.Protocols;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>
/// What libldap can and System.DirectoryServices.Protocols does not offer on Linux: StartTLS (the framework calls another function
/// than it means to, dotnet/runtime#56619), a limit for connecting, names that are not looked up backwards, and a way to end a
/// call that waits: its own limits are misread there, and 3 s become hours.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class LibLdap
{
    // ldap.h and lber.h.
    private const int OptionUri = 0x5006;
    private const int OptionNetworkTimeout = 0x5005;
    private const int OptionSocketBuffer = 0x5008;
    private const int OptionSaslNoCanonicalName = 0x610B;
    private const int OptionSaslMinimalStrength = 0x6107;
    private const int SocketBufferGetDescriptor = 1;
    private const int ShutdownBoth = 2;

    // The names that the framework tries, in its order: the library has to be the one it has loaded.
    private static readonly nint Ldap = Load("libldap-2.5.so.0", "libldap.so.2", "libldap-2.6.so.0", "libldap-2.4.so.2");
    private static readonly nint Lber = Load("liblber-2.5.so.0", "liblber.so.2", "liblber-2.6.so.0", "liblber-2.4.so.2");

    /// <summary>Limits connecting, also what TLS needs of it.</summary>
    public static void LimitConnecting(SafeHandle handle, TimeSpan limit)
    {
        var time = stackalloc long[] { (long)limit.TotalSeconds, limit.Microseconds + (1000L * limit.Milliseconds) };
        _ = SetOption(handle, OptionNetworkTimeout, time);
    }

    /// <summary>Takes the server's name as it was given, and wants what Kerberos protects to be encrypted.</summary>
    public static void PrepareKerberos(SafeHandle handle)
    {
        // A backward look-up of the address may find another name, or none: no ticket then.
        var on = 1;
        _ = SetOption(handle, OptionSaslNoCanonicalName, (void*)1);
        on = 56;
        _ = SetOption(handle, OptionSaslMinimalStrength, &on);
    }

    /// <summary>StartTLS; the handle knows whom to trust already.</summary>
    /// <returns>The result code: 0 when the connection is encrypted.</returns>
    public static int StartTls(SafeHandle handle, LdapServer server)
    {
        fixed (byte* uri = Encoding.UTF8.GetBytes(server + "\0"))
        {
            _ = SetOption(handle, OptionUri, uri);
        }

        using var held = new HeldHandle(handle);
        var startTls = (delegate* unmanaged<nint, nint, nint, int>)NativeLibrary.GetExport(Ldap, "ldap_start_tls_s");
        return startTls(held.Pointer, 0, 0);
    }

    /// <summary>Ends the connection below a call that waits, so that it returns at once.</summary>
    public static void Interrupt(SafeHandle handle)
    {
        var getOption = (delegate* unmanaged<nint, int, void*, int>)NativeLibrary.GetExport(Ldap, "ldap_get_option");
        var control = (delegate* unmanaged<nint, int, void*, int>)NativeLibrary.GetExport(Lber, "ber_sockbuf_ctrl");
        using var held = new HeldHandle(handle);
        nint buffer = 0;
        var descriptor = -1;
        if (getOption(held.Pointer, OptionSocketBuffer, &buffer) == 0
            && buffer != 0
            && control(buffer, SocketBufferGetDescriptor, &descriptor) == 1
            && descriptor > ShutdownBoth)
        {
            _ = Shutdown(descriptor, ShutdownBoth);
        }
    }

    /// <summary>The handle of a connection, which the framework keeps to itself.</summary>
    public static SafeHandle? HandleOf(LdapConnection connection)
        => typeof(LdapConnection).GetField("_ldapHandle", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(connection) as SafeHandle;

    private static int SetOption(SafeHandle handle, int option, void* value)
    {
        using var held = new HeldHandle(handle);
        var setOption = (delegate* unmanaged<nint, int, void*, int>)NativeLibrary.GetExport(Ldap, "ldap_set_option");
        return setOption(held.Pointer, option, value);
    }

    [LibraryImport("libc", EntryPoint = "shutdown")]
    private static partial int Shutdown(int descriptor, int how);

    private static nint Load(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return library;
            }
        }

        throw new DllNotFoundException(names[0]);
    }

    /// <summary>Keeps a handle from being closed by another thread while it is used.</summary>
    private readonly ref struct HeldHandle : IDisposable
    {
        private readonly SafeHandle _handle;

        public HeldHandle(SafeHandle handle)
        {
            var isHeld = false;
            handle.DangerousAddRef(ref isHeld);
            _handle = handle;
        }

        public nint Pointer => _handle.DangerousGetHandle();

        public void Dispose() => _handle.DangerousRelease();
    }
}
