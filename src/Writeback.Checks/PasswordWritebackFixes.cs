using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks.ActiveDirectory;
using Writeback.Checks.Connect;
using Writeback.Sdk;

namespace Writeback.Checks;

/// <summary>The fixes of the built-in pack.</summary>
public static class PasswordWritebackFixes
{
    /// <summary>Registers the fixes, for the command <c>fix</c>. They need the probes of the pack.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddPasswordWritebackFixes(this IServiceCollection services)
        => services
            .AddSingleton<Fix, GrantPasswordReset>()
            .AddSingleton<Fix, GrantUnexpirePassword>()
            .AddSingleton<Fix, GrantChangePassword>()
            .AddSingleton<Fix, RenewWriteback>();
}
