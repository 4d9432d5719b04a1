using BenchmarkDotNet.Running;
using Writeback.Benchmarks;
using Writeback.Benchmarks.Generators;

if (args is ["generator", .. var generatorArguments])
{
    GeneratorBenchmark.Run(GeneratorBenchmarkOptions.Parse(generatorArguments));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(RunnerBenchmarks).Assembly).Run(args);
}
