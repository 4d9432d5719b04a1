namespace Writeback.Sdk;

/// <summary>What evidence has to show in a picture. Each kind is drawn in its own way; renderers that cannot draw leave it out.</summary>
/// <param name="Subject">What it is about, such as an endpoint or a domain; null when there is only one.</param>
public abstract record Figure(string? Subject);
