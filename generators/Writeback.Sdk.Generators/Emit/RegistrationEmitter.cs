using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Writes <c>Add{Name}Checks</c>.</summary>
internal static class RegistrationEmitter
{
    public static void Emit(SourceProductionContext context, PackModel pack)
        => context.AddSource(HintName.For(pack.Type, "Registration", pack.IsTwin), Write(pack).ToSourceText());

    private static SourceWriter Write(PackModel pack)
    {
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        return GeneratedCode.Start(pack.Type.Namespace)
            .Line($"/// <summary>Registers the checks of {pack.Name}.</summary>")
            .Line(GeneratedCode.Attribute)
            .Line($"{(pack.Type.IsPublic ? "public" : "internal")} static class {pack.Name}ServiceCollectionExtensions")
            .Open()
            .Line($"/// <summary>Registers the runner and the registry of {pack.Name}. Services that probes need are registered by whoever owns them.</summary>")
            .Line("/// <param name=\"services\">The services.</param>")
            .Line("/// <returns>The same services.</returns>")
            .Line($"public static {Services} Add{pack.Name}Checks(this {Services} services)")
            .Open()
            .Line($"{KnownNames.Sdk}WritebackServiceCollectionExtensions.AddCheckRunner(services);")
            .Line($"global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<{KnownNames.Sdk}CheckRegistry>(services, {pack.Type.FullName}.Registry);")
            .Line("return services;")
            .Close()
            .Close();
    }
}
