namespace Writeback.Sdk;

/// <summary>A station of a <see cref="DeploymentPath"/>, or the way between two.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Checks">
/// The checks that look at it: ids, categories and tags, as in a <see cref="CheckSelection"/>. A check belongs to the part that names its
/// id, else to the first that names its category or one of its tags.
/// </param>
public sealed record PathPart(PathPartKind Kind, LocalizableText Name, IReadOnlyList<string> Checks);
