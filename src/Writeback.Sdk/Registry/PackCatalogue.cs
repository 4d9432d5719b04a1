using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// What one pack says of itself, parsed from the one string that the generator writes: a line a record, fields separated by tabs.
/// Positions and slots are the pack's own.
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
    public List<CheckRecord> Checks { get; } = [];

    public List<ProbeRecord> Probes { get; } = [];

    public List<EvidenceRecord> Evidence { get; } = [];

    /// <summary>Parses a catalogue.</summary>
    /// <exception cref="InvalidRegistryException">A time in an attribute is none.</exception>
    public static PackCatalogue Parse(string pack, string data)
    {
        var catalogue = new PackCatalogue();
        Span<Range> fields = stackalloc Range[13];
        foreach (var lineRange in data.AsSpan().Split('\n'))
        {
            var line = data.AsSpan(lineRange);
            if (!line.IsEmpty)
            {
                catalogue.Add(pack, new Fields(line, fields[..line.Split(fields, '\t')]));
            }
        }

        return catalogue;
    }

    private void Add(string pack, Fields fields)
    {
        switch (fields.Span(0))
        {
            case "E":
                Evidence.Add(new EvidenceRecord(fields.Text(1), fields.Is(3, 'i') ? fields.Text(2) : null));
                break;
            case "P":
                Probes.Add(ParseProbe(pack, fields));
                break;
            default:
                Checks.Add(ParseCheck(fields));
                break;
        }
    }

    private static ProbeRecord ParseProbe(string pack, Fields fields)
    {
        var provides = fields.Span(2);
        var isList = provides.EndsWith("*");
        var policy = ProbePolicy.Default;
        return new ProbeRecord(
            fields.Text(1),
            int.Parse(isList ? provides[..^1] : provides, NumberStyles.None, CultureInfo.InvariantCulture),
            isList,
            fields.Span(3).IsEmpty ? null : fields.Text(3),
            new ProbePolicy
            {
                MaxRetries = fields.Number(4) ?? policy.MaxRetries,
                RetryDelay = fields.Duration(5, pack) ?? policy.RetryDelay,
                AttemptTimeout = fields.Duration(6, pack) ?? policy.AttemptTimeout,
                TotalTimeout = fields.Duration(7, pack) ?? policy.TotalTimeout,
                FailuresBeforeBreaking = fields.Number(8) ?? policy.FailuresBeforeBreaking,
            },
            fields.Uses(9),
            fields.Span(10).IsEmpty ? null : fields.Text(10),
            Array.ConvertAll(fields.Words(11), ParsePermission));
    }

    private static Permission ParsePermission(string text)
    {
        var parts = text.Split('=');
        var grant = parts is [_, _, var kind] ? kind switch { "a" => PermissionGrant.Application, "d" => PermissionGrant.Delegated, _ => PermissionGrant.Any } : PermissionGrant.Any;
        return new Permission(parts[0], parts[1], grant);
    }

    private static CheckRecord ParseCheck(Fields fields) => new(
        Id: fields.Text(1),
        Name: fields.Text(2),
        Category: fields.Text(3),
        Severity: fields.Span(4) switch { "error" => Severity.Error, "warning" => Severity.Warning, "info" => Severity.Info, _ => Severity.None },
        Title: fields.Text(5),
        Tags: fields.Words(6),
        Requires: fields.Words(7),
        Uses: fields.Uses(8),
        HasOptions: fields.Is(9, 'o'));

    internal sealed record EvidenceRecord(string Name, string? HowToConfigure);

    internal sealed record ProbeRecord(string Name, int Provides, bool ProvidesList, string? Target, ProbePolicy Policy, EvidenceUse[] Uses, string? Replaces,
        Permission[] Permissions);

    internal sealed record CheckRecord(
        string Id, string Name, string Category, Severity Severity, string Title, string[] Tags, string[] Requires, EvidenceUse[] Uses, bool HasOptions);

    /// <summary>The fields of one line.</summary>
    private readonly ref struct Fields(ReadOnlySpan<char> line, ReadOnlySpan<Range> ranges)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly ReadOnlySpan<Range> _ranges = ranges;

        public ReadOnlySpan<char> Span(int field) => field < _ranges.Length ? _line[_ranges[field]] : default;

        public string Text(int field) => Span(field).ToString();

        public bool Is(int field, char letter) => Span(field) is [var only] && only == letter;

        public int? Number(int field)
            => Span(field).IsEmpty ? null : int.Parse(Span(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        public TimeSpan? Duration(int field, string pack)
        {
            if (Span(field).IsEmpty)
            {
                return null;
            }

            return TimeSpan.TryParse(Span(field), CultureInfo.InvariantCulture, out var duration)
                ? duration
                : throw new InvalidRegistryException($"Pack {pack}: {Text(1)} has the time {Text(field)}, which is not of the form hh:mm:ss.fff.");
        }

        public string[] Words(int field) => Span(field).IsEmpty ? [] : Text(field).Split(',');

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
                uses[index++] = new EvidenceUse(int.Parse(use[1..], NumberStyles.None, CultureInfo.InvariantCulture), Form(use[0]));
            }

            return uses;
        }

        private static EvidenceForm Form(char letter) => letter switch
        {
            'v' => EvidenceForm.Value,
            'o' => EvidenceForm.Observation,
            'l' => EvidenceForm.List,
            'm' => EvidenceForm.Observations,
            'e' => EvidenceForm.Each,
            _ => EvidenceForm.EachObservation,
        };
    }
}
