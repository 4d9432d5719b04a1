namespace Writeback.Sdk;

/// <summary>What a part of a <see cref="DeploymentPath"/> is, and how it is drawn.</summary>
public enum PathPartKind
{
    /// <summary>The way between two others.</summary>
    Link,

    /// <summary>A cloud service.</summary>
    Cloud,

    /// <summary>What passes messages on.</summary>
    Relay,

    /// <summary>A server of one's own.</summary>
    Server,

    /// <summary>A directory.</summary>
    Directory,
}
