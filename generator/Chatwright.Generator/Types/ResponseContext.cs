namespace Chatwright.Generator.Types;

/// <summary>What a response is resolved beside: its members share one object with those of the envelope.</summary>
/// <param name="Name">The C# name of the response.</param>
internal sealed record ResponseContext(string Name, EnvelopeType Envelope);
