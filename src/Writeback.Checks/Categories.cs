namespace Writeback.Checks;

/// <summary>The sections of the report.</summary>
internal static class Categories
{
    public const string Licensing = "Licensing";
    public const string Tenant = "Tenant";
    public const string Connect = "Connect";
    public const string Directory = "Directory";
    public const string Connectivity = "Connectivity";
    public const string Canary = "Canary";
    public const string Events = "Events";
}
