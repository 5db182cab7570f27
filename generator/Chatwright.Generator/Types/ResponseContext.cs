namespace Chatwright.Generator.Types;

/// <summary>The context of a response: its members share one object with those of the envelope.</summary>
/// <param name="Name">The C# name of the response.</param>
internal sealed record ResponseContext(string Name, EnvelopeType Envelope);
