namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>The programs that the lab needs. As root on Debian it installs what is missing; elsewhere its tests are skipped and say why.</summary>
internal static class LabTools
{
    private static readonly (string Program, string Package)[] Wanted =
    [
        ("openssl", "openssl"), ("ip", "iproute2"), ("nft", "nftables"), ("squid", "squid-openssl"), ("conntrack", "conntrack"),
        ("krb5kdc", "krb5-kdc"), ("kadmin.local", "krb5-admin-server"), ("kinit", "krb5-user"),
    ];

    private static readonly Lazy<string?> Problem = new(Prepare);

    /// <summary>Why the tests that need the programs and the rights cannot run here; null when they can.</summary>
    public static string? WhyNot => Problem.Value;

    private static string? Prepare()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return "This needs network namespaces and squid, and so root on Linux.";
        }

        var missing = Wanted.Where(tool => !LabCommand.Exists(tool.Program)).Select(tool => tool.Package).ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        if (!File.Exists("/etc/debian_version"))
        {
            return $"This needs {string.Join(", ", missing)}, which are only installed on Debian.";
        }

        try
        {
            Install(missing);
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return $"This needs {string.Join(", ", missing)}, which could not be installed: {exception.Message}";
        }
    }

    /// <summary>Installs packages, and has no daemon started by it: /usr/sbin/policy-rc.d is where Debian asks.</summary>
    private static void Install(string[] packages)
    {
        const string AptLock = "/run/lock/writeback-tests-apt";
        const string policy = "/usr/sbin/policy-rc.d";
        var isOurs = !File.Exists(policy);
        if (isOurs)
        {
            File.WriteAllText(policy, "#!/bin/sh\nexit 101\n");
            LabCommand.Run("chmod", "+x", policy);
        }

        try
        {
            // Another project of tests may install its own at the same moment, and apt does not wait for all of its locks.
            LabCommand.Run("flock", AptLock, "apt-get", "-o", "DPkg::Lock::Timeout=300", "update", "-qq");
            LabCommand.Run("flock", [AptLock, "apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", .. packages]);
        }
        finally
        {
            if (isOurs)
            {
                File.Delete(policy);
            }
        }
    }
}
