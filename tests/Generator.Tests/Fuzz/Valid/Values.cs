using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Wire values of types for examples. Requests keep every rule; responses keep only shapes.</summary>
/// <param name="isRequest"><c>true</c> if the values are sent; otherwise, <c>false</c>.</param>
internal sealed class Values(TypeScope scope, bool isRequest)
{
    private const int Deepest = 4;

    public static Gen<Json> Scalar(string scalar, string? wire, Limits limits) => (scalar, wire) switch
    {
        ("string", _) => Text(limits).Select(text => (Json)new JsonText(text)),
        ("bytes", _) => Bytes(limits).Select(text => (Json)new JsonText(text)),
        ("bool", "int") => Gens.Pick(["0", "1", "1", "2", "-1"]).Select(text => (Json)new JsonWord(text)),
        ("bool", _) => Gens.Chance(50).Select(value => (Json)JsonWord.Of(value)),
        ("timestamp", "millis") => Gens.Pick(["0", "1630997627123", "-62135596800000", "253402300799999", "1"])
            .Select(text => (Json)new JsonWord(text)),
        ("timestamp", _) => Gens.Pick(["0", "1630997627", "-62135596800", "253402300799", "1"]).Select(text => (Json)new JsonWord(text)),
        ("double", _) => Double(limits).Select(text => wire == "string" ? new JsonText(text) : (Json)new JsonWord(text)),
        ("json", _) => Any(3),
        _ => Integer(scalar, limits).Select(text => wire == "string" ? new JsonText(text) : (Json)new JsonWord(text)),
    };

    public Gen<Json> Value(TypeUse use, int depth) => Value(use.Type, use.Wire, use.Limits, depth);

    /// <summary>The members of an object, all its rules kept.</summary>
    public Gen<JsonObject> Members(IReadOnlyList<FieldPlan> fields, int depth) =>
        from chosen in Choose(fields, depth)
        from values in Gens.All(chosen.Select(field => Value(field.Use, depth + 1)))
        from first in Named([.. chosen.Zip(values)])
        from conditional in Gens.All(fields.Where(field => field.Need == Need.When).Select(field => Conditional(field, fields, first.ByWire, depth)))
        from nulls in Nulls([.. fields.Where(field => field.Need == Need.Optional && !chosen.Contains(field))])
        from again in Again([.. chosen.Where(field => field.Aliases.Count > 0)], depth)
        from all in Gen.Shuffle(
            first.Members.Concat(conditional.SelectMany(members => members)).Concat(nulls)
                .Where(member => again.All(other => other.Name != member.Name)).ToArray())
        select new JsonObject([.. all, .. again]);

    /// <summary>Optional members may be null.</summary>
    private static Gen<IReadOnlyList<(string Name, Json Value)>> Nulls(IReadOnlyList<FieldPlan> absent) =>
        from has in Gens.Chance(15)
        from some in Gens.Some(absent, 0, has ? 2 : 0)
        select (IReadOnlyList<(string, Json)>)[.. some.Select(field => (field.Wire.Text, (Json)JsonWord.Null))];

    /// <summary>A member by a second name, which counts since it comes last.</summary>
    private Gen<IReadOnlyList<(string Name, Json Value)>> Again(IReadOnlyList<FieldPlan> fields, int depth) =>
        from has in Gens.Chance(fields.Count > 0 ? 30 : 0)
        from field in has ? Gens.Pick(fields).Select(field => (FieldPlan?)field) : Gen.Constant<FieldPlan?>(null)
        from value in field is null ? Gen.Constant<Json>(JsonWord.Null) : Value(field.Use, depth + 1)
        from name in field is null ? Gen.Constant("") : Gens.Pick([field.Wire.Text, .. field.Aliases])
        select (IReadOnlyList<(string, Json)>)(field is null ? [] : [(name, value)]);

    private Gen<Json> Value(TypeRef type, string? wire, Limits limits, int depth) => type switch
    {
        ListRef { Element: NameRef { Name: "json" } } when limits == Limits.None => Gen.OneOf(Gen.Constant<Json>(JsonWord.Null), Any(2)).ListOf(0, 3)
            .Select(items => (Json)new JsonArray(items)),
        ListRef list => Count(limits, depth).SelectMany(count => Value(list.Element, wire, Inner(limits), depth + 1).ListOf(count, count))
            .Select(items => (Json)new JsonArray(items)),
        MapRef map =>
            from count in Count(limits, depth)
            from keys in Gens.Some(["a", "b", "key three", "日本", "", "</x>"], count, count)
            from values in Value(map.Value, wire, Inner(limits), depth + 1).ListOf(keys.Count, keys.Count)
            select (Json)new JsonObject([.. keys.Zip(values)]),
        NameRef { Name: var name } when scope.Made.TryGetValue(name, out var plan) => Named(plan, wire, limits, depth),
        _ => Scalar(((NameRef)type).Name, wire, limits),
    };

    private Gen<Json> Named(TypePlan plan, string? wire, Limits limits, int depth) => plan switch
    {
        AliasPlan it => Value(it.Use.Type, wire ?? it.Use.Wire, Merge(limits, it.Use.Limits), depth),
        EnumPlan it => Enum(it),
        FlagsPlan it => Flags(it),
        ObjectPlan it => Members(it.Fields, depth).Select(value => (Json)value),
        UnionPlan it => Union(it, depth).Select(value => (Json)value),
        ChoicePlan it => Gens.Pick(it.Branches).SelectMany(
            branch => Value(depth < Deepest ? branch.Type : it.Branches[0].Type, null, Limits.None, depth + 1)),
        _ => throw new InvalidOperationException(plan.Name),
    };

    private static Gen<Json> Flags(FlagsPlan plan)
    {
        var known = plan.Members.SelectMany(member => member.Aliases.Append(member.Value))
            .Select(value => long.Parse(value, CultureInfo.InvariantCulture)).ToList();
        return Gens.Some(known, 0, known.Count).Select(bits => (Json)JsonWord.Of(bits.Aggregate(0L, (all, bit) => all | bit)));
    }

    private static Gen<Json> Enum(EnumPlan plan)
    {
        var known = plan.Members.SelectMany(member => member.Aliases.Append(member.Value)).ToList();
        IReadOnlyList<string> values = plan.IsOpen ? [.. known, plan.IsText ? "quite unknown" : "123456789"] : known;
        return Gens.Pick(values).Select(value => plan.IsText ? new JsonText(value) : (Json)new JsonWord(value));
    }

    public Gen<JsonObject> Union(UnionPlan plan, int depth) =>
        from isKnown in Gens.Chance(plan.IsOpen ? 80 : 100)
        from value in isKnown ? Gens.Pick(plan.Cases).SelectMany(@case => Case(plan, @case, depth)) : UnknownCase(plan)
        select value;

    private Gen<JsonObject> Case(UnionPlan plan, CasePlan @case, int depth) =>
        from value in Gens.Pick(@case.Values)
        from common in Members(plan.Content is null ? [.. plan.Fields, .. @case.Fields] : plan.Fields, depth)
        from content in plan.Content is null ? Gen.Constant<Json?>(null) : Content(@case, depth)
        from all in Gen.Shuffle(common.Members
            .Append((plan.Discriminator, plan.IsText ? new JsonText(value) : new JsonWord(value)))
            .Concat(content is null ? [] : [(plan.Content!, content)]).ToArray())
        select new JsonObject(all);

    /// <summary>A content that needs nothing may be left out.</summary>
    private Gen<Json?> Content(CasePlan @case, int depth) =>
        from there in Gens.Chance(
            @case.ContentType is not null || @case.Fields.Any(field => field.Need != Need.Optional && field.Need != Need.Defaulted) ? 100 : 70)
        from content in !there || (@case.ContentType is null && @case.Fields.Count == 0) ? Gen.Constant<Json?>(null)
            : @case.ContentType is { } type ? Value(type, null, Limits.None, depth + 1).Select(value => (Json?)value)
            : Members(@case.Fields, depth + 1).Select(value => (Json?)value)
        select content;

    /// <summary>An unknown case, whose members may have names of known cases and values of other types.</summary>
    private static Gen<JsonObject> UnknownCase(UnionPlan plan) =>
        from fields in Gens.Some(
            [.. plan.Fields.Concat(plan.Cases.SelectMany(@case => @case.Fields)).Select(field => field.Wire.Text).Distinct()],
            0,
            3)
        from values in Any(2).ListOf(fields.Count, fields.Count)
        select new JsonObject([
            .. fields.Zip(values), ("something else", JsonWord.Null),
            (plan.Discriminator, plan.IsText ? new JsonText("quite unknown") : new JsonWord("123456789")),
        ]);

    /// <summary>Which fields are there, those aside that depend on others.</summary>
    private static Gen<IReadOnlyList<FieldPlan>> Choose(IReadOnlyList<FieldPlan> fields, int depth)
    {
        var siblings = fields.SelectMany(field => field.When).Select(when => when.Sibling).ToHashSet();
        var plain = fields.Where(field => field.Need is Need.Required or Need.Optional or Need.Defaulted).Select(field =>
            Gens.Chance(field.Need switch
            {
                Need.Required => 100,
                Need.Optional when field.From is not null => 100,
                Need.Defaulted => siblings.Contains(field.Wire.Text) ? 100 : 70,
                _ => depth < Deepest ? 60 : 0,
            }).Select(there => there ? [field] : Array.Empty<FieldPlan>()));
        var labels = fields.Where(field => field.Label is not null).GroupBy(field => (field.Need, field.Label)).Select(group =>
            Gens.Some<FieldPlan>([.. group], 1, group.Key.Need == Need.OneOf ? 1 : group.Count()).Select(chosen => chosen.ToArray()));
        return Gens.All(plain.Concat(labels)).Select(chosen => Allowed([.. chosen.SelectMany(some => some)]));
    }

    /// <summary>Leaves out what another field excludes.</summary>
    private static IReadOnlyList<FieldPlan> Allowed(List<FieldPlan> chosen) =>
        [.. chosen.Where(field => !chosen.Any(other => other.Excludes.Contains(field.Wire.Text)))];

    /// <summary>Members by one of their names each.</summary>
    private static Gen<(IReadOnlyList<(string Name, Json Value)> Members, IReadOnlyDictionary<string, Json> ByWire)> Named(
        IReadOnlyList<(FieldPlan Field, Json Value)> members) =>
        from names in Gens.All(members.Select(member => Name(member.Field)))
        select ((IReadOnlyList<(string, Json)>)[.. names.Zip(members, (name, member) => (name, member.Value))],
            (IReadOnlyDictionary<string, Json>)members.ToDictionary(member => member.Field.Wire.Text, member => member.Value));

    private static Gen<string> Name(FieldPlan field)
        => field.Aliases.Count == 0 ? Gen.Constant(field.Wire.Text) : Gens.Pick([field.Wire.Text, .. field.Aliases]);

    private Gen<IReadOnlyList<(string Name, Json Value)>> Conditional(
        FieldPlan field, IReadOnlyList<FieldPlan> siblings, IReadOnlyDictionary<string, Json> members, int depth)
    {
        var holds = field.When.All(when => members.TryGetValue(when.Sibling, out var value)
            && siblings.FirstOrDefault(sibling => sibling.Wire.Text == when.Sibling) is { } sibling
            && when.Values.Any(
                literal => Own(sibling.Use, literal) == Own(sibling.Use, value is JsonText text ? text.Text : ((JsonWord)value).Text)));
        return
            from there in Gens.Chance(holds ? 100 : isRequest ? 30 : 50)
            from value in there ? Value(field.Use, depth + 1).Select(value => (Json?)value) : Gen.Constant<Json?>(null)
            select (IReadOnlyList<(string, Json)>)(value is null ? [] : [(field.Wire.Text, value)]);
    }

    /// <summary>Gets the value that a wire value reads as: an alias as its member, and any integer but 0 as true.</summary>
    private string Own(TypeUse use, string text)
    {
        var (type, wire) = scope.Resolve(use.Type);
        if (type is not NameRef { Name: var name })
            return text;
        if (name == "bool" && (use.Wire ?? wire) == "int")
            return text == "0" ? "0" : "1";
        return scope.Made.GetValueOrDefault(name) switch
        {
            EnumPlan it => it.Members.FirstOrDefault(member => member.Aliases.Contains(text))?.Value ?? text,
            FlagsPlan it => it.Members.SelectMany(member => member.Aliases.Select(alias => (Own: Number(member.Value), Alias: Number(alias))))
                .Aggregate(Number(text), (bits, pair) => (bits & pair.Alias) == pair.Alias ? bits - pair.Alias | pair.Own : bits)
                .ToString(CultureInfo.InvariantCulture),
            _ => text,
        };

        static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }

    private static Gen<int> Count(Limits limits, int depth) =>
        Gen.Choose(limits.MinItems ?? 0, Math.Min(limits.MaxItems ?? 3, Math.Max(limits.MinItems ?? 0, depth < Deepest ? 3 : 0)));

    /// <summary>Limits of items are about the list itself.</summary>
    private static Limits Inner(Limits limits) => limits with { MinItems = null, MaxItems = null };

    private static Limits Merge(Limits outer, Limits inner) => new()
    {
        Min = inner.Min ?? outer.Min,
        Max = inner.Max ?? outer.Max,
        MinChars = inner.MinChars ?? outer.MinChars,
        MaxChars = inner.MaxChars ?? outer.MaxChars,
        MaxBytes = inner.MaxBytes ?? outer.MaxBytes,
        MinItems = inner.MinItems ?? outer.MinItems,
        MaxItems = inner.MaxItems ?? outer.MaxItems,
    };

    private static Gen<string> Text(Limits limits)
    {
        if (limits is { MinChars: null, MaxChars: null, MaxBytes: null })
            return Gens.Prose;
        // A character of four bytes is one; where bytes are limited there is room for it only beyond what the fewest characters take.
        var least = limits.MinChars ?? 0;
        var most = Math.Min(limits.MaxChars ?? least + 8, limits.MaxBytes ?? int.MaxValue);
        return
            from count in Gen.Choose(least, most)
            from wide in Gens.Chance(limits.MaxBytes is null || limits.MaxBytes >= count + 3 ? 40 : 0)
            select wide && count > 0 ? "😀" + new string('x', count - 1) : new string('y', count);
    }

    private static Gen<string> Bytes(Limits limits) =>
        from count in Gen.Choose(0, Math.Min(limits.MaxBytes ?? 20, 20))
        from bytes in Gen.Choose(0, 255).ListOf(count, count)
        select Convert.ToBase64String([.. bytes.Select(value => (byte)value)]);

    private static Gen<string> Integer(string scalar, Limits limits)
    {
        var (least, most) = Numbers.Range(scalar) ?? throw new InvalidOperationException(scalar);
        var low = limits.Min is { } min ? BigInteger.Parse(min, CultureInfo.InvariantCulture) : least;
        var high = limits.Max is { } max ? BigInteger.Parse(max, CultureInfo.InvariantCulture) : most;
        return
            from near in Gen.Choose(0, 1000)
            from value in Gens.Pick([
                low, high, BigInteger.Min(low + near, high), BigInteger.Max(high - near, low), BigInteger.Max(low, BigInteger.Min(near, high)),
            ])
            select value.ToString(CultureInfo.InvariantCulture);
    }

    private static Gen<string> Double(Limits limits)
    {
        var low = limits.Min is { } min ? double.Parse(min, CultureInfo.InvariantCulture) : double.NegativeInfinity;
        var high = limits.Max is { } max ? double.Parse(max, CultureInfo.InvariantCulture) : double.PositiveInfinity;
        string[] all =
        [
            "0", "0.5", "-0.25", "1", "100", "1e2", "1E+3", "-1e-3", "123456789.125", "1.7976931348623157e308", "5e-324",
            .. new[] { limits.Min, limits.Max }.OfType<string>(),
        ];
        return Gens.Pick([.. all.Where(text => double.Parse(text, CultureInfo.InvariantCulture) is var value && value >= low && value <= high)]);
    }

    /// <summary>Anything but null.</summary>
    private static Gen<Json> Any(int depth) => Gen.Choose(depth > 0 ? 0 : 2, 5).SelectMany(kind => kind switch
    {
        0 => Any(depth - 1).ListOf(0, 3).Select(items => (Json)new JsonArray(items)),
        1 => Any(depth - 1).ListOf(0, 3).Select(items => (Json)new JsonObject([.. items.Select((item, index) => ($"m{index}", item))])),
        2 => Gens.Prose.Select(text => (Json)new JsonText(text)),
        3 => Gens.Chance(50).Select(value => (Json)JsonWord.Of(value)),
        _ => Gens.Pick(["0", "-1", "1.5", "1e400", "123456789012345678901234567890"]).Select(text => (Json)new JsonWord(text)),
    });
}
