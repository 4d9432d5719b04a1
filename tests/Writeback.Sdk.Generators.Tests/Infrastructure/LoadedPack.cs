using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>A generated pack, emitted and loaded: what the generator wrote, met by the SDK at run time.</summary>
internal sealed class LoadedPack
{
    private readonly Assembly _assembly;

    private LoadedPack(Assembly assembly, CheckRegistry registry)
    {
        _assembly = assembly;
        Registry = registry;
    }

    public CheckRegistry Registry { get; }

    /// <summary>Loads the pack class of a run, and the assemblies it needs besides the SDK.</summary>
    public static LoadedPack Load(GeneratorRun run, string packType, params Compilation[] libraries)
    {
        var context = new AssemblyLoadContext(packType);
        foreach (var library in libraries)
        {
            context.LoadFromStream(new MemoryStream(library.ToImage()));
        }

        var assembly = context.LoadFromStream(new MemoryStream(run.Updated.ToImage()));
        var registry = assembly.GetType(packType, throwOnError: true)!.GetProperty("Registry")!.GetValue(null);
        return new LoadedPack(assembly, Assert.IsType<CheckRegistry>(registry, exactMatch: false));
    }

    /// <summary>Registers the pack as a user does, by <c>Add…Checks</c>, and runs all of it.</summary>
    public async Task<Report> RunAsync(RunInputs? inputs = null, Action<IServiceCollection>? configure = null, CheckSelection? selection = null)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        AddMethod().Invoke(null, [services]);
        await using var provider = services.BuildServiceProvider();
        Assert.Same(Registry, provider.GetRequiredService<CheckRegistry>());

        var run = typeof(CheckRunner).GetMethods()
            .Single(method => method.Name == nameof(CheckRunner.RunAsync) && method.GetParameters()[1].ParameterType == typeof(RunRequest))
            .MakeGenericMethod(Registry.GetType().BaseType!.GetGenericArguments());
        var task = (Task)run.Invoke(
            provider.GetRequiredService<CheckRunner>(),
            [Registry, new RunRequest { Inputs = inputs ?? new RunInputs(), Selection = selection ?? CheckSelection.All }, CancellationToken.None])!;
        await task;
        return (Report)task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }

    /// <summary>The inputs with one value of a type that a loaded library declares.</summary>
    public RunInputs InputsOf(string type, params object[] arguments)
    {
        var inputs = new RunInputs();
        var inputType = AssemblyLoadContext.GetLoadContext(_assembly)!.Assemblies.Select(assembly => assembly.GetType(type)).First(found => found is not null)!;
        typeof(RunInputs).GetMethod(nameof(RunInputs.Add))!.MakeGenericMethod(inputType).Invoke(inputs, [Activator.CreateInstance(inputType, arguments)]);
        return inputs;
    }

    public object Create(string type, params object[] arguments) => Activator.CreateInstance(_assembly.GetType(type, throwOnError: true)!, arguments)!;

    private MethodInfo AddMethod() => _assembly.GetTypes().SelectMany(type => type.GetMethods()).Single(method => method.Name == $"Add{Registry.Name}Checks");
}
