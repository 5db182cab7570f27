using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Generator.Tests.Conformance;

/// <summary>Notes objects of the client as the vectors do: absent members, and empty lists and maps, are left out.</summary>
internal sealed class NotationWriter(Depot depot)
{
    private const long MaxSafe = (1L << 53) - 1;

    public JsonObject Object(string fullName, object value)
    {
        var noted = new JsonObject();
        Add(noted, ((ObjectModel)depot.Types[fullName]).Members, value);
        return noted;
    }

    private void Add(JsonObject noted, IEnumerable<MemberModel> members, object value)
    {
        foreach (var member in members.Where(member => !member.IsOfEnvelope))
        {
            var found = value.GetType().GetProperty(member.Name)!.GetValue(value);
            if (found is not null && !(member.IsCollection && !((IEnumerable)found).GetEnumerator().MoveNext()))
                noted.Add(member.WireName, Value(member.Shape, found));
        }
    }

    public JsonNode Value(Shape shape, object value) => shape switch
    {
        ListShape list => new JsonArray([.. ((IEnumerable)value).Cast<object>().Select(item => Value(list.Element, item))]),
        MapShape map => Map(map, value),
        NamedShape named => Named(named, value),
        _ => Scalar(((ScalarShape)shape).Kind, value),
    };

    private JsonObject Map(MapShape map, object value)
    {
        var noted = new JsonObject();
        foreach (var entry in ((IEnumerable)value).Cast<object>())
        {
            var (name, item) = (Get(entry, "Key"), Get(entry, "Value"));
            noted.Add((string)name, Value(map.Value, item));
        }
        return noted;
    }

    private static object Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value)!;

    private static JsonValue Scalar(ScalarKind kind, object value) => kind switch
    {
        ScalarKind.Text => JsonValue.Create((string)value),
        ScalarKind.Bool => JsonValue.Create((bool)value),
        ScalarKind.Double => JsonValue.Create((double)value),
        ScalarKind.Timestamp => JsonValue.Create(Time((DateTimeOffset)value)),
        ScalarKind.Bytes => JsonValue.Create(Convert.ToBase64String(((ApiList<byte>)value).AsSpan())),
        ScalarKind.Json => JsonValue.Create(value.ToString()!),
        _ => Integer(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private static string Time(DateTimeOffset value)
        => value.UtcDateTime.ToString(
            value.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonValue Integer(decimal value)
        => Math.Abs(value) <= MaxSafe ? JsonValue.Create((long)value) : JsonValue.Create(value.ToString(CultureInfo.InvariantCulture));

    private JsonNode Named(NamedShape named, object value) => depot.Types[named.FullName] switch
    {
        ObjectModel => Object(named.FullName, value),
        UnionModel union => Union(union, value),
        ChoiceModel choice => Choice(choice, value),
        TextEnumModel texts => Member(texts.Members, (string)Get(value, "Value"), text => JsonValue.Create(text)),
        NumberEnumModel { IsFlags: false } numbers => Member(
            numbers.Members,
            Number(value).ToString(CultureInfo.InvariantCulture),
            text => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture))),
        NumberEnumModel flags => Flags(flags, Number(value)),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static JsonNode Member(IEnumerable<EnumMemberModel> members, string value, Func<string, JsonValue> unlisted)
        => members.FirstOrDefault(member => member.Value == value) is { } found ? JsonValue.Create(found.Name)
            : new JsonObject { ["$value"] = unlisted(value) };

    private static JsonArray Flags(NumberEnumModel flags, long value)
    {
        var noted = new JsonArray();
        foreach (var member in flags.Members)
        {
            var bits = long.Parse(member.Value, CultureInfo.InvariantCulture);
            if (bits == 0 || (value & bits) != bits)
                continue;
            noted.Add(JsonValue.Create(member.Name));
            value &= ~bits;
        }
        if (value != 0)
            noted.Add(new JsonObject { ["$value"] = value });
        return noted;
    }

    private JsonObject Union(UnionModel union, object value)
    {
        if (value.GetType().Name == "Unknown")
            return new JsonObject { ["$unknown"] = Get(value, union.RawName).ToString() };
        var @case = union.Cases.Single(it => it.Name == value.GetType().Name);
        var noted = new JsonObject { ["$case"] = @case.Name };
        var told = Convert.ToString(Get(value, union.Discriminator.Name), CultureInfo.InvariantCulture)!;
        if (told != @case.Values[0])
            noted["$is"] = union.IsText ? JsonValue.Create(told) : JsonValue.Create(long.Parse(told, CultureInfo.InvariantCulture));
        Add(noted, union.Members, value);
        Add(noted, @case.Members, value);
        return noted;
    }

    private JsonObject Choice(ChoiceModel choice, object value)
    {
        if (value.GetType().Name == "Unknown")
            return new JsonObject { ["$unknown"] = Get(value, "Json").ToString() };
        var branch = choice.Branches.Single(it => it.Name == value.GetType().Name);
        return new JsonObject { [branch.Name] = Value(branch.Value.Shape, Get(value, branch.Value.Name)) };
    }
}
