using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary>A whole command line for the checks of a registry: <c>check</c>, <c>collect</c>, <c>list</c>, <c>explain</c>, <c>permissions</c>, <c>plan</c>, <c>schema</c>, <c>diff</c>, <c>completion</c>, and <c>fix</c> where there are fixes.</summary>
public static class CheckApp
{
    /// <summary>Runs the command line.</summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="args">What the user typed.</param>
    /// <param name="registry">The checks.</param>
    /// <param name="configure">Names the tool, registers what probes need, adds options; null for none of it.</param>
    /// <returns>The process's exit code: see <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync<TReport>(string[] args, CheckRegistry<TReport> registry, Action<CheckAppBuilder>? configure = null)
        where TReport : Report
        => RunAsync(args, registry, configure, CheckAppConsole.OfProcess(), CancellationToken.None);

    internal static async Task<int> RunAsync<TReport>(
        string[] args, CheckRegistry<TReport> registry, Action<CheckAppBuilder>? configure, CheckAppConsole console, CancellationToken cancellationToken)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(registry);
        var asked = Language.FindIn(args);

        // For the texts of this command, in whatever thread it runs; what called it keeps its own.
        CultureInfo.CurrentUICulture = Language.Find(asked, registry) ?? Language.Find(console.Language, registry) ?? CultureInfo.InvariantCulture;
        var app = new CheckAppBuilder(registry);
        configure?.Invoke(app);
        app.Services.AddCheckRunner();

        var root = new RootCommand(app.Description);
        root.Subcommands.Add(new CheckCommand<TReport>(app, registry, console).Create());
        root.Subcommands.Add(new CollectCommand(app, registry, console).Create());
        root.Subcommands.Add(ListCommand.Create(registry, console));
        root.Subcommands.Add(ExplainCommand.Create(app, registry, console));
        root.Subcommands.Add(PermissionsCommand.Create(registry, console));
        root.Subcommands.Add(PlanCommand.Create(app, registry, console));
        root.Subcommands.Add(SchemaCommand.Create(app, registry, console));
        root.Subcommands.Add(DiffCommand.Create(app, console));
        root.Subcommands.Add(CompletionCommand.Create(app, console));
        if (app.Services.Any(service => service.ServiceType == typeof(Fix)))
        {
            root.Subcommands.Add(new FixCommand<TReport>(app, registry, console).Create());
        }

        foreach (var preset in app.Presets)
        {
            root.Subcommands.Add(new CheckCommand<TReport>(app, registry, console, preset).Create());
        }

        foreach (var command in app.Commands)
        {
            root.Subcommands.Add(command);
        }

        root.Options.Add(new Option<string?>(Language.Names[0], [.. Language.Names.Skip(1)])
        {
            Description = Texts.LanguageOption.ToString(),
            HelpName = string.Join('|', Language.Offered(registry)),
            Recursive = true,
        });
        CompletionCommand.AddValues(root, app, registry);
        HelpAndVersion.Customize(root, app, console);

        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            return await RefuseAsync(console, app, CommandLineErrors.Describe(result, app.Name)).ConfigureAwait(false);
        }

        if (asked is not null && Language.Find(asked, registry) is null)
        {
            return await RefuseAsync(console, app, Texts.LanguageUnknown(asked, Language.Offered(registry)).ToString()).ConfigureAwait(false);
        }

        var output = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true };
        try
        {
            // The runner handles cancellation itself, so that an interrupted run still writes its report.
            return await result
                .InvokeAsync(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = console.Error },
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (InvalidInputException exception)
        {
            return await RefuseAsync(console, app, exception.Message).ConfigureAwait(false);
        }
        catch (InvalidRegistryException exception)
        {
            return await RefuseAsync(console, app, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Such as a full disk behind standard output. By type and code: a text may be localised, and may hold a secret.
            await console.WriteErrorAsync(app.Name, Texts.UnexpectedFailure(exception.GetType().Name, exception.HResult).ToString()).ConfigureAwait(false);
            return ExitCode.Incomplete;
        }
    }

    private static async Task<int> RefuseAsync(CheckAppConsole console, CheckAppBuilder app, string message)
    {
        await console.WriteErrorAsync(app.Name, message).ConfigureAwait(false);
        return ExitCode.InvalidCommand;
    }
}
