namespace Writeback.Sdk;

/// <summary>
/// Declares the options of checks: a record whose properties have defaults. A check takes it as a parameter of <c>Evaluate</c> like
/// evidence; each check has values of its own, read from <c>checks:{check id}:{property}</c> in configuration.
/// </summary>
/// <remarks>
/// A property's type is <see cref="string"/>, <see cref="bool"/>, an enum, or one that can be parsed
/// (<see cref="ISpanParsable{TSelf}"/>: numbers, <see cref="TimeSpan"/>, <see cref="DateTimeOffset"/>, <see cref="Guid"/>, …), or
/// an <see cref="IReadOnlyList{T}"/> of these. Validation attributes of <c>System.ComponentModel.DataAnnotations</c> are kept before anything
/// runs, and so is <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/>. A
/// <see cref="System.ComponentModel.DescriptionAttribute"/> says what an option means.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CheckOptionsAttribute : Attribute;
