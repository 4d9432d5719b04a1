using Azure.Core;
using Writeback.Lab;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>Gets its tokens from the lab.</summary>
internal sealed class LabCredential(LabGraph lab, TimeProvider? timeProvider = null) : TokenCredential
{
    public int Tokens { get; private set; }

    /// <summary>Whether a person signs in.</summary>
    public bool IsPerson { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Tokens++;
        return new(new AccessToken(IsPerson ? lab.Tokens.IssueForPerson() : lab.IssueToken(), (timeProvider ?? TimeProvider.System).GetUtcNow().AddHours(1)));
    }
}
