namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Whoever answered is not Microsoft Graph: a proxy's page, another service, a redirection.</summary>
/// <param name="sign">What gave it away: a status or a content type.</param>
internal sealed class NotGraphException(string sign) : Exception
{
    public string Sign => sign;
}
