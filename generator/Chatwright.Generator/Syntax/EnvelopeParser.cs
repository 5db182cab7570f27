using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

internal static class EnvelopeParser
{
    public static EnvelopeDecl? Parse(MapReader owner, DiagnosticBag diagnostics)
    {
        if (owner.Node("envelope") is not { } node || MapReader.Open(node, Grammar.Envelope, diagnostics) is not { } map)
            return null;
        map.RequireAny("status", "code");
        if (map.Has("status"))
            map.Required("ok");
        else if (map.Has("ok"))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("ok"), "ok", "an envelope with 'status'");
        return new EnvelopeDecl(map.At, map.Text("status"), map.Text("ok"), map.Text("code"), map.Text("info"), map.Text("display"));
    }
}
