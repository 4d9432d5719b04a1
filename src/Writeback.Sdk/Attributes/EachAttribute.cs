namespace Writeback.Sdk;

/// <summary>
/// Fans out over a list: a probe or check with an <c>[Each]</c> parameter runs once for each element. Each element has its own
/// attempts, evidence and finding; the finding's subject names the element (see <see cref="ISubject"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EachAttribute : Attribute;
