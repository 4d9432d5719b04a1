using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>
/// What descriptors say about the connector account's rights. Users of a container mostly have the same one, to the byte: each is read and
/// evaluated once, as long as it is among those that were met last.
/// </summary>
/// <param name="token">Whom the domain takes the connector account for.</param>
internal sealed class RightsVerdicts(SecurityToken token)
{
    // Some megabytes at most: descriptors of users have a few kilobytes.
    private const int MaxKept = 1024;

    private readonly Dictionary<Descriptor, PopulationReason?> _known = [];

    /// <summary>Why a reset would fail for want of rights; null when it would not.</summary>
    /// <param name="bytes">The user's descriptor; null where it may not be read.</param>
    /// <param name="objectClass">The user's most specific class.</param>
    /// <param name="self">The user's own SID, as bytes; null where it may not be read.</param>
    public PopulationReason? Find(byte[]? bytes, string objectClass, byte[]? self)
    {
        if (bytes is null)
        {
            return PopulationReason.NotReadable;
        }

        // Only for the account itself entries for SELF count: no other user's verdict depends on who it is.
        if (self.AsSpan().SequenceEqual(token.User.Bytes))
        {
            return Judge(bytes, objectClass, token.User);
        }

        var key = new Descriptor(bytes, WritebackRights.ClassOf(objectClass));
        if (!_known.TryGetValue(key, out var verdict))
        {
            if (_known.Count == MaxKept)
            {
                _known.Clear();
            }

            _known.Add(key, verdict = Judge(bytes, objectClass, null));
        }

        return verdict;
    }

    private PopulationReason? Judge(byte[] bytes, string objectClass, Sid? self)
    {
        if (!SecurityDescriptor.TryParse(bytes, out var descriptor))
        {
            return PopulationReason.NotReadable;
        }

        var reset = AccessEvaluator.Evaluate(descriptor, token, WritebackRights.Reset, self);
        if (!reset.IsGranted)
        {
            return reset.Reason == AccessReason.Denied ? PopulationReason.ResetDenied
                : descriptor.IsDaclProtected ? PopulationReason.InheritanceOff
                : PopulationReason.ResetNotGranted;
        }

        return AccessEvaluator.Evaluate(descriptor, token, WritebackRights.WriteLockoutTime(objectClass), self).IsGranted
            && AccessEvaluator.Evaluate(descriptor, token, WritebackRights.WritePwdLastSet(objectClass), self).IsGranted
                ? null
                : PopulationReason.AttributesNotGranted;
    }

    /// <summary>A descriptor and a class, compared by all their bytes.</summary>
    private readonly struct Descriptor : IEquatable<Descriptor>
    {
        private readonly byte[] _bytes;
        private readonly Guid _class;
        private readonly int _hash;

        public Descriptor(byte[] bytes, Guid objectClass)
        {
            _bytes = bytes;
            _class = objectClass;
            var hash = new HashCode();
            hash.AddBytes(bytes);
            hash.Add(objectClass);
            _hash = hash.ToHashCode();
        }

        public bool Equals(Descriptor other) => _hash == other._hash && _class == other._class && _bytes.AsSpan().SequenceEqual(other._bytes);

        public override bool Equals(object? obj) => obj is Descriptor other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
