using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>The envelope's members, as every response has them: optional, whatever the answer.</summary>
internal static class EnvelopeBinder
{
    private static readonly Shape s_text = new ScalarShape(ScalarKind.Text);
    private static readonly Shape s_code = new ScalarShape(ScalarKind.Int64);

    private static readonly DocModel s_statusDocs = Summary("The status text.");
    private static readonly DocModel s_codeDocs = Summary("0 on success, otherwise the error code.");
    private static readonly DocModel s_infoDocs = Summary("The error text.");
    private static readonly DocModel s_displayDocs = Summary("The error text for end users.");

    /// <summary>Reports names that give no C# name, at the envelope itself; its members leave them out.</summary>
    public static void CheckNames(EnvelopeDecl? envelope, DiagnosticBag diagnostics)
    {
        if (envelope is null)
            return;
        var names = new MemberNames([], diagnostics);
        foreach (var name in new[] { envelope.Status, envelope.Code, envelope.Info, envelope.Display })
        {
            if (name is { } written)
                names.Give(written, null);
        }
    }

    public static IReadOnlyList<MemberModel> Members(EnvelopeModel envelope, MemberNames names)
    {
        var members = new List<MemberModel>();
        Add(envelope.Status, s_text, s_statusDocs);
        Add(envelope.Code, s_code, s_codeDocs);
        Add(envelope.Info, s_text, s_infoDocs);
        Add(envelope.Display, s_text, s_displayDocs);
        return members;

        void Add(string? wireName, Shape shape, DocModel docs)
        {
            if (wireName is not null && names.GiveQuietly(wireName) is { } name)
                members.Add(new MemberModel(wireName, name, shape, Presence.Optional) { Docs = docs });
        }
    }

    private static DocModel Summary(string text) => DocModel.None with { Summary = text };
}
