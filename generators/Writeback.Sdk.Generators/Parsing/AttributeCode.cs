using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Writes an attribute as the expression that creates it, so that the runtime reads its values without reflection.</summary>
internal static class AttributeCode
{
    public static string Create(AttributeData attribute)
    {
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(Constant));
        var properties = attribute.NamedArguments.Length == 0
            ? ""
            : $" {{ {string.Join(", ", attribute.NamedArguments.Select(argument => $"{SymbolReading.Escape(argument.Key)} = {Constant(argument.Value)}"))} }}";
        return $"new {attribute.AttributeClass!.FullName()}({arguments}){properties}";
    }

    private static string Constant(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol type } => $"new {type.ElementType.FullName()}[] {{ {string.Join(", ", constant.Values.Select(Constant))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.FullName()})",
        { Type.SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char } => Literal(constant.Value!),
        { Value: double.NaN } => "double.NaN",
        { Value: double.PositiveInfinity } => "double.PositiveInfinity",
        { Value: double.NegativeInfinity } => "double.NegativeInfinity",

        // A cast says which overload is meant: one of Range takes int, another double.
        _ => $"({constant.Type!.FullName()})({Literal(constant.Value!)})",
    };

    private static string Literal(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "default";
}
