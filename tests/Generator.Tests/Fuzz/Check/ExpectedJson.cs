using System.Globalization;
using System.Text.Json;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// The expected form of an example after a pass through the client's types: main names in place of aliases, no null members, the members that the
/// client always sends, an empty list where a response has none, 0 and 1 for booleans that travel as integers. Unknown members stay.
/// </summary>
internal sealed class ExpectedJson(IEnumerable<SpecModel> models)
{
    private readonly Dictionary<string, TypeModel> _types = models
        .SelectMany(model => model.Types.Select(type => (Name: $"{model.Home.Namespace}.{type.Name}", Type: type)))
        .GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.First().Type);

    public string Print(ExampleValue value, string typeName) => ExampleJson.Print(json => Write(json, value, _types[typeName]));

    private void Write(Utf8JsonWriter json, ExampleValue value, TypeModel type)
    {
        switch (type)
        {
            case ObjectModel it when value is ExampleObject content:
                json.WriteStartObject();
                WriteMembers(json, content, it.Members);
                json.WriteEndObject();
                break;
            case UnionModel it when value is ExampleObject content:
                WriteUnion(json, content, it);
                break;
            case ChoiceModel it when it.Branches.FirstOrDefault(branch => branch.Kind == KindOf(value)) is { } branch:
                Write(json, value, branch.Value.Shape);
                break;
            case TextEnumModel it when value is ExampleString text:
                json.WriteStringValue(it.Members.FirstOrDefault(member => member.Aliases.Contains(text.Value))?.Value ?? text.Value);
                break;
            case NumberEnumModel it when value is ExampleNumber number:
                json.WriteRawValue(Own(it, number.Text));
                break;
            default:
                ExampleJson.Write(json, value);
                break;
        }
    }

    private static string Own(NumberEnumModel type, string text)
    {
        if (!type.IsFlags)
            return type.Members.FirstOrDefault(member => member.Aliases.Contains(text))?.Value ?? text;
        var bits = Number(text);
        foreach (var (member, alias) in type.Members.SelectMany(member => member.Aliases.Select(alias => (member, Number(alias)))))
        {
            if ((bits & alias) == alias)
                bits = bits - alias | Number(member.Value);
        }
        return bits.ToString(CultureInfo.InvariantCulture);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private void WriteMembers(Utf8JsonWriter json, ExampleObject value, IEnumerable<MemberModel> members)
    {
        // The envelope of a response is not part of its JSON.
        foreach (var member in members.Where(member => !member.IsOfEnvelope))
            WriteMember(json, value, member);
    }

    private void WriteMember(Utf8JsonWriter json, ExampleObject value, MemberModel member)
    {
        var found = value.Members.LastOrDefault(
            it => it.Value is not ExampleNull && (it.Name == member.WireName || member.Aliases.Contains(it.Name))).Value;
        if (found is null)
        {
            WriteAbsent(json, member);
            return;
        }
        json.WritePropertyName(member.WireName);
        Write(json, found, member.Shape);
    }

    private void WriteAbsent(Utf8JsonWriter json, MemberModel member)
    {
        if (member.Presence == Presence.EmptyWhenAbsent)
        {
            json.WritePropertyName(member.WireName);
            json.WriteRawValue(member.Shape is ListShape ? "[]" : "{}");
        }
        else if (member.Presence == Presence.Defaulted)
        {
            json.WritePropertyName(member.WireName);
            WriteDefault(json, member);
        }
    }

    private void WriteDefault(Utf8JsonWriter json, MemberModel member)
    {
        if (member.Default is LiteralDefault literal)
        {
            var scalar = (ScalarShape)member.Shape;
            if (scalar is { Kind: ScalarKind.Text } or { Wire: WireForm.Text })
                json.WriteStringValue(literal.Text);
            else
                json.WriteRawValue(scalar is { Kind: ScalarKind.Bool, Wire: WireForm.Int } ? (literal.Text == "true" ? "1" : "0") : literal.Text);
            return;
        }
        var named = (MembersDefault)member.Default!;
        switch (_types[named.EnumFullName])
        {
            case TextEnumModel it:
                json.WriteStringValue(it.Members.Single(known => known.Name == named.Members[0]).Value);
                break;
            case NumberEnumModel it:
                json.WriteNumberValue(
                    it.Members.Where(known => named.Members.Contains(known.Name)).Aggregate(0L, (all, known) => all | Number(known.Value)));
                break;
        }
    }

    private void WriteUnion(Utf8JsonWriter json, ExampleObject value, UnionModel union)
    {
        var discriminator = value.Find(union.Discriminator.WireName);
        var text = discriminator switch { ExampleString it when union.IsText => it.Value, ExampleNumber it when !union.IsText => it.Text, _ => null };
        if (text is null || union.Cases.FirstOrDefault(it => it.Values.Contains(text)) is not { } found)
        {
            ExampleJson.Write(json, value);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName(union.Discriminator.WireName);
        ExampleJson.Write(json, discriminator!);
        WriteMembers(json, value, union.Members);
        if (union.Content is null || found.HasContentType)
            WriteMembers(json, value, found.Members);
        else if (found.Members.Count > 0)
        {
            // A content that is absent reads like an empty one.
            var content = value.Find(union.Content.WireName) as ExampleObject ?? new ExampleObject(default, []);
            json.WritePropertyName(union.Content.WireName);
            json.WriteStartObject();
            WriteMembers(json, content, found.Members);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ExampleValue value, Shape shape)
    {
        switch (shape)
        {
            case NamedShape named:
                Write(json, value, _types[named.FullName]);
                break;
            case ListShape list when value is ExampleArray array:
                json.WriteStartArray();
                foreach (var item in array.Items)
                    Write(json, item, list.Element);
                json.WriteEndArray();
                break;
            case MapShape map when value is ExampleObject entries:
                json.WriteStartObject();
                foreach (var entry in entries.Members)
                {
                    json.WritePropertyName(entry.Name);
                    Write(json, entry.Value, map.Value);
                }
                json.WriteEndObject();
                break;
            case ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } when value is ExampleNumber number:
                json.WriteRawValue(number.Text.Trim('-') == "0" ? "0" : "1");
                break;
            default:
                ExampleJson.Write(json, value);
                break;
        }
    }

    private static JsonKind KindOf(ExampleValue value) => value switch
    {
        ExampleString => JsonKind.Text,
        ExampleNumber => JsonKind.Number,
        ExampleBool => JsonKind.Bool,
        ExampleArray => JsonKind.Array,
        _ => JsonKind.Object,
    };
}
