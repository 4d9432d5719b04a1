using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Writeback.Lab;

/// <summary>Answers as they should not be. One takes the place of the lab's own when it returns true; <c>number</c> counts requests from 1.</summary>
public static class LabFaults
{
    public delegate Task<bool> Fault(HttpContext context, int number);

    /// <summary>Throttles the first requests.</summary>
    public static Fault Throttle(int times, int status = 429, string? retryAfter = "0") => async (context, number) =>
    {
        if (number > times)
        {
            return false;
        }

        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await LabGraph.WriteErrorAsync(context, status, status == 429 ? "TooManyRequests" : "serviceNotAvailable");
        return true;
    };

    /// <summary>Refuses with an error as Graph writes it.</summary>
    public static Fault Error(int status, string code, int from = 1, int to = int.MaxValue) => async (context, number) =>
    {
        if (number < from || number > to)
        {
            return false;
        }

        await LabGraph.WriteErrorAsync(context, status, code);
        return true;
    };

    /// <summary>Answers with a status and nothing else.</summary>
    public static Fault Bare(int status) => (context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.FromResult(true);
    };

    /// <summary>Answers with any text.</summary>
    public static Fault Text(string text, string contentType = "application/json", int status = 200) => async (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(text);
        return true;
    };

    /// <summary>Promises more than it sends, and hangs up.</summary>
    public static Fault CutOff() => async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{ \"value\": [ ");
        await context.Response.Body.FlushAsync();
        context.Abort();
        return true;
    };

    /// <summary>Sends without an end what has the form of JSON.</summary>
    public static Fault Flood(long bytes) => async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{ \"value\": [ \"");
        var block = new byte[64 << 10];
        Array.Fill(block, (byte)'a');
        for (var sent = 0L; sent < bytes && !context.RequestAborted.IsCancellationRequested; sent += block.Length)
        {
            await context.Response.Body.WriteAsync(block);
        }

        return true;
    };

    /// <summary>Leads to a page from every page: always the same, or always another.</summary>
    public static Fault EndlessPages(bool same) => async (context, number) =>
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}?$skiptoken={(same ? 0 : number)}");
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{ "@odata.nextLink": "{{next}}", "value": [] }""");
        return true;
    };
}
