using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Envelopes as C#.</summary>
internal static class EnvelopeText
{
    /// <summary>The expression that makes the runtime's description of an envelope.</summary>
    public static string Construction(this EnvelopeModel envelope)
    {
        string?[] names = [envelope.Status, envelope.Ok, envelope.Code, envelope.Info, envelope.Display];
        return $"new({string.Join(", ", names.Select(CSharp.LiteralOrNull))})";
    }
}
