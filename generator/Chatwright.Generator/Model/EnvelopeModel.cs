namespace Chatwright.Generator.Model;

/// <summary>Names on the wire; null where the envelope has no such member.</summary>
internal sealed record EnvelopeModel(string? Status, string? Ok, string? Code, string? Info, string? Display);
