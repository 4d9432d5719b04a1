namespace Writeback.Sdk.Probes.Tests;

/// <summary>A fact about data that is not part of the repository; where it is absent, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string name)
    {
        Name = name;
        if (!SharedData.Has(name))
        {
            Skip = $"The folder ../shared/data/{name} is absent; set WRITEBACK_SHARED_DATA to the folder that holds {name}.";
        }
    }

    /// <summary>The folder that the fact is about.</summary>
    public string Name { get; }
}
