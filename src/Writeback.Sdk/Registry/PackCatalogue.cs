namespace Writeback.Sdk;

/// <summary>
/// What one pack says of itself, parsed from the one string that the generator writes: a line a record, fields separated by tabs.
/// Positions and slots are the pack's own. The generator sorts: evidence and probes by name, checks by id.
/// <code>
/// E name  howToConfigure-or-empty  kind(e=evidence, i=input)
/// P name  providesSlot[*]  target  maxRetries  delay  attemptTimeout  totalTimeout  failuresBeforeBreaking  uses  replaces-or-empty  permissions
/// C id    name  category  severity  title  tags  requires  uses  o=has options
/// </code>
/// Uses are a form letter and a slot number, comma separated: <c>v0,x3</c>. Requires are check ids. Permissions are
/// <c>system=name</c>, comma separated, with <c>=a</c> or <c>=d</c> where only applications or only users need them. An empty policy
/// field means the default.
/// </summary>
internal sealed class PackCatalogue
{
    private PackCatalogue(CheckDescriptor[] checks, ProbeDescriptor[] probes, EvidenceDescriptor[] evidence)
    {
        Checks = checks;
        Probes = probes;
        Evidence = evidence;
    }

    public CheckDescriptor[] Checks { get; }

    public ProbeDescriptor[] Probes { get; }

    public EvidenceDescriptor[] Evidence { get; }

    /// <summary>Parses the catalogue of a registry.</summary>
    /// <exception cref="InvalidRegistryException">A time in an attribute is none.</exception>
    public static PackCatalogue Parse(CheckRegistry registry, string data)
    {
        var checks = new List<CheckDescriptor>();
        var probes = new List<ProbeDescriptor>();
        var evidence = new List<EvidenceDescriptor>();
        var reader = new CatalogueReader(data);
        while (reader.NextLine())
        {
            switch (reader.Field())
            {
                case "E":
                    evidence.Add(ParseEvidence(registry, evidence.Count, reader));
                    break;
                case "P":
                    probes.Add(ParseProbe(registry, probes.Count, reader));
                    break;
                default:
                    checks.Add(ParseCheck(registry, checks.Count, reader));
                    break;
            }
        }

        return new PackCatalogue([.. checks], [.. probes], [.. evidence]);
    }

    private static EvidenceDescriptor ParseEvidence(CheckRegistry registry, int slot, CatalogueReader reader)
    {
        var name = reader.Field();
        var howToConfigure = reader.Field();
        return new EvidenceDescriptor(new PackMember(registry, slot, null), slot, name, reader.Field() == "i" ? howToConfigure : null);
    }

    private static ProbeDescriptor ParseProbe(CheckRegistry registry, int position, CatalogueReader reader)
    {
        var name = reader.Field();
        var provides = reader.Field();
        return new ProbeDescriptor(
            new PackMember(registry, position, null),
            name,
            CatalogueReader.Number(provides),
            providesList: provides.EndsWith('*'),
            target: reader.OptionalField(),
            policy: ParsePolicy(registry.Name, name, reader),
            uses: Array.ConvertAll(reader.Words(), ParseUse),
            replaces: reader.OptionalField(),
            permissions: Array.ConvertAll(reader.Words(), ParsePermission));
    }

    private static ProbePolicy ParsePolicy(string pack, string probe, CatalogueReader reader)
    {
        var policy = ProbePolicy.Default;
        if (reader.OptionalField() is { } retries)
        {
            policy = policy with { MaxRetries = CatalogueReader.Number(retries) };
        }

        if (reader.OptionalField() is { } delay)
        {
            policy = policy with { RetryDelay = ParseTime(pack, probe, delay) };
        }

        if (reader.OptionalField() is { } attempt)
        {
            policy = policy with { AttemptTimeout = ParseTime(pack, probe, attempt) };
        }

        if (reader.OptionalField() is { } total)
        {
            policy = policy with { TotalTimeout = ParseTime(pack, probe, total) };
        }

        if (reader.OptionalField() is { } failures)
        {
            policy = policy with { FailuresBeforeBreaking = CatalogueReader.Number(failures) };
        }

        return policy;
    }

    private static TimeSpan ParseTime(string pack, string probe, string text)
        => ClockTime.TryParse(text, out var time) ? time : throw Contradiction.NoTime(pack, probe, text);

    private static CheckDescriptor ParseCheck(CheckRegistry registry, int position, CatalogueReader reader) => new(
        new PackMember(registry, position, null),
        position,
        id: reader.Field(),
        name: reader.Field(),
        category: reader.Field(),
        severity: reader.Field() switch { "error" => Severity.Error, "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.None },
        title: reader.Field(),
        tags: reader.Words(),
        requiredIds: reader.Words(),
        uses: Array.ConvertAll(reader.Words(), ParseUse),
        hasOptions: reader.Field() == "o");

    private static EvidenceUse ParseUse(string text) => new(CatalogueReader.Number(text, 1), ParseForm(text[0]));

    private static EvidenceForm ParseForm(char letter) => letter switch
    {
        'v' => EvidenceForm.Value,
        'o' => EvidenceForm.Observation,
        'l' => EvidenceForm.List,
        'm' => EvidenceForm.Observations,
        'e' => EvidenceForm.Each,
        _ => EvidenceForm.EachObservation,
    };

    private static Permission ParsePermission(string text)
    {
        var parts = text.Split('=');
        var grant = parts is [_, _, var kind] ? kind switch { "a" => PermissionGrant.Application, "d" => PermissionGrant.Delegated, _ => PermissionGrant.Any } : PermissionGrant.Any;
        return new Permission(parts[0], parts[1], grant);
    }
}
