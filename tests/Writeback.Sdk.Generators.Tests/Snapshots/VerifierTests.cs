using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>The habits that <see cref="Verifier"/> shares with Verify.Xunit.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verifier");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_text_fails_and_is_received()
    {
        var exception = await Assert.ThrowsAsync<XunitException>(() => VerifyAsync("text\n"));
        Assert.Equal("Some.Test#A.verified.cs is new. Rename Some.Test#A.received.cs to accept it.", exception.Message);
        Assert.Equal("text\n", Read("Some.Test#A.received.cs"));
    }

    [Fact]
    public async Task A_received_text_is_accepted_by_renaming()
    {
        await Assert.ThrowsAsync<XunitException>(() => VerifyAsync("text\n"));
        File.Move(PathOf("Some.Test#A.received.cs"), PathOf("Some.Test#A.verified.cs"));
        await VerifyAsync("text\n");
    }

    [Fact]
    public async Task A_different_text_fails_at_its_first_different_line()
    {
        Write("Some.Test#A.verified.cs", "one\ntwo\nthree\n");
        var exception = await Assert.ThrowsAsync<XunitException>(() => VerifyAsync("one\n2\n3\n"));
        Assert.EndsWith("line 2\n  verified: two\n  received: 2", exception.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\n3\n", Read("Some.Test#A.received.cs"));
        Assert.Equal("one\ntwo\nthree\n", Read("Some.Test#A.verified.cs"));
    }

    [Fact]
    public async Task An_equal_text_passes_and_clears_what_was_received_before()
    {
        Write("Some.Test#A.verified.cs", "text\n");
        Write("Some.Test#A.received.cs", "old\n");
        await VerifyAsync("text\n");
        Assert.False(File.Exists(PathOf("Some.Test#A.received.cs")));
    }

    [Fact]
    public async Task Line_endings_do_not_differ()
    {
        Write("Some.Test#A.verified.cs", "one\r\ntwo\r\n");
        await VerifyAsync("one\ntwo\n");
    }

    [Fact]
    public async Task A_verified_file_that_nothing_produces_fails()
    {
        Write("Some.Test#A.verified.cs", "text");
        Write("Some.Test#B.verified.cs", "text");
        Write("Some.Test2#B.verified.cs", "text");
        var exception = await Assert.ThrowsAsync<XunitException>(() => VerifyAsync("text"));
        Assert.Equal("Some.Test#B.verified.cs: nothing produces it any more. Delete it.", exception.Message);
    }

    [Fact]
    public void Every_verified_file_belongs_to_a_test()
    {
        var tests = typeof(VerifierTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var verified = Directory.GetFiles(ThisFolder(), "*.verified.*").Select(file => Path.GetFileName(file).Split('#')[0]).Distinct().ToList();
        Assert.NotEmpty(verified);
        Assert.All(verified, test => Assert.Contains(test, tests));
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private Task VerifyAsync(string text) => Verifier.Verify([new Target("cs", text, "A")], PathOf("Some.cs"), "Test");

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Read(string name) => File.ReadAllText(PathOf(name));

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
