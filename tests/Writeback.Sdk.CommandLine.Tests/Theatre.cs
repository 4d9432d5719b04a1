using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.CommandLine.Tests.Pack;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>A command line of the test pack, in this process, with streams that a test can read.</summary>
internal sealed class Theatre
{
    public Backstage Backstage { get; } = new();

    public bool Color { get; init; }

    /// <summary>The language of the machine.</summary>
    public string? Language { get; init; }

    /// <summary>The format by which a build server wants to be told.</summary>
    public string? BuildServerFormat { get; init; }

    /// <summary>The folder that the command line is started in.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>Further changes of the application.</summary>
    public Action<CheckAppBuilder>? Configure { get; init; }

    public CancellationToken CancellationToken { get; init; }

    public static Task<Answer> PlayAsync(params string[] args) => new Theatre().RunAsync(args);

    public async Task<Answer> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CheckAppConsole
        {
            Output = output,
            Error = error,
            Color = Color,
            Folder = Folder,
            Language = Language,
            BuildServerFormat = BuildServerFormat,
        };
        var exitCode = await CheckApp.RunAsync(args, TestPack.Registry, Compose, console, CancellationToken);
        return new Answer(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private void Compose(CheckAppBuilder app)
    {
        app.Name = "theatre";
        app.Description = "Plays scenes.";
        app.Version = "1.2.3-test";
        app.Examples.Add("theatre check --scene quiet");
        app.Services.AddSingleton(Backstage);
        app.Inputs.Add(new InputOption<string>(new Option<string?>("--scene") { Description = "What happens." }, BindScene));
        Configure?.Invoke(app);
    }

    private static Task BindScene(string? words, RunSetup setup, CancellationToken cancellationToken)
    {
        if (words is not null)
        {
            setup.Inputs.Add(new Scene(words));
            setup.Labels["scene"] = words;
        }

        return Task.CompletedTask;
    }
}
