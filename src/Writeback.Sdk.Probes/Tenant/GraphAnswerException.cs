using System.Net;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>An answer of Graph that is not what was asked for, by status and error code. Its text is not kept.</summary>
internal sealed class GraphAnswerException(HttpStatusCode status, string? code, string? requestId, TimeSpan? retryAfter = null) : Exception
{
    public HttpStatusCode Status => status;

    /// <summary>The member <c>error.code</c>, with that of the inner error where there is one.</summary>
    public string? Code => code;

    public string? RequestId => requestId;

    /// <summary>The pause that was asked for and that the budget does not hold.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
