// A probe of a service that is often busy. Its attributes are the pipeline of Polly that every attempt runs in; configuration overrides them
// on the machine where they do not fit. A service that says when to come back (Retry-After) is asked then.
//   dotnet run --project samples/TunedProbe -- http://localhost:8080/status
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TunedProbe;
using Writeback.Sdk;

// What would be in appsettings.json, or the environment.
var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("probes:StatusProbe:AttemptTimeout", "00:00:02")]).Build();
await using var services = new ServiceCollection()
    .AddSingleton(new HttpClient { Timeout = Timeout.InfiniteTimeSpan })
    .AddStatusChecks()
    .AddCheckRunner(configuration)
    .BuildServiceProvider();
var request = new RunRequest { Inputs = new RunInputs().Add(new Service(new Uri(args[0]))) };
StatusReport report = await services.GetRequiredService<CheckRunner>().RunAsync(StatusChecks.Registry, request);

foreach (var attempt in report.FindObservation<Status>()!.Attempts)
{
    Console.WriteLine($"attempt: {attempt.Failure?.Kind.ToString() ?? "answered"} {attempt.Failure?.Code}");
}

Console.WriteLine($"{report.Availability.ServiceAnswers.Status}: {report.Availability.ServiceAnswers.Findings[0]}");
return report.Availability.ServiceAnswers.Passed ? 0 : 1;

namespace TunedProbe
{
    [Input("Give the address of the service.")]
    public sealed record Service(Uri Address);

    [Evidence]
    public sealed record Status(int Code);

    /// <summary>Up to 4 attempts of 5 seconds each, a minute in all, pauses from half a second on; after 3 failures in a row nobody asks the service again.</summary>
    [Probe, Retry(3, Delay = "00:00:00.500"), Timeout("00:00:05", Total = "00:01:00"), CircuitBreaker("status", FailuresBeforeBreaking = 3)]
    public sealed class StatusProbe(HttpClient client)
    {
        public async Task<Status> ObserveAsync(Service service, CancellationToken cancellationToken)
        {
            // The time limits are the pipeline's: what is passed on here is its token.
            using var answer = await client.GetAsync(service.Address, cancellationToken);
            return (int)answer.StatusCode is >= 500 or 429
                ? throw new ObservationException(
                    new ObservationFailure(FailureKind.Unavailable, nameof(HttpResponseMessage), $"{(int)answer.StatusCode}") { RetryAfter = answer.Headers.RetryAfter?.Delta }, isTransient: true)
                : new Status((int)answer.StatusCode);
        }
    }

    [Check("ST0001", "The service answers", Category = "Availability")]
    public sealed partial class ServiceAnswers
    {
        public Finding Evaluate(Status status) => status.Code == 200 ? Answers() : Refuses(status.Code);

        [Pass("It answers.")]
        private static partial Finding Answers();

        [Fail("It answers {code}.", Remedy = "Read its log.")]
        private static partial Finding Refuses(int code);
    }

    [CheckPack("Status")]
    public static partial class StatusChecks;
}
