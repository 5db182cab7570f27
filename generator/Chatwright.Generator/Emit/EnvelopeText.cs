using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Envelopes as C#.</summary>
internal static class EnvelopeText
{
    /// <summary>The expression that makes the runtime's description of an envelope.</summary>
    public static string Construction(this EnvelopeModel envelope) => Initializer.Of(
        ("Status", CSharp.LiteralOrNone(envelope.Status)), ("Ok", CSharp.LiteralOrNone(envelope.Ok)), ("Code", CSharp.LiteralOrNone(envelope.Code)),
        ("Info", CSharp.LiteralOrNone(envelope.Info)), ("Display", CSharp.LiteralOrNone(envelope.Display)));
}
