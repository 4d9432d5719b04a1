namespace Writeback.Sdk;

/// <summary>Evidence or input that has a name: findings about one element of a list are about its subject.</summary>
public interface ISubject
{
    /// <summary>The name people know it by, such as a host or a connector.</summary>
    string Subject { get; }
}
