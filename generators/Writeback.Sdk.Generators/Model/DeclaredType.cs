namespace Writeback.Sdk.Generators;

/// <summary>A type the user declared: enough to write another part of it.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">The simple name.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="IsPublic">Whether other assemblies can see it.</param>
/// <param name="Keyword"><c>class</c>, <c>record</c> and so on.</param>
/// <param name="Containers">Headers of the types around it, outermost first, such as <c>partial class Outer</c>.</param>
internal sealed record DeclaredType(string Namespace, string Name, string FullName, bool IsPublic, string Keyword, EquatableArray<string> Containers);
