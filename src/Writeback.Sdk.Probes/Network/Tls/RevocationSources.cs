using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Reads where a certificate says to ask for its revocation.</summary>
internal static class RevocationSources
{
    private const string DistributionPoints = "2.5.29.31";
    private const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";

    private static readonly Asn1Tag Name = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Uri = new(TagClass.ContextSpecific, 6);

    /// <summary>The addresses of all certificates, each once, in the order of the chain.</summary>
    public static IReadOnlyList<RevocationSource> Of(IEnumerable<X509Certificate2> certificates)
        => [.. certificates.SelectMany(Of).Where(source => source.Address.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Distinct()];

    private static IEnumerable<RevocationSource> Of(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions)
        {
            switch (extension.Oid?.Value)
            {
                case AuthorityInformation:
                    foreach (var address in new X509AuthorityInformationAccessExtension(extension.RawData).EnumerateOcspUris())
                    {
                        yield return new RevocationSource(address, RevocationSourceKind.Ocsp);
                    }

                    break;
                case DistributionPoints:
                    foreach (var address in ReadLists(extension.RawData))
                    {
                        yield return new RevocationSource(address, RevocationSourceKind.Crl);
                    }

                    break;
            }
        }
    }

    // CRLDistributionPoints: RFC 5280, 4.2.1.13.
    private static List<string> ReadLists(byte[] extension)
    {
        var addresses = new List<string>();
        try
        {
            var points = new AsnReader(extension, AsnEncodingRules.DER).ReadSequence();
            while (points.HasData)
            {
                var point = points.ReadSequence();
                if (!point.HasData || !point.PeekTag().HasSameClassAndValue(Name))
                {
                    continue;
                }

                var name = point.ReadSequence(Name);
                if (!name.PeekTag().HasSameClassAndValue(Name))
                {
                    continue;
                }

                var full = name.ReadSequence(Name);
                while (full.HasData)
                {
                    if (full.PeekTag().HasSameClassAndValue(Uri))
                    {
                        addresses.Add(full.ReadCharacterString(UniversalTagNumber.IA5String, Uri));
                    }
                    else
                    {
                        full.ReadEncodedValue();
                    }
                }
            }
        }
        catch (AsnContentException)
        {
            // A certificate that is damaged here names no more addresses; whether it is trusted is told elsewhere.
        }

        return addresses;
    }
}
