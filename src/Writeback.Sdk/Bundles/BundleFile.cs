namespace Writeback.Sdk;

/// <summary>One file of a bundle.</summary>
/// <param name="Name">The name of the evidence.</param>
/// <param name="File">Where it is: <c>evidence/{Name}.json</c>.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its hash, as 64 hexadecimal digits.</param>
internal sealed record BundleFile(string Name, string File, long Bytes, string Sha256);
