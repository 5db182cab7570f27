namespace Chatwright.Generator.Model;

/// <summary>The JSON members that tell the outcome of a call; null where the envelope has no such member.</summary>
internal sealed record EnvelopeModel(string? Status, string? Ok, string? Code, string? Info, string? Display);
