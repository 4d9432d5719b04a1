namespace Writeback.Sdk.Probes;

/// <summary>Contacts that several inputs have in common.</summary>
internal static class PlannedContacts
{
    /// <summary>Whoever knows addresses.</summary>
    public static PlannedContact NameServers => new(Texts.ContactNameServers, new LocalizableText("DNS")) { Ports = [53] };
}
