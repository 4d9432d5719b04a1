using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Cli;

/// <summary><c>endpoints</c>: what has to be allowed, for those who keep firewalls and proxies.</summary>
internal static class EndpointsCommand
{
    private const int HttpPort = 80;

    private static readonly string[] Formats = ["text", "json", "csv"];

    public static Command Create()
    {
        var command = new Command("endpoints", Texts.EndpointsCommand.ToString());
        var cloud = new Option<string>("--cloud") { Description = Texts.EndpointsCloudOption.ToString(), HelpName = "public|usgov|china", DefaultValueFactory = _ => "public" };
        var format = new Option<string>("--format") { Description = Texts.EndpointsFormatOption.ToString(), HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        command.Options.Add(cloud);
        var events = new Option<string[]?>("--events") { Description = Texts.EndpointsEventsOption.ToString(), HelpName = "FILE" };
        command.Options.Add(format);
        command.Options.Add(events);
        command.SetAction(async (result, cancellationToken) =>
        {
            var environment = CloudName.Parse(result.GetValue(cloud));
            var rows = Rows(environment, await NamedAsync(result.GetValue(events), environment, cancellationToken).ConfigureAwait(false)).ToList();
            var text = result.GetValue(format)?.ToUpperInvariant() switch
            {
                "TEXT" => Text(environment, rows),
                "JSON" => Json(environment, rows),
                "CSV" => Csv(rows),
                _ => throw new InvalidInputException(Texts.UnknownFormat(result.GetValue(format), string.Join(", ", Formats))),
            };
            await result.InvocationConfiguration.Output.WriteAsync(text).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    /// <summary>The namespaces that the server uses, by its events.</summary>
    private static async Task<IReadOnlyList<Endpoint>> NamedAsync(string[]? files, CloudEnvironment cloud, CancellationToken cancellationToken)
    {
        if (files is not { Length: > 0 })
        {
            return [];
        }

        try
        {
            return EventEndpoints.Of(await new ServerEventReader().ReadAsync(new ServerEventFiles(files), cancellationToken).ConfigureAwait(false), cloud);
        }
        catch (ObservationException exception)
        {
            throw new InvalidInputException(exception.Failure.LocalizableExplanation ?? exception.Message, exception);
        }
    }

    private static string Text(CloudEnvironment cloud, List<Rule> rows)
    {
        var width = rows.Max(row => row.Host.Length);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(row.Host.PadRight(width)).Append(CultureInfo.InvariantCulture, $"  tcp/{row.Port,-3}  ").Append(row.Purpose).Append('\n');
        }

        text.Append('\n').Append(Texts.EndpointsAdvice).Append('\n');
        text.Append(Comment(cloud)).Append('\n');
        return text.Append(Texts.EndpointsAsOf(EndpointCatalog.AsOf, EndpointCatalog.Source)).Append('\n').ToString();
    }

    /// <summary>What the catalogue remarks on a cloud, in the reader's language.</summary>
    private static LocalizableText Comment(CloudEnvironment cloud) => cloud switch
    {
        CloudEnvironment.UsGov => Texts.EndpointsOfUsGov,
        CloudEnvironment.China => Texts.EndpointsOfChina,
        _ => Texts.EndpointsOfPublic,
    };

    private static string Csv(List<Rule> rows)
        => string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Host},{row.Port},tcp,outbound,{row.Required},{row.Purpose.GetText(CultureInfo.InvariantCulture)}\n")).Prepend("host,port,protocol,direction,required,purpose\n"));

    private static string Json(CloudEnvironment cloud, List<Rule> rows)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("cloud", cloud.ToString().ToLowerInvariant());
            json.WriteString("asOf", EndpointCatalog.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("source", EndpointCatalog.Source);
            json.WriteString("comment", Comment(cloud).GetText(CultureInfo.InvariantCulture));
            json.WriteStartArray("rules");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("host", row.Host);
                json.WriteNumber("port", row.Port);
                json.WriteString("protocol", "tcp");
                json.WriteString("direction", "outbound");
                json.WriteBoolean("required", row.Required);
                json.WriteString("purpose", row.Purpose.GetText(CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("samples");
            foreach (var endpoint in EndpointCatalog.For(cloud))
            {
                json.WriteStringValue(endpoint.Subject);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    private static IEnumerable<Rule> Rows(CloudEnvironment cloud, IReadOnlyList<Endpoint> named)
    {
        foreach (var requirement in EndpointCatalog.RequirementsFor(cloud))
        {
            var parts = requirement.Split(':');
            var purpose = requirement.Contains("servicebus", StringComparison.Ordinal) ? Texts.PurposeServiceBus : Texts.PurposePasswordReset;
            yield return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), true, purpose);
        }

        foreach (var endpoint in named)
        {
            yield return new(endpoint.Host, endpoint.Port, true, Texts.PurposeNamed);
        }

        foreach (var host in EndpointCatalog.RevocationHosts)
        {
            yield return new(host, HttpPort, false, Texts.PurposeRevocation);
        }
    }

    private readonly record struct Rule(string Host, int Port, bool Required, LocalizableText Purpose);
}
