using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Binds the parameters of <c>Evaluate</c> and <c>ObserveAsync</c> to evidence.</summary>
internal static class ParameterParser
{
    /// <summary>The bound parameters; null when one of them can never be bound.</summary>
    public static EquatableArray<ParameterModel>? Parse(IMethodSymbol method)
    {
        var parameters = new List<ParameterModel>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            if (Parse(parameter) is not { } model)
            {
                return null;
            }

            parameters.Add(model);
        }

        return parameters.ToEquatableArray();
    }

    private static ParameterModel? Parse(IParameterSymbol parameter)
        => parameter.Type is INamedTypeSymbol type ? Parse(type, parameter.Attribute("EachAttribute") is not null) : null;

    /// <summary>A parameter of a type, with <c>[Each]</c> or without.</summary>
    public static ParameterModel Parse(INamedTypeSymbol type, bool isEach)
    {
        if (type.Name == "CancellationToken" && type.IsIn("System.Threading"))
        {
            return new ParameterModel(ParameterForm.CancellationToken, null);
        }

        if (Observed(type) is { } observed)
        {
            return new ParameterModel(isEach ? ParameterForm.EachObservation : ParameterForm.Observation, EvidenceParser.Parse(observed));
        }

        if (type.ListElement() is { } element)
        {
            return Observed(element) is { } observedElement
                ? new ParameterModel(ParameterForm.Observations, EvidenceParser.Parse(observedElement))
                : new ParameterModel(ParameterForm.List, EvidenceParser.Parse(element));
        }

        return OptionsParser.Parse(type) is { } options
            ? new ParameterModel(ParameterForm.Options, null, options)
            : new ParameterModel(isEach ? ParameterForm.Each : ParameterForm.Value, EvidenceParser.Parse(type));
    }

    private static INamedTypeSymbol? Observed(INamedTypeSymbol type)
        => type is { Name: "Observation", TypeArguments: [INamedTypeSymbol evidence] } && type.IsIn(KnownNames.SdkNamespace) ? evidence : null;
}
