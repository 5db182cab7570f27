using System.Text.Json;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Site.Content;

namespace Chatwright.Tool.Site.Code;

/// <summary>Examples in JSON as C# that makes the same values.</summary>
internal sealed class ExampleCode(SiteContent content)
{
    /// <summary>The value of a type that the context knows.</summary>
    public CodeNode Value(JsonElement json, Shape shape) => shape switch
    {
        ScalarShape scalar => new CodeLeaf(ScalarCode.Of(json, scalar)),
        ListShape list when json.ValueKind == JsonValueKind.Array =>
            new CodeList([.. json.EnumerateArray().Where(IsSet).Select(item => Value(item, list.Element))]),
        ListShape => new CodeList([]),
        MapShape map when json.ValueKind == JsonValueKind.Object => new CodeBlock($"new Dictionary<string, {CSharpType.Of(map.Value)}>",
        [
            .. json.EnumerateObject().Where(entry => IsSet(entry.Value))
                .Select(entry => Entry($"[{CSharp.Literal(entry.Name)}]", entry.Value, map.Value)),
        ]),
        NamedShape named => Named(json, named),
        _ => new CodeLeaf("default"),
    };

    /// <summary>The members of an object that an example sets.</summary>
    public IEnumerable<CodeEntry> Members(JsonElement json, IEnumerable<MemberModel> members)
    {
        if (json.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in members.Where(member => !member.IsOfEnvelope))
        {
            if (Find(json, member) is { } value)
                yield return Entry(member.Name, value, member.Shape);
        }
    }

    /// <summary>The value of a member, by its name or an alias; null if the object lacks it.</summary>
    public static JsonElement? Find(JsonElement json, MemberModel member)
    {
        foreach (var name in member.Aliases.Prepend(member.WireName))
        {
            if (json.TryGetProperty(name, out var value) && IsSet(value))
                return value;
        }
        return null;
    }

    private static bool IsSet(JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    private CodeEntry Entry(string name, JsonElement json, Shape shape) => new(name, Value(json, shape));

    private CodeNode Named(JsonElement json, NamedShape shape) => content.Find(shape.FullName) switch
    {
        ObjectModel type => new CodeBlock("new()", [.. Members(json, type.Members)]),
        UnionModel type => Union(json, type),
        ChoiceModel type => Choice(json, type),
        NumberEnumModel type => new CodeLeaf(EnumCode.Number(json, type)),
        TextEnumModel type => new CodeLeaf(EnumCode.Text(json, type)),
        _ => new CodeLeaf("default"),
    };

    private CodeNode Union(JsonElement json, UnionModel union)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(union.Discriminator.WireName, out var discriminator))
            return new CodeLeaf("default!");
        var value = EnumCode.TextOf(discriminator);
        if (union.Cases.FirstOrDefault(@case => @case.Values.Contains(value)) is not { } found)
            return new CodeLeaf($"new {union.Name}.Unknown({union.Value(value)}, {ScalarCode.Raw(json)})");
        List<CodeEntry> members = [.. Members(json, union.Members), .. CaseMembers(json, union, found)];
        var isUsual = found.Values[0] == value;
        if (isUsual && found.Implicit is { } plain && members is [{ Name: var name, Value: CodeLeaf leaf }] && name == plain.Name)
            return leaf;
        return new CodeBlock($"new {union.Name}.{found.Name}{(isUsual ? "" : $"({union.Value(value)})")}", members);
    }

    private IEnumerable<CodeEntry> CaseMembers(JsonElement json, UnionModel union, CaseModel @case)
    {
        if (union.Content is not { } name)
            return Members(json, @case.Members);
        if (!json.TryGetProperty(name.WireName, out var inner) || !IsSet(inner))
            return [];
        return @case.HasContentType ? [Entry(@case.Members[0].Name, inner, @case.Members[0].Shape)] : Members(inner, @case.Members);
    }

    private CodeNode Choice(JsonElement json, ChoiceModel choice)
    {
        if (choice.Branches.FirstOrDefault(branch => branch.Kind == KindOf(json)) is not { } found)
            return new CodeBlock($"new {choice.Name}.Unknown", [new CodeEntry("Json", new CodeLeaf(ScalarCode.Raw(json)))]);
        var value = Value(json, found.Value.Shape);
        return found.Value.Shape is ScalarShape { Kind: ScalarKind.Text or ScalarKind.Bool or ScalarKind.Int64 or ScalarKind.Double }
            ? value
            : new CodeBlock($"new {choice.Name}.{found.Name}", [new CodeEntry("Value", value)]);
    }

    private static JsonKind? KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonKind.Text,
        JsonValueKind.Number => JsonKind.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKind.Bool,
        JsonValueKind.Array => JsonKind.Array,
        JsonValueKind.Object => JsonKind.Object,
        _ => null,
    };
}
