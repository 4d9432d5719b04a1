using System.Text.Json;

namespace Writeback.Checks.Tests.Codes;

/// <summary>Whatever code was collected in the shared facts is explained.</summary>
public sealed class SharedCodesTests
{
    [SharedFactsFact("writeback-events.json")]
    public void Every_event_is_explained()
    {
        using var events = Read("writeback-events.json");

        Assert.All(events.RootElement.EnumerateArray(), entry =>
        {
            var code = WritebackCodes.FindEvent(entry.GetProperty("id").GetInt32(), entry.GetProperty("source").GetString());
            Assert.NotNull(code);
            Assert.Same(code, WritebackCodes.Find(entry.GetProperty("id").GetRawText()));
        });
    }

    [SharedFactsFact("writeback-errors.json")]
    public void Every_error_is_explained_by_its_code_and_its_aliases_or_where_it_has_none_by_its_name()
    {
        using var errors = Read("writeback-errors.json");

        Assert.All(errors.RootElement.EnumerateArray(), entry =>
        {
            var code = entry.GetProperty("code").GetString()!;
            var found = WritebackCodes.Find(code == "(none)" ? entry.GetProperty("name").GetString()! : code);
            Assert.True(found is not null, code);
            if (entry.TryGetProperty("aliases", out var aliases))
            {
                Assert.All(aliases.EnumerateArray(), alias => Assert.Same(found, WritebackCodes.Find(alias.GetString()!)));
            }

            if (entry.TryGetProperty("decimal", out var number))
            {
                Assert.Same(found, WritebackCodes.Find(number.GetRawText()));
            }
        });
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(SharedFactsFactAttribute.PathOf(file)));
}
