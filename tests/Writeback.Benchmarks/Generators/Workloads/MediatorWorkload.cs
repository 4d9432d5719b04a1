using System.Globalization;

namespace Writeback.Benchmarks.Generators.Workloads;

/// <summary>Pairs of a request and its handler.</summary>
internal sealed class MediatorWorkload : Workload
{
    public override IEnumerable<string> SharedFiles(int count) =>
    [
        """
        using Microsoft.Extensions.DependencyInjection;

        namespace Contoso.Requests;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddMediator();
        }
        """,
    ];

    public override string File(int index) => File(index, "int");

    public override string ChangedFile(int index) => File(index, "long");

    private static string File(int index, string response) => string.Create(CultureInfo.InvariantCulture, $$"""
        using Mediator;

        namespace Contoso.Requests;

        /// <summary>Asks.</summary>
        public sealed record Request{{index}}(string Name) : IRequest<{{response}}>;

        /// <summary>Answers.</summary>
        public sealed class Request{{index}}Handler : IRequestHandler<Request{{index}}, {{response}}>
        {
            public ValueTask<{{response}}> Handle(Request{{index}} request, CancellationToken cancellationToken) => ValueTask.FromResult<{{response}}>(request.Name.Length);
        }
        """);
}
