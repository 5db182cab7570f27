using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

internal static class EnvelopeParser
{
    public static EnvelopeDecl? Parse(MapReader owner, DiagnosticBag diagnostics)
    {
        if (owner.Node("envelope") is not { } node || MapReader.Open(node, Grammar.Envelope, diagnostics) is not { } map)
            return null;
        if (!map.Has("status") && !map.Has("code"))
            map.Required("code");
        if (map.Has("status"))
            map.Required("ok");
        return new EnvelopeDecl(map.At, map.Text("status"), map.Text("ok"), map.Text("code"), map.Text("info"), map.Text("display"));
    }
}
