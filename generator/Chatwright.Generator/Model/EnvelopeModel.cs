namespace Chatwright.Generator.Model;

/// <summary>The JSON members with the outcome of a call; null for a member that the envelope lacks.</summary>
internal sealed record EnvelopeModel(string? Status, string? Ok, string? Code, string? Info, string? Display);
