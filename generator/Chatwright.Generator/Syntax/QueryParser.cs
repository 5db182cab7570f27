using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Syntax;

/// <summary><c>query</c> of an endpoint or of webhooks: parameters of a fixed value, and members that travel in the URL.</summary>
internal static class QueryParser
{
    public static (EquatableArray<FixedQueryDecl> Fixed, EquatableArray<FieldDecl> Members) Parse(
        MapReader owner, KeySet keys, DiagnosticBag diagnostics)
    {
        var (@fixed, members) = (new List<FixedQueryDecl>(), new List<FieldDecl>());
        foreach (var entry in Maps.Entries(owner.Node("query"), "'query'", diagnostics))
        {
            var name = new Located<string>(entry.Key.Text, entry.Key.At);
            if (MapReader.Open(entry.Value, keys, diagnostics) is not { } map)
                continue;
            if (!map.Has("value"))
                members.Add(FieldParser.Of(name, map, isOfRequest: false, diagnostics) with { IsQuery = true });
            else if (map.Text("value") is { } value)
                @fixed.Add(new FixedQueryDecl(name, value));
            if (map.Has("value") && map.Has("type"))
                diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("type"), "type", "a parameter without 'value'");
        }
        return (@fixed.ToEquatableArray(), members.ToEquatableArray());
    }

    /// <summary>Adds the members of the query to those of the body.</summary>
    public static PayloadDecl? Join(PayloadDecl? request, EquatableArray<FieldDecl> members, MapReader endpoint, DiagnosticBag diagnostics)
    {
        if (members.Count == 0)
            return request;
        if (request?.Type is not null)
        {
            diagnostics.Add(Rules.KeyDoesNotApply, endpoint.KeyAt("query"), "query", "a request whose fields stand in place");
            return request;
        }
        var body = request ?? new PayloadDecl(endpoint.KeyAt("query"), [], null);
        return body with { Fields = body.Fields.Concat(members) };
    }
}
