namespace Writeback.Sdk.Tests.Network;

/// <summary>A pack as the generator makes it: names, then connections, then greetings.</summary>
[CheckPack("Network")]
public static partial class NetworkPack;

[Check("NT0001", "The run has a start", Category = "General", Severity = Severity.Info, Tags = ["clock"])]
public sealed partial class RunHasStart
{
    public Finding Evaluate(RunStart start) => Started(start.At);

    [Pass("The run started at {moment}.")]
    private static partial Finding Started(DateTimeOffset moment);
}

[Check("NT1001", "Names are resolved", Category = "Names", Tags = ["outbound"])]
public sealed partial class NamesAreResolved
{
    public Finding Evaluate(NameAnswer answer) => answer.Addresses switch
    {
        0 => None(),
        1 => Single(),
        < 0 => Nonsense(answer.Addresses),
        _ => Several(answer.Addresses),
    };

    [Pass("{count:N0} addresses.")]
    private static partial Finding Several(int count);

    [Warn("A single address.")]
    private static partial Finding Single();

    [Fail("No address.", Remedy = "Mend the name servers.")]
    private static partial Finding None();

    [Inconclusive("{count} addresses make no sense.")]
    private static partial Finding Nonsense(int count);
}

[Check("NT1002", "Name servers can be asked", Category = "Names")]
public sealed partial class NameServersCanBeAsked
{
    public Finding Evaluate(Observation<NameAnswer> answer)
        => answer.Succeeded ? Asked(answer.Attempts.Count) : Failed(answer.Failure!.Kind, answer.Attempts.Count);

    [Pass("Asked {attempts} time(s).")]
    private static partial Finding Asked(int attempts);

    [Fail("Asked {attempts} time(s): {kind}.")]
    private static partial Finding Failed(FailureKind kind, int attempts);
}

[Check("NT2001", "Every endpoint takes connections", Category = "Connections", Tags = ["outbound"])]
[Requires<NamesAreResolved>]
public sealed partial class EndpointAccepts
{
    public Finding Evaluate([Each] TcpAnswer connection) => connection.Accepted ? Accepted() : Refused();

    [Pass("Connected.")]
    private static partial Finding Accepted();

    [Fail("Refused.")]
    private static partial Finding Refused();
}

[Check("NT2002", "Every endpoint greets", Category = "Connections")]
[Requires<EndpointAccepts>]
public sealed partial class EndpointGreets
{
    public IEnumerable<Finding> Evaluate([Each] Greeting greeting)
    {
        yield return greeting.Text.Length == 0 ? Silent() : Greeted(greeting.Text);
    }

    [Pass("It says {text}.")]
    private static partial Finding Greeted(string text);

    [Warn("It says nothing.")]
    private static partial Finding Silent();
}

[Check("NT2003", "Most endpoints are fast", Category = "Connections", Severity = Severity.Warning)]
public sealed partial class EndpointsAreFast
{
    public Finding Evaluate(IReadOnlyList<Observation<TcpAnswer>> connections)
        => Answered(connections.Count(connection => connection.Succeeded), connections.Count);

    [Pass("{answered} of {all} answered.")]
    private static partial Finding Answered(int answered, int all);
}

[Check("NT2004", "Every connection can be judged by itself", Category = "Connections")]
public sealed partial class ConnectionIsObserved
{
    public Finding? Evaluate([Each] Observation<TcpAnswer> connection) => connection.Succeeded ? null : Unobserved(connection.Failure!.Type);

    [Warn("Not observed: {type}.")]
    private static partial Finding Unobserved(string type);
}

[Check("NT3001", "The proxy is not used for names", Category = "Proxy")]
public sealed partial class ProxyIsLocal
{
    public Finding Evaluate(ProxySettings proxy) => proxy.Host == "localhost" ? Local() : NotHere(proxy.Host);

    [Pass("It is local.")]
    private static partial Finding Local();

    [NotApplicable("{host} is another machine.")]
    private static partial Finding NotHere(string host);
}

[Check("NT4001", "Every route leads somewhere", Category = "Routes")]
public sealed partial class RouteLeadsSomewhere
{
    public Finding Evaluate([Each] Route route) => Leads(route.Subject.Length);

    [Pass("{length} hops.")]
    private static partial Finding Leads(int length);
}

[Check("NT4002", "There are routes", Category = "Routes")]
public sealed partial class ThereAreRoutes
{
    public Finding Evaluate(IReadOnlyList<Route> routes) => Counted(routes.Count);

    [Pass("{count} route(s).")]
    private static partial Finding Counted(int count);
}
