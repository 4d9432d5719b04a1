using System.Globalization;

namespace Writeback.Sdk;

/// <summary>Somebody whom a run gets in touch with.</summary>
/// <param name="Target">The host, or which hosts are meant where names are found out later, such as the domain controllers of a domain.</param>
/// <param name="Purpose">What is talked there, such as <c>HTTPS</c> or <c>LDAPS</c>.</param>
public sealed record PlannedContact(LocalizableText Target, LocalizableText Purpose)
{
    /// <summary>The ports that are connected to: TCP, and UDP for DNS. Empty where they are not known before.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>As whom; null where nobody signs in. Never a secret.</summary>
    public LocalizableText? Account { get; init; }

    /// <inheritdoc/>
    public bool Equals(PlannedContact? other)
        => other is not null && Target.Equals(other.Target) && Purpose.Equals(other.Purpose) && Equals(Account, other.Account) && Ports.SequenceEqual(other.Ports);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, Purpose, Account, Ports.Count);

    /// <summary>The ports, purpose and account in one line.</summary>
    /// <param name="culture">The language of the reader.</param>
    public string GetText(CultureInfo culture)
    {
        var ports = string.Join(", ", Ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        var purpose = Account is null ? Purpose.GetText(culture) : Texts.ContactAs(Purpose, Account).GetText(culture);
        return ports.Length == 0 ? purpose : $"{ports}  {purpose}";
    }
}
