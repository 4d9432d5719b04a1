using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// A domain controller takes a password only over a protected connection: signed and sealed, or TLS. Otherwise the reset ends with
/// hr=8023062C (event 33009). The switch exists for the forest and for each partition.
/// </summary>
[Check("WB3011", "LDAP to the directory is signed and encrypted", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class LdapIsSignedAndEncrypted
{
    private const string HowToProtect =
        "Synchronization Service Manager > Connectors > the connector > Properties: tick 'Sign and Encrypt LDAP traffic' under Connect to Active Directory Forest > Options, "
        + "under Configure Directory Partitions > the partition > Options, and, where the partition has credentials of its own, under Set Credentials > Options. "
        + "Then restart the ADSync service.";

    public IEnumerable<Finding> Evaluate([Each] Connector connector)
    {
        if (connector is not { Kind: ConnectorKind.ActiveDirectory, Forest: { } forest })
        {
            yield break;
        }

        var isProtected = IsProtected(forest.SignAndSeal, forest.SslBind, forest.SimpleBind);
        if (!isProtected)
        {
            yield return ForestUnprotected(forest.ForestName).About(connector.Name);
        }

        foreach (var partition in connector.Partitions)
        {
            // What a partition does not say, the forest decides.
            if (partition.Selected
                && partition.SignAndSeal is { } signAndSeal
                && !IsProtected(signAndSeal, partition.SslBind, partition.SimpleBind))
            {
                isProtected = false;
                yield return PartitionUnprotected(partition.Name).About(connector.Name);
            }
        }

        if (isProtected)
        {
            yield return Protected(forest.ForestName).About(connector.Name);
        }
    }

    private static bool IsProtected(bool signAndSeal, bool? sslBind, bool? simpleBind) => sslBind == true || (signAndSeal && simpleBind != true);

    [Pass("LDAP to {forest} is protected.")]
    private static partial Finding Protected(string forest);

    [Fail("LDAP to the forest {forest} is neither signed and encrypted nor over TLS.", Remedy = HowToProtect, References = [Documentation.SignAndEncrypt])]
    private static partial Finding ForestUnprotected(string forest);

    [Fail("LDAP to the partition {partition} is neither signed and encrypted nor over TLS.", Remedy = HowToProtect, References = [Documentation.SignAndEncrypt])]
    private static partial Finding PartitionUnprotected(string partition);
}
