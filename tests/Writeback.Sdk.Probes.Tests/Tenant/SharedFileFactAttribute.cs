namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>A fact about a file that is not part of the repository; where it is absent, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFileFactAttribute : FactAttribute
{
    public SharedFileFactAttribute(string name)
    {
        Name = name;
        if (!File.Exists(SharedData.PathOf(name)))
        {
            Skip = $"The file ../shared/data/{name} is absent; set WRITEBACK_SHARED_DATA to the folder that holds {name}.";
        }
    }

    /// <summary>The file that the fact is about.</summary>
    public string Name { get; }
}
