namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>A container or user of a <see cref="GeneratedForest"/>.</summary>
/// <param name="Place">The number of the container that it lies in; -1 for the topmost.</param>
/// <param name="Entries">What its own DACL says.</param>
/// <param name="IsProtected">Whether it inherits nothing.</param>
/// <param name="Owner">Who owns it; null for the administrators who made it.</param>
/// <param name="IsCanonical">Whether what denies comes first.</param>
internal sealed record GeneratedObject(int Place, IReadOnlyList<GeneratedEntry> Entries, bool IsProtected, int? Owner, bool IsCanonical);
