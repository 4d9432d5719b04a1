using System.ComponentModel.DataAnnotations;

namespace Writeback.Sdk;

/// <summary>One option of a check, as <c>explain</c> and a configuration schema show it.</summary>
/// <param name="Name">The name: <c>checks:{check id}:{name}</c> in configuration.</param>
/// <param name="Type">The type of the value, or of each value of a list.</param>
/// <param name="IsList">Whether the option is a list.</param>
/// <param name="Default">What holds unless configuration says otherwise.</param>
/// <param name="Description">What the option means, or null.</param>
/// <param name="Rules">What a value has to keep.</param>
public sealed record CheckOption(string Name, Type Type, bool IsList, object? Default, string? Description, IReadOnlyList<ValidationAttribute> Rules);
