using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Names on the wire that a response and its envelope, which stand in one object, both have.</summary>
/// <param name="response">Where they are reported when they come from a shared file and have no place in this one.</param>
internal sealed class EnvelopeClashes(EnvelopeModel envelope, TextRange response, DiagnosticBag diagnostics)
{
    private readonly string?[] _names = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];

    /// <summary>Reports the names that are the envelope's. What is left of the body has none of them, save what tells cases apart or holds their content.</summary>
    public TypeBody? Without(TypeBody? body) => body switch
    {
        ObjectBody it => new ObjectBody(Without(it.Fields)),
        UnionBody it => Without(it),
        _ => body,
    };

    /// <summary>What a content holds is no neighbour of the envelope.</summary>
    private UnionBody Without(UnionBody union)
    {
        IsFree(union.Discriminator);
        if (union.Content is { } content)
            IsFree(content);
        var cases = union.Content is null ? union.Cases.Select(@case => @case with { Fields = Without(@case.Fields) }).ToEquatableArray() : union.Cases;
        return union with { Fields = Without(union.Fields), Cases = cases };
    }

    private EquatableArray<FieldDecl> Without(EquatableArray<FieldDecl> fields) => fields
        .Where(field => IsFree(field.WireName))
        .Select(field => field.Aliases.Count == 0 ? field : field with { Aliases = field.Aliases.Where(IsFree).ToEquatableArray() })
        .ToEquatableArray();

    private bool IsFree(Located<string> name)
    {
        if (!_names.Contains(name.Value))
            return true;
        diagnostics.Add(Rules.ResponseReusesEnvelope, name.At == default ? response : name.At, name.Value);
        return false;
    }
}
