namespace Writeback.Sdk.Generators;

/// <summary>Hashes a sequence of numbers and texts: FNV-1a, and a multiplicative hash that mixes otherwise.</summary>
internal sealed class FingerprintBuilder
{
    private ulong _first = 14695981039346656037;
    private ulong _second = 0x9E3779B97F4A7C15;

    public Fingerprint Fingerprint => new(_first, _second);

    public void Add(int number) => Mix(unchecked((uint)number));

    public void Add(string text)
    {
        foreach (var character in text)
        {
            Mix(character);
        }

        // So that "a", "bc" is not "ab", "c".
        Mix(0x10000UL + (uint)text.Length);
    }

    private void Mix(ulong value)
    {
        unchecked
        {
            _first = (_first ^ value) * 1099511628211;
            _second = (((_second << 23) | (_second >> 41)) + value + 1) * 0xD6E8FEB86659FD93;
        }
    }
}
