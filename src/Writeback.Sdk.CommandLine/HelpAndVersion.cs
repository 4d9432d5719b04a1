using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary>Adds examples to the help of the tool, and the tool's own version.</summary>
internal static class HelpAndVersion
{
    public static void Customize(RootCommand root, CheckAppBuilder app, CheckAppConsole console)
    {
        for (var index = root.Options.Count - 1; index >= 0; index--)
        {
            switch (root.Options[index])
            {
                case HelpOption { Action: HelpAction help } option:
                    option.Action = new HelpWithExamples(help, app);
                    option.Description = Texts.HelpOption.ToString();
                    break;
                case VersionOption version:
                    version.Action = new PrintVersion(app, console);
                    version.Description = Texts.VersionOption.ToString();
                    break;
            }
        }
    }

    public static void Write(this CheckAppConsole console, string text) => console.Output.Write(Encoding.UTF8.GetBytes(text));

    private sealed class HelpWithExamples(HelpAction help, CheckAppBuilder app) : SynchronousCommandLineAction
    {
        /// <summary>Whoever asks for help need not have typed the rest right.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = HelpText.Write(help, parseResult);
            if (app.Examples.Count > 0 && parseResult.CommandResult.Command is RootCommand or { Name: "check" })
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine(Texts.HelpExamples.ToString());
                foreach (var example in app.Examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            return exitCode;
        }
    }

    private sealed class PrintVersion(CheckAppBuilder app, CheckAppConsole console) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            console.Write($"{app.Version}\n");
            return ExitCode.Success;
        }
    }
}
