using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// The catalogue of a pack, parsed from the one string that the generator writes: a line a record, fields separated by tabs.
/// <code>
/// E name  howToConfigure-or-empty  kind(e=evidence, i=input)
/// P name  providesSlot[*]  target  maxRetries  delay  attemptTimeout  totalTimeout  failuresBeforeBreaking  uses
/// C id    name  category  severity  title  tags  requires  uses
/// </code>
/// Uses are a form letter and a slot number, comma separated: <c>v0,x3</c>. An empty policy field means the default.
/// </summary>
internal sealed class RegistryData
{
    private RegistryData(CheckDescriptor[] checks, ProbeDescriptor[] probes, EvidenceDescriptor[] evidence, int[] providers)
    {
        Checks = checks;
        Probes = probes;
        Evidence = evidence;
        Providers = providers;
    }

    public CheckDescriptor[] Checks { get; }

    public ProbeDescriptor[] Probes { get; }

    public EvidenceDescriptor[] Evidence { get; }

    /// <summary>By slot: the probe that provides it, or -1 for an input.</summary>
    public int[] Providers { get; }

    /// <summary>Parses and validates the catalogue.</summary>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    public static RegistryData Parse(string pack, string data)
    {
        var checks = new List<CheckDescriptor>();
        var probes = new List<ProbeDescriptor>();
        var evidence = new List<EvidenceDescriptor>();
        Span<Range> fields = stackalloc Range[12];
        foreach (var lineRange in data.AsSpan().Split('\n'))
        {
            var line = data.AsSpan(lineRange);
            if (line.IsEmpty)
            {
                continue;
            }

            var record = new Fields(line, fields[..line.Split(fields, '\t')]);
            switch (line[0])
            {
                case 'E':
                    evidence.Add(ParseEvidence(evidence.Count, record));
                    break;
                case 'P':
                    probes.Add(ParseProbe(probes.Count, record));
                    break;
                default:
                    checks.Add(ParseCheck(checks.Count, record));
                    break;
            }
        }

        var result = new RegistryData([.. checks], [.. probes], [.. evidence], FindProviders(pack, probes, evidence));
        RegistryValidation.Validate(pack, result);
        return result;
    }

    private static EvidenceDescriptor ParseEvidence(int slot, Fields fields)
        => new(slot, fields.Text(1), fields.Is(3, 'i') ? fields.Text(2) : null);

    private static ProbeDescriptor ParseProbe(int index, Fields fields)
    {
        var provides = fields.Span(2);
        var isList = provides.EndsWith("*");
        var policy = ProbePolicy.Default;
        return new ProbeDescriptor(
            index,
            fields.Text(1),
            int.Parse(isList ? provides[..^1] : provides, NumberStyles.None, CultureInfo.InvariantCulture),
            isList,
            fields.Span(3).IsEmpty ? null : fields.Text(3),
            new ProbePolicy
            {
                MaxRetries = fields.Number(4) ?? policy.MaxRetries,
                RetryDelay = fields.Duration(5) ?? policy.RetryDelay,
                AttemptTimeout = fields.Duration(6) ?? policy.AttemptTimeout,
                TotalTimeout = fields.Duration(7) ?? policy.TotalTimeout,
                FailuresBeforeBreaking = fields.Number(8) ?? policy.FailuresBeforeBreaking,
            },
            fields.Uses(9));
    }

    private static CheckDescriptor ParseCheck(int index, Fields fields) => new(
        index,
        id: fields.Text(1),
        name: fields.Text(2),
        title: fields.Text(5),
        category: fields.Text(3),
        severity: fields.Span(4) switch { "error" => Severity.Error, "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.None },
        tags: fields.Words(6),
        requires: fields.Numbers(7),
        uses: fields.Uses(8));

    private static int[] FindProviders(string pack, List<ProbeDescriptor> probes, List<EvidenceDescriptor> evidence)
    {
        var providers = new int[evidence.Count];
        Array.Fill(providers, -1);
        foreach (var probe in probes)
        {
            if (providers[probe.Provides] >= 0)
            {
                throw new InvalidRegistryException(
                    $"Pack {pack}: {probes[providers[probe.Provides]].Name} and {probe.Name} both provide {evidence[probe.Provides].Name}. Keep one probe for each kind of evidence.");
            }

            providers[probe.Provides] = probe.Index;
        }

        return providers;
    }

    /// <summary>The fields of one line.</summary>
    private readonly ref struct Fields(ReadOnlySpan<char> line, ReadOnlySpan<Range> ranges)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly ReadOnlySpan<Range> _ranges = ranges;

        public ReadOnlySpan<char> Span(int field) => _line[_ranges[field]];

        public string Text(int field) => Span(field).ToString();

        public bool Is(int field, char letter) => Span(field) is [var only] && only == letter;

        public int? Number(int field)
            => Span(field).IsEmpty ? null : int.Parse(Span(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        public TimeSpan? Duration(int field)
            => Span(field).IsEmpty ? null : TimeSpan.Parse(Span(field), CultureInfo.InvariantCulture);

        public string[] Words(int field) => Span(field).IsEmpty ? [] : Text(field).Split(',');

        public int[] Numbers(int field)
        {
            if (Span(field).IsEmpty)
            {
                return [];
            }

            var numbers = new List<int>();
            foreach (var range in Span(field).Split(','))
            {
                numbers.Add(int.Parse(Span(field)[range], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            }

            return [.. numbers];
        }

        public EvidenceUse[] Uses(int field)
        {
            var text = Span(field);
            if (text.IsEmpty)
            {
                return [];
            }

            var uses = new EvidenceUse[text.Count(',') + 1];
            var index = 0;
            foreach (var range in text.Split(','))
            {
                var use = text[range];
                uses[index++] = new EvidenceUse(
                    int.Parse(use[1..], NumberStyles.None, CultureInfo.InvariantCulture),
                    use[0] switch
                    {
                        'v' => EvidenceForm.Value,
                        'o' => EvidenceForm.Observation,
                        'l' => EvidenceForm.List,
                        'm' => EvidenceForm.Observations,
                        'e' => EvidenceForm.Each,
                        _ => EvidenceForm.EachObservation,
                    });
            }

            return uses;
        }
    }
}
