using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

internal static class EnvelopeParser
{
    public static EnvelopeDecl? Parse(MapReader owner, DiagnosticBag diagnostics) => Parse(owner, "envelope", Grammar.Envelope, diagnostics);

    /// <param name="key">The key that holds the envelope.</param>
    public static EnvelopeDecl? Parse(MapReader owner, string key, KeySet keys, DiagnosticBag diagnostics)
    {
        if (owner.Node(key) is not { } node || MapReader.Open(node, keys, diagnostics) is not { } map)
            return null;
        map.RequireAny("status", "code");
        if (map.Has("status"))
            map.Required("ok");
        else if (map.Has("ok"))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("ok"), "ok", "an envelope with 'status'");
        return new EnvelopeDecl(map.At, map.Text("status"), map.Text("ok"), map.Text("code"), map.Text("info"), map.Text("display"));
    }
}
