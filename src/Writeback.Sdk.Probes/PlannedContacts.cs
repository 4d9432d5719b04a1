namespace Writeback.Sdk.Probes;

/// <summary>Contacts that several inputs have in common.</summary>
internal static class PlannedContacts
{
    public const string NameServers = "this machine's name servers";
}
