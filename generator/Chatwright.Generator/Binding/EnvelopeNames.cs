using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal static class EnvelopeNames
{
    /// <summary>Reports names that give no C# name, at the envelope itself; its members leave them out.</summary>
    public static void Check(EnvelopeDecl? envelope, DiagnosticBag diagnostics)
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
}
