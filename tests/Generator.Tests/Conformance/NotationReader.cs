using System.Collections;
using System.Globalization;
using System.Text.Json;
using Chatwright;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Generator.Tests.Conformance;

/// <summary>Makes objects of the client of what a vector notes.</summary>
internal sealed class NotationReader(Depot depot)
{
    public object Object(string fullName, JsonElement value)
    {
        var made = Activator.CreateInstance(depot.Find(fullName), nonPublic: true)!;
        Set(made, ((ObjectModel)depot.Types[fullName]).Members, value);
        return made;
    }

    private void Set(object made, IEnumerable<MemberModel> members, JsonElement value)
    {
        foreach (var member in members.Where(member => !member.IsOfEnvelope))
        {
            if (value.TryGetProperty(member.WireName, out var given))
                SetProperty(made, member.Name, type => Value(member.Shape, type, given));
        }
    }

    private static void SetProperty(object made, string name, Func<Type, object> value)
    {
        var property = made.GetType().GetProperty(name)!;
        property.SetValue(made, value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
    }

    private object Value(Shape shape, Type type, JsonElement value) => shape switch
    {
        ListShape list => List(type, type.GenericTypeArguments[0], value.EnumerateArray().Select(item => (list.Element, item))),
        MapShape map => Map(map, type, value),
        NamedShape named => Named(named, value),
        ScalarShape scalar => Scalar(scalar.Kind, value),
        _ => throw new InvalidOperationException(shape.ToString()),
    };

    private object List(Type list, Type item, IEnumerable<(Shape Shape, JsonElement Value)> values)
    {
        var items = values.Select(it => Value(it.Shape, item, it.Value)).ToArray();
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return Convert(list, array);
    }

    private object Map(MapShape map, Type type, JsonElement value)
    {
        var item = type.GenericTypeArguments[0];
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (var entry in value.EnumerateObject())
            entries.Add(entry.Name, Value(map.Value, item, entry.Value));
        return Convert(type, entries);
    }

    private static object Convert(Type type, object source) => type.GetMethod("op_Implicit", [source.GetType()])!.Invoke(null, [source])!;

    private static object Scalar(ScalarKind kind, JsonElement value) => kind switch
    {
        ScalarKind.Text => value.GetString()!,
        ScalarKind.Bool => value.GetBoolean(),
        ScalarKind.Int32 => int.Parse(Digits(value), CultureInfo.InvariantCulture),
        ScalarKind.UInt32 => uint.Parse(Digits(value), CultureInfo.InvariantCulture),
        ScalarKind.Int64 => long.Parse(Digits(value), CultureInfo.InvariantCulture),
        ScalarKind.UInt64 => ulong.Parse(Digits(value), CultureInfo.InvariantCulture),
        ScalarKind.Double => value.GetDouble(),
        ScalarKind.Timestamp => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ScalarKind.Bytes => (ApiList<byte>)value.GetBytesFromBase64(),
        _ => RawJson.Parse(value.GetString()!),
    };

    /// <summary>Integers beyond 2^53 - 1 are noted as texts.</summary>
    private static string Digits(JsonElement value) => value.ToString();

    private object Named(NamedShape named, JsonElement value)
    {
        var type = depot.Find(named.FullName);
        return depot.Types[named.FullName] switch
        {
            ObjectModel => Object(named.FullName, value),
            UnionModel union => Union(union, type, value),
            ChoiceModel choice => Choice(choice, type, value),
            TextEnumModel texts => Activator.CreateInstance(type, EnumValue(texts.Members, value))!,
            NumberEnumModel { IsFlags: false } numbers => Enum.ToObject(type, Number(EnumValue(numbers.Members, value))),
            NumberEnumModel flags => Enum.ToObject(
                type, value.EnumerateArray().Aggregate(0L, (all, item) => all | Number(EnumValue(flags.Members, item)))),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string EnumValue(IEnumerable<EnumMemberModel> members, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.GetProperty("$value").ToString()
        : members.Single(member => member.Name == value.GetString()).Value;

    private object Union(UnionModel union, Type type, JsonElement value)
    {
        if (value.TryGetProperty("$unknown", out var unknown))
            return Unknown(union, type, unknown.GetString()!);
        var @case = union.Cases.Single(it => it.Name == value.GetProperty("$case").GetString());
        var made = Case(type.GetNestedType(@case.Name)!, value);
        Set(made, union.Members, value);
        Set(made, @case.Members, value);
        return made;
    }

    /// <summary>A case of several values of the discriminator takes one of them.</summary>
    private static object Case(Type type, JsonElement value)
    {
        if (type.GetConstructor([]) is { } constructor)
            return constructor.Invoke(null);
        var first = type.GetConstructors().Single(it => it.GetParameters() is [{ IsOptional: true }]);
        var told = !value.TryGetProperty("$is", out var given) ? first.GetParameters()[0].DefaultValue
            : given.ValueKind == JsonValueKind.String ? given.GetString()
            : given.GetInt64();
        return first.Invoke([told]);
    }

    private static object Unknown(UnionModel union, Type type, string text)
    {
        var told = JsonDocument.Parse(text).RootElement.GetProperty(union.Discriminator.WireName);
        return Activator.CreateInstance(type.GetNestedType("Unknown")!, union.IsText ? told.GetString()! : told.GetInt64(), RawJson.Parse(text))!;
    }

    private object Choice(ChoiceModel choice, Type type, JsonElement value)
    {
        var given = value.EnumerateObject().Single();
        if (given.Name == "$unknown")
        {
            var unknown = Activator.CreateInstance(type.GetNestedType("Unknown")!)!;
            SetProperty(unknown, "Json", _ => RawJson.Parse(given.Value.GetString()!));
            return unknown;
        }
        var branch = choice.Branches.Single(it => it.Name == given.Name);
        var made = Activator.CreateInstance(type.GetNestedType(branch.Name)!)!;
        SetProperty(made, branch.Value.Name, it => Value(branch.Value.Shape, it, given.Value));
        return made;
    }
}
