using BenchmarkDotNet.Running;
using Writeback.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(RunnerBenchmarks).Assembly).Run(args);
