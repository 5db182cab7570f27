using System.Globalization;
using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Requests;

/// <summary>Puts members and defaults into a request, as the generated client would.</summary>
internal sealed class RequestBuilder(CallTarget target)
{
    private readonly TypeCatalog _types = new(target);
    private readonly TypeModel? _request = new TypeCatalog(target).Find(target.Endpoint.RequestType);

    private IReadOnlyList<MemberModel> Members => _request switch
    {
        ObjectModel it => it.Members,
        UnionModel it => [.. it.Members, .. it.Content is null ? it.Cases.SelectMany(@case => @case.Members) : []],
        _ => [],
    };

    /// <summary>The members that flags may name, as written on the wire.</summary>
    public IReadOnlyList<string> MemberNames =>
        [.. Members.Select(member => member.WireName), .. _request is UnionModel union ? [union.Discriminator.WireName] : (string[])[]];

    /// <returns>The diagnostics of a text that is JSON and cannot be sent; none for all others.</returns>
    /// <exception cref="ToolException">The request has no such member.</exception>
    public IReadOnlyList<BodyDiagnostic> Set(JsonObject body, string name, string text)
    {
        var value = new FlagValue(_types);
        if (Find(name) is { } member)
            Put(body, member.WireName, value.Of(member.Shape, text), member.Shape is ListShape);
        else if (_request is UnionModel union && IsDiscriminator(union, name))
            body[union.Discriminator.WireName] = FlagValue.Discriminator(union, text);
        else if (_request is UnionModel { Content: { } content } && FlagValue.IsName(content.WireName, name))
            body[content.WireName] = value.Of(new ScalarShape(ScalarKind.Json), text);
        else
            throw new ToolException(Unknown(name), ExitCode.Usage);
        return value.Diagnostics;
    }

    /// <summary>The members that the request must have and has not. Those that the client fills are not among them.</summary>
    public IReadOnlyList<string> Missing(JsonObject body)
    {
        var missing = MembersOf(_request, body)
            .Where(member => member.Presence == Presence.Required && member.Default is null && member.From is null && member.When.Count == 0)
            .Where(member => !IsThere(body, member))
            .Select(member => member.WireName);
        return _request is UnionModel union && !body.ContainsKey(union.Discriminator.WireName)
            ? [.. missing, union.Discriminator.WireName]
            : [.. missing];
    }

    /// <summary>Adds the members that the client always sends; those of the credential only if it is known.</summary>
    /// <param name="app">The SDKAppID; null if it is not known.</param>
    /// <param name="identifier">The calling account; null if it is not known.</param>
    public void AddDefaults(JsonObject body, uint? app, string? identifier)
    {
        AddDefaults(body, _request);
        foreach (var member in Members.Where(member => member.From is not null && !IsThere(body, member)))
        {
            if (Filled(member, app, identifier) is { } text)
                body[member.WireName] = new FlagValue(_types).Of(member.Shape, text);
        }
    }

    /// <summary>Takes the members that travel in the query out of the body.</summary>
    public IReadOnlyList<(string Name, string Value)> TakeQuery(JsonObject body)
    {
        var query = new List<(string, string)>();
        foreach (var member in Members.Where(member => member.IsQuery))
        {
            if (body.Remove(member.WireName, out var value) && value is not null)
                query.Add((member.WireName, value.ToString()));
        }
        return query;
    }

    private static string? Filled(MemberModel member, uint? app, string? identifier) => member.From switch
    {
        MemberSource.SdkAppId => app?.ToString(CultureInfo.InvariantCulture),
        MemberSource.Identifier => identifier,
        MemberSource.Random32 => RequestValues.RandomText(),
        _ => RequestValues.Uuid(),
    };

    private static bool IsThere(JsonObject body, MemberModel member) => body.ContainsKey(member.WireName) || member.Aliases.Any(body.ContainsKey);

    private void AddDefaults(JsonObject body, TypeModel? type)
    {
        foreach (var member in MembersOf(type, body))
        {
            var isThere = IsThere(body, member);
            if (!isThere && member.Default is { } given)
                body[member.WireName] = new FlagValue(_types).Of(member.Shape, Text(given));
            else if (isThere && member.Shape is not ScalarShape)
                AddWithin(body[member.WireName], member.Shape);
        }
    }

    private void AddWithin(JsonNode? value, Shape shape)
    {
        if (value is JsonArray items && shape is ListShape list)
        {
            foreach (var item in items)
                AddWithin(item, list.Element);
        }
        else if (value is JsonObject map && shape is MapShape values)
        {
            foreach (var entry in map.ToList())
                AddWithin(entry.Value, values.Value);
        }
        else if (value is JsonObject it && shape is NamedShape named)
        {
            AddDefaults(it, _types.Find(named.FullName));
        }
    }

    private static EquatableArray<MemberModel> MembersOf(TypeModel? type, JsonObject body) => type switch
    {
        ObjectModel it => it.Members,
        UnionModel it => [.. it.Members, .. it.Content is null && body[it.Discriminator.WireName]?.ToString() is { } kind
            ? it.Cases.FirstOrDefault(@case => @case.Values.Contains(kind))?.Members ?? []
            : []],
        _ => [],
    };

    /// <summary>As written on the wire; else as people remember it.</summary>
    private MemberModel? Find(string name) =>
        Members.FirstOrDefault(member => member.WireName == name || member.Aliases.Contains(name))
        ?? Members.FirstOrDefault(member => FlagValue.IsName(member.WireName, name) || FlagValue.IsName(member.Name, name));

    private static bool IsDiscriminator(UnionModel union, string name) =>
        FlagValue.IsName(union.Discriminator.WireName, name) || FlagValue.IsName(union.Discriminator.Name, name);

    /// <summary>A flag that is repeated makes a longer list.</summary>
    private static void Put(JsonObject body, string name, JsonNode? value, bool isList)
    {
        if (isList && value is JsonArray more && body[name] is JsonArray items)
        {
            foreach (var item in more.ToList())
            {
                more.Remove(item);
                items.Add(item);
            }
        }
        else
        {
            body[name] = value;
        }
    }

    private string Unknown(string name)
    {
        var all = MemberNames.Count == 0 ? " It takes none." : $" It has: {string.Join(", ", MemberNames)}.";
        return $"The request of {target.Endpoint.Path} has no member '{name}'.{Suggestion.For(name, MemberNames)}{all}";
    }

    private static string Text(DefaultModel value) => value switch
    {
        LiteralDefault it => it.Text,
        MembersDefault it => string.Join(',', it.Members),
        _ => "",
    };
}
