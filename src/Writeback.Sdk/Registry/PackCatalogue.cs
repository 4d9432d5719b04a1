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
            switch (reader.Text())
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
        var name = reader.Text();
        var howToConfigure = reader.Text();
        return new EvidenceDescriptor(new PackMember(registry, slot, null), slot, name, reader.Text() == "i" ? howToConfigure : null);
    }

    private static ProbeDescriptor ParseProbe(CheckRegistry registry, int position, CatalogueReader reader)
    {
        var name = reader.Text();
        var provides = reader.Field();
        var providesList = provides[^1] == '*';
        return new ProbeDescriptor(
            new PackMember(registry, position, null),
            name,
            CatalogueReader.Number(providesList ? provides[..^1] : provides),
            providesList,
            target: reader.OptionalText(),
            policy: ParsePolicy(registry.Name, name, reader),
            uses: ParseUses(reader.Words()),
            replaces: reader.OptionalText(),
            permissions: ParsePermissions(reader.Words()));
    }

    private static ProbePolicy ParsePolicy(string pack, string probe, CatalogueReader reader)
    {
        var policy = ProbePolicy.Default;
        if (reader.OptionalNumber() is { } retries)
        {
            policy = policy with { MaxRetries = retries };
        }

        if (ParseDuration(pack, probe, reader) is { } delay)
        {
            policy = policy with { RetryDelay = delay };
        }

        if (ParseDuration(pack, probe, reader) is { } attempt)
        {
            policy = policy with { AttemptTimeout = attempt };
        }

        if (ParseDuration(pack, probe, reader) is { } total)
        {
            policy = policy with { TotalTimeout = total };
        }

        if (reader.OptionalNumber() is { } failures)
        {
            policy = policy with { FailuresBeforeBreaking = failures };
        }

        return policy;
    }

    private static TimeSpan? ParseDuration(string pack, string probe, CatalogueReader reader)
    {
        var text = reader.Field();
        if (text.IsEmpty)
        {
            return null;
        }

        return ClockTime.TryParse(text, out var duration)
            ? duration
            : throw new InvalidRegistryException($"Pack {pack}: {probe} has the time {text}, which is not of the form hh:mm:ss.fff.");
    }

    private static CheckDescriptor ParseCheck(CheckRegistry registry, int position, CatalogueReader reader) => new(
        new PackMember(registry, position, null),
        position,
        id: reader.Text(),
        name: reader.Text(),
        category: reader.Text(),
        severity: reader.Text() switch { "error" => Severity.Error, "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.None },
        title: reader.Text(),
        tags: reader.Words(),
        requiredIds: reader.Words(),
        uses: ParseUses(reader.Words()),
        hasOptions: reader.Text() == "o");

    private static EvidenceUse[] ParseUses(string[] words)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var uses = new EvidenceUse[words.Length];
        for (var index = 0; index < uses.Length; index++)
        {
            var word = words[index];
            uses[index] = new EvidenceUse(CatalogueReader.Number(word.AsSpan(1)), ParseForm(word[0]));
        }

        return uses;
    }

    private static EvidenceForm ParseForm(char letter) => letter switch
    {
        'v' => EvidenceForm.Value,
        'o' => EvidenceForm.Observation,
        'l' => EvidenceForm.List,
        'm' => EvidenceForm.Observations,
        'e' => EvidenceForm.Each,
        _ => EvidenceForm.EachObservation,
    };

    private static Permission[] ParsePermissions(string[] words)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var permissions = new Permission[words.Length];
        for (var index = 0; index < permissions.Length; index++)
        {
            permissions[index] = ParsePermission(words[index]);
        }

        return permissions;
    }

    private static Permission ParsePermission(string text)
    {
        var parts = text.Split('=');
        var grant = parts is [_, _, var kind] ? kind switch { "a" => PermissionGrant.Application, "d" => PermissionGrant.Delegated, _ => PermissionGrant.Any } : PermissionGrant.Any;
        return new Permission(parts[0], parts[1], grant);
    }
}
