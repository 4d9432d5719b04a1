using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Resets a password in the cloud, and asks for what became of it: https://learn.microsoft.com/graph/api/authenticationmethod-resetpassword</summary>
internal sealed class CloudReset(GraphConversation graph, string userId, TimeProvider timeProvider)
{
    // The password method has this id, whoever's it is.
    private const string PasswordMethod = "28c10230-6103-485e-b985-444c60001490";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    /// <summary>Asks for the reset. Returns where to ask what became of it.</summary>
    /// <exception cref="ObservationException">The answer does not say, or leads elsewhere.</exception>
    public async Task<string> StartAsync(string password, CancellationToken cancellationToken)
    {
        var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
        var adapter = graph.Client.RequestAdapter;
        var request = new RequestInformation
        {
            HttpMethod = Method.POST,
            URI = new Uri($"{adapter.BaseUrl!.TrimEnd('/')}/users/{Uri.EscapeDataString(userId)}/authentication/methods/{PasswordMethod}/resetPassword"),
        };
        request.Headers.Add("Accept", "application/json");
        request.AddRequestOptions([headers]);

        // Written here: what the library writes bodies with looks at types as the program runs, which a trimmed one cannot.
        request.SetStreamContent(new MemoryStream(ToJson(password), writable: false), "application/json");
        await adapter.SendNoContentAsync(request, Errors, cancellationToken).ConfigureAwait(false);
        return headers.ResponseHeaders.TryGetValue("Location", out var values) && values.FirstOrDefault() is { Length: > 0 } location
            ? graph.EnsureOwn(location)
            : throw GraphFailures.NoOperation();
    }

    /// <summary>Asks until the operation is over. The token is what ends it before.</summary>
    /// <param name="location">Where; its query pins the data centre that knows of it.</param>
    /// <param name="heard">Told of each answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(string location, Action<string?, string?> heard, CancellationToken cancellationToken)
    {
        while (true)
        {
            var operation = await graph.Client.Users[userId].Authentication.Operations["0"].WithUrl(location).GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
                ?? throw GraphFailures.NoBody();
            heard(Name(operation.Status), PasswordAuditsProbe.SafeReason(operation.StatusDetail));
            if (operation.Status is Models.LongRunningOperationStatus.Succeeded or Models.LongRunningOperationStatus.Failed)
            {
                return;
            }

            await Task.Delay(Pause, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[] ToJson(string password)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("newPassword", password);
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private static string? Name(Models.LongRunningOperationStatus? status) => status switch
    {
        Models.LongRunningOperationStatus.NotStarted => "notStarted",
        Models.LongRunningOperationStatus.Running => "running",
        Models.LongRunningOperationStatus.Succeeded => "succeeded",
        Models.LongRunningOperationStatus.Failed => "failed",
        _ => null,
    };
}
