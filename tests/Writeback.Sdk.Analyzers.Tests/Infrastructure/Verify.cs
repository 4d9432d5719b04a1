using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Generators;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>
/// Runs an analyzer, and the generator beside it, over source that marks what is to be reported: <c>[|span|]</c>, or
/// <c>{|#0:span|}</c> with an expectation that names the message's arguments.
/// </summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Nothing is reported, and all of it compiles.</summary>
    public static Task SilentAsync(string source, params (string Name, string Text)[] additionalFiles)
        => Run(new Test<EmptyCodeFixProvider> { CompilerDiagnostics = CompilerDiagnostics.Errors }, source, additionalFiles);

    /// <summary>What is marked is reported. The compiler may have its own opinion of the generated code.</summary>
    public static Task ReportedAsync(string source, params DiagnosticResult[] expected)
        => ReportedAsync(source, [], expected);

    public static Task ReportedAsync(string source, (string Name, string Text)[] additionalFiles, params DiagnosticResult[] expected)
    {
        var test = new Test<EmptyCodeFixProvider>();
        test.ExpectedDiagnostics.AddRange(expected);
        return Run(test, source, additionalFiles);
    }

    /// <summary>What is marked is reported, in an assembly that refers to another one.</summary>
    public static Task ReportedWithLibraryAsync(string library, string source, params DiagnosticResult[] expected)
        => ReportedWithLibrariesAsync([("Lib", library)], source, expected);

    /// <summary>What is marked is reported, in an assembly that refers to others, each of which refers to those before it.</summary>
    public static Task ReportedWithLibrariesAsync((string Name, string Source)[] libraries, string source, params DiagnosticResult[] expected)
    {
        var test = new Test<EmptyCodeFixProvider>();
        foreach (var (name, text) in libraries)
        {
            var project = new ProjectState(name, LanguageNames.CSharp, $"/{name}/", "cs");
            project.Sources.Add(text);
            project.AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
            project.AdditionalProjectReferences.AddRange(test.TestState.AdditionalProjectReferences);
            test.TestState.AdditionalProjects.Add(name, project);
            test.TestState.AdditionalProjectReferences.Add(name);
        }

        test.ExpectedDiagnostics.AddRange(expected);
        return Run(test, source, []);
    }

    /// <summary>Nothing is reported in spite of the source, because an .editorconfig says so.</summary>
    public static Task SilencedAsync(string source, string editorConfig, params (string Name, string Text)[] additionalFiles)
    {
        var test = new Test<EmptyCodeFixProvider>();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        return Run(test, source, additionalFiles);
    }

    /// <summary>The name of the additional file that holds properties of the project, as MSBuild hands them to a compiler.</summary>
    public const string GlobalConfig = "/.globalconfig";

    /// <summary>The message of a diagnostic that has no place.</summary>
    public static DiagnosticResult MessageWithoutPlace(string message)
    {
        var rule = new TAnalyzer().SupportedDiagnostics[0];
        return new DiagnosticResult(rule.Id, rule.DefaultSeverity).WithMessage(message);
    }

    /// <summary>The message of the diagnostic at the mark <c>{|#0:span|}</c>, in words.</summary>
    public static DiagnosticResult Message(string message, int mark = 0)
    {
        var rule = new TAnalyzer().SupportedDiagnostics[0];
        return new DiagnosticResult(rule.Id, rule.DefaultSeverity).WithLocation(mark).WithMessage(message);
    }

    /// <summary>A fix, and that what it writes compiles and is no longer reported.</summary>
    public static async Task FixedAsync<TFix>(string source, string fixedSource)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix> { FixedCode = fixedSource };
        await Run(test, source, []);
        await SilentAsync(fixedSource);
    }

    /// <summary>A fix that leaves the source as it is and changes another file.</summary>
    public static Task FixedFileAsync<TFix>(string source, string name, string text, string fixedText)
        where TFix : CodeFixProvider, new()
        => FixedFilesAsync<TFix>(source, [(name, text)], (name, fixedText));

    /// <summary>A fix that keeps the encoding of the file that it changes.</summary>
    public static Task FixedFileAsync<TFix>(string source, string name, string text, string fixedText, Encoding encoding)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix>();
        test.TestState.AdditionalFiles.Add((name, SourceText.From(text, encoding)));
        test.FixedState.Sources.Add(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        test.FixedState.AdditionalFiles.Add((name, SourceText.From(fixedText, encoding)));
        return Run(test, source, []);
    }

    /// <summary>A fix that leaves the source as it is and changes, or adds, other files.</summary>
    public static Task FixedFilesAsync<TFix>(string source, (string Name, string Text)[] files, params (string Name, string Text)[] fixedFiles)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix>();
        test.FixedState.Sources.Add(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        foreach (var (name, text) in fixedFiles)
        {
            // What is written anew has to say how; what is changed stays as it was.
            var isNew = !files.Any(file => file.Name == name);
            test.FixedState.AdditionalFiles.Add((name, SourceText.From(text, isNew ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : null)));
        }

        return Run(test, source, files);
    }

    /// <summary>
    /// A fix over several documents: one diagnostic at a time, all of a document, all of the project and all of the solution at once
    /// come to the same text.
    /// </summary>
    public static Task FixedEverywhereAsync<TFix>(FixAllCase mended)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix> { NumberOfIncrementalIterations = mended.SingleFixes };
        foreach (var source in mended.Sources)
        {
            test.TestState.Sources.Add((source.Name, source.Before));
            test.FixedState.Sources.Add((source.Name, source.After));
        }

        foreach (var file in mended.OtherFiles)
        {
            test.TestState.AdditionalFiles.Add((file.Name, file.Before));
            test.FixedState.AdditionalFiles.Add((file.Name, file.After));
        }

        return test.RunAsync();
    }

    /// <summary>What is reported has no fix that a machine could apply.</summary>
    public static Task UnfixedAsync<TFix>(string source, params (string Name, string Text)[] additionalFiles)
        where TFix : CodeFixProvider, new()
        => Run(new Test<TFix>(), source, additionalFiles);

    private static Task Run<TFix>(Test<TFix> test, string source, (string Name, string Text)[] additionalFiles)
        where TFix : CodeFixProvider, new()
    {
        test.TestCode = source;
        foreach (var (name, text) in additionalFiles)
        {
            (name == GlobalConfig ? test.TestState.AnalyzerConfigFiles : test.TestState.AdditionalFiles).Add((name, text));
        }

        return test.RunAsync();
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Net100.References.All);
            TestState.AdditionalReferences.Add(typeof(CheckRunner).Assembly);
            TestState.AdditionalReferences.Add(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly);
            TestState.AdditionalReferences.Add(typeof(Microsoft.Extensions.Compliance.Classification.DataClassification).Assembly);
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
            CompilerDiagnostics = CompilerDiagnostics.None;
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
        }

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(CheckPackGenerator)];
    }
}
