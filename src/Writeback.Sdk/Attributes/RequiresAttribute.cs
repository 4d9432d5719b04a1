namespace Writeback.Sdk;

/// <summary>
/// Makes this check <see cref="CheckStatus.Skipped"/> where <typeparamref name="TCheck"/> failed, and names it as the reason:
/// one root cause with ten consequences, not eleven failures. Two checks that fan out over the same evidence are related
/// element by element.
/// </summary>
/// <typeparam name="TCheck">The check that has to hold for this one to make sense.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RequiresAttribute<TCheck> : Attribute
    where TCheck : class;
