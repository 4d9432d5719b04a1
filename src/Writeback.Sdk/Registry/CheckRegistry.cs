using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// All checks, probes and evidence of a pack. Generated: the catalogue is one string that is parsed when somebody first asks,
/// and a check or probe is created where it runs, by a <c>switch</c>. No reflection.
/// </summary>
public abstract class CheckRegistry
{
    private readonly string _catalogueText;
    private PackCatalogue? _catalogue;
    private RegistryData? _data;
    private PackTexts? _texts;

    /// <summary>Creates a registry. Called by generated code.</summary>
    /// <param name="name">The pack's name.</param>
    /// <param name="data">The catalogue, as the generator writes it.</param>
    protected CheckRegistry(string name, string data)
    {
        Name = name;
        _catalogueText = data;
    }

    /// <summary>The pack's name.</summary>
    public string Name { get; }

    /// <summary>The checks in catalogue order: ordinal by id.</summary>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    public IReadOnlyList<CheckDescriptor> Checks => Data.Checks;

    /// <summary>The probes, by name.</summary>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    public IReadOnlyList<ProbeDescriptor> Probes => Data.Probes;

    /// <summary>The evidence and the inputs, by name.</summary>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    public IReadOnlyList<EvidenceDescriptor> Evidence => Data.Evidence;

    /// <summary>The languages that titles, categories or inputs of the pack, or of one it includes, are in besides the neutral one.</summary>
    public IReadOnlyList<string> Languages
        => [.. Data.Checks.Select(check => check.Origin.Registry).Distinct().SelectMany(pack => pack.Texts.Languages).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Knows the pack's evidence for JSON; null when the pack names no context.</summary>
    public virtual JsonSerializerContext? Json => null;

    /// <summary>The packs whose checks belong to this one, too. Implemented by generated code.</summary>
    protected virtual IReadOnlyList<CheckRegistry> Includes => [];

    /// <summary>What the pack calls its checks, categories and inputs in other languages. Implemented by generated code.</summary>
    protected virtual string Translations => "";

    // Each of these is made when somebody first asks. Two threads that ask at once both make it, and both get the one that was first:
    // no lock, so packs may include each other.
    internal PackTexts Texts => _texts ?? Interlocked.CompareExchange(ref _texts, PackTexts.Parse(Translations), null) ?? _texts;

    internal IReadOnlyList<CheckRegistry> IncludedPacks => Includes;

    /// <summary>The contexts of this pack and of those it includes.</summary>
    internal IEnumerable<JsonSerializerContext> JsonContexts
        => (Json is { } own ? Enumerable.Repeat(own, 1) : []).Concat(Includes.SelectMany(pack => pack.JsonContexts));

    /// <summary>What the pack says of itself, without the packs it includes.</summary>
    internal PackCatalogue Catalogue => _catalogue ?? Interlocked.CompareExchange(ref _catalogue, PackCatalogue.Parse(this, _catalogueText), null) ?? _catalogue;

    /// <summary>What the pack and those it includes say, together.</summary>
    internal RegistryData Data => _data ?? Interlocked.CompareExchange(ref _data, RegistryData.Load(this), null) ?? _data;

    /// <summary>The plan of a run over everything: made once.</summary>
    internal RunPlan? CompletePlan { get; set; }

    /// <summary>The check of an id, or null. Ids are compared without case, as people type them.</summary>
    /// <param name="id">The id.</param>
    public CheckDescriptor? Find(string id) => Data.Find(id);

    /// <summary>Every message a check can give, in the order of its declaration.</summary>
    /// <param name="check">The check, of this registry.</param>
    public IReadOnlyList<FindingMessage> GetMessages(CheckDescriptor check)
    {
        var own = Own(check);
        return own.Origin.Registry.Messages(own.Origin.Position);
    }

    /// <summary>The options of a check, with their defaults, in the order of their declaration.</summary>
    /// <param name="check">The check, of this registry.</param>
    public IReadOnlyList<CheckOption> GetOptions(CheckDescriptor check) => CheckOptionsBinder.Describe(Own(check));

    /// <summary>The checks that make this one <see cref="CheckStatus.Skipped"/> where they fail.</summary>
    /// <param name="check">The check, of this registry.</param>
    public IReadOnlyList<CheckDescriptor> GetRequired(CheckDescriptor check) => [.. Own(check).Requires.Select(required => Checks[required])];

    /// <summary>The inputs that a check needs, directly or through probes.</summary>
    /// <param name="check">The check, of this registry.</param>
    public IReadOnlyList<EvidenceDescriptor> GetInputs(CheckDescriptor check)
    {
        var inputs = new SortedSet<int>();
        Visit(Own(check).Uses);
        return [.. inputs.Select(slot => Evidence[slot]).Where(input => input.Name != nameof(RunStart))];

        void Visit(IReadOnlyList<EvidenceUse> uses)
        {
            foreach (var use in uses)
            {
                if (Data.Providers[use.Slot] is >= 0 and var provider)
                {
                    Visit(Data.Probes[provider].Uses);
                }
                else
                {
                    inputs.Add(use.Slot);
                }
            }
        }
    }

    /// <summary>The evidence and inputs that a check takes itself, in the order of its parameters.</summary>
    /// <param name="check">The check, of this registry.</param>
    public IReadOnlyList<EvidenceDescriptor> GetEvidence(CheckDescriptor check) => [.. Own(check).Uses.Select(use => Evidence[use.Slot]).Distinct()];

    /// <summary>The least permissions that a selection of checks needs, by system and name.</summary>
    /// <param name="selection">The checks.</param>
    public IReadOnlyList<RequiredPermission> GetPermissions(CheckSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return PermissionCollector.Collect(Data, selection);
    }

    /// <summary>Whom a run of a selection of checks gets in touch with because of its inputs, in the order of the evidence; each once.</summary>
    /// <param name="selection">The checks.</param>
    /// <param name="inputs">The inputs. Those that the checks do not need count for nothing.</param>
    public IReadOnlyList<PlannedContact> GetContacts(CheckSelection selection, RunInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(inputs);
        var needed = Checks.Where(selection.Includes).SelectMany(GetInputs).ToHashSet();
        return
        [
            .. Evidence.Where(needed.Contains)
                .SelectMany(input => inputs.Find(input.Type.Type) switch
                {
                    IEnumerable<object> list => list,
                    { } single => [single],
                    null => [],
                })
                .OfType<IPlannedContacts>()
                .SelectMany(input => input.Contacts)
                .Distinct(),
        ];
    }

    /// <summary>How a selection of checks comes by its evidence.</summary>
    /// <param name="selection">The checks.</param>
    public EvidenceGraph GetGraph(CheckSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return EvidenceGraph.Create(Data, selection);
    }

    // What a converter of its own writes may be anything; readers of draft 7 are not all prepared for the short form of that.
    private static readonly JsonSchemaExporterOptions SchemaOptions = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (_, schema) => schema is JsonValue ? new JsonObject() : schema,
    };

    /// <summary>The JSON schema of the value of evidence, or of one element of a list of it; null when no JSON context of the pack knows it.</summary>
    /// <param name="evidence">The evidence, of this registry.</param>
    public JsonNode? GetJsonSchema(EvidenceDescriptor evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        foreach (var context in JsonContexts)
        {
            if (context.GetTypeInfo(evidence.Type.Type) is { } type)
            {
                return JsonSchemaExporter.GetJsonSchemaAsNode(type, SchemaOptions);
            }
        }

        return null;
    }

    /// <summary>Creates a check and evaluates it. Implemented by generated code.</summary>
    /// <param name="check">The check's position in its pack.</param>
    /// <param name="evidence">What its parameters are read from.</param>
    protected internal abstract Findings Evaluate(int check, EvidenceReader evidence);

    /// <summary>Creates a probe and starts one attempt. Implemented by generated code.</summary>
    /// <param name="probe">The probe's position in its pack.</param>
    /// <param name="services">What its constructor's parameters are resolved from.</param>
    /// <param name="evidence">What its parameters are read from.</param>
    /// <param name="cancellationToken">Signalled when the attempt's time is up or the run is cancelled.</param>
    protected internal abstract ValueTask<object> ObserveAsync(
        int probe, IServiceProvider services, EvidenceReader evidence, CancellationToken cancellationToken);

    /// <summary>The type of the evidence in a slot. Implemented by generated code.</summary>
    /// <param name="slot">The pack's own slot.</param>
    protected internal abstract EvidenceType TypeOf(int slot);

    /// <summary>The members of evidence that are marked with a data classification. Implemented by generated code.</summary>
    /// <param name="slot">The pack's own slot.</param>
    protected internal virtual IReadOnlyList<ClassifiedMember> ClassifiedMembers(int slot) => [];

    /// <summary>Reads the options of a check. Implemented by generated code.</summary>
    /// <param name="check">The check's position in its pack.</param>
    /// <param name="reader">What they are read from.</param>
    /// <returns>The options; null for a check that has none.</returns>
    protected internal virtual object? ReadOptions(int check, OptionsReader reader) => null;

    /// <summary>Every message a check can give. Implemented by generated code.</summary>
    /// <param name="check">The check's position in its pack.</param>
    protected internal abstract IReadOnlyList<FindingMessage> Messages(int check);

    private CheckDescriptor Own(CheckDescriptor check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Index < Checks.Count && Checks[check.Index] == check
            ? check
            : throw new ArgumentException($"{check.Id} is no check of {Name}.", nameof(check));
    }
}
