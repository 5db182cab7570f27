using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Chatwright.Generator.Names;
using Chatwright.Import.Cells;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Makes types of slots. The samples decide; the tables refine.</summary>
internal sealed partial class ShapeDrafter
{
    private const Kinds Scalars = Kinds.Text | Kinds.Integer | Kinds.Number | Kinds.Bool;

    private readonly TypeNames _names;
    private readonly PageNames _page;
    private readonly List<TypeDraft> _types;
    private readonly UnionDrafter _unions;
    private readonly Func<string, string?>? _aliases;

    /// <param name="names">The names of types.</param>
    /// <param name="page">The facts about all names of the page.</param>
    /// <param name="unions">The shared unions.</param>
    /// <param name="types">Receives the types.</param>
    /// <param name="aliases">Gets the shared name for the strings of a member; null for a response, which has no limits.</param>
    public ShapeDrafter(TypeNames names, PageNames page, KnownUnions unions, List<TypeDraft> types, Func<string, string?>? aliases)
    {
        (_names, _page, _types, _aliases) = (names, page, types, aliases);
        _unions = new UnionDrafter(this, names, unions, types, page.Members);
    }

    /// <summary>The fields of a body, in the order of the samples.</summary>
    public List<FieldDraft> Fields(Slot slot, string holder, IReadOnlyCollection<string> without) =>
        Fields(slot, holder, member => !without.Contains(member.Name), slot.Samples);

    /// <summary>Some fields of an object, in the order of the samples.</summary>
    /// <param name="slot">The object, with all its members.</param>
    /// <param name="holder">The name of the member that holds it.</param>
    /// <param name="isOne">Determines which members become fields.</param>
    /// <param name="samples">The objects seen that could have the members.</param>
    public List<FieldDraft> Fields(Slot slot, string holder, Func<Member, bool> isOne, IReadOnlyList<SampleObject> samples)
    {
        var seen = samples.SelectMany(sample => sample.Members).CountBy(member => member.Name).ToDictionary();
        var fields = Ordered(slot).Where(isOne)
            .Select(member => Field(member, holder, seen.GetValueOrDefault(member.Name) == samples.Count))
            .ToList();
        NameApart(fields);
        return fields;
    }

    /// <summary>The type of a value whose kind a member beside it tells.</summary>
    public string TypeOfContent(Slot value, string stem) => Type(value, null, "", stem + Identifiers.Pascal(value.Owner!.Name), stem, []).Type;

    /// <summary>
    /// As the tables list them, which is how the API's authors think of them; members of samples alone stay where the samples have them.
    /// </summary>
    private static IEnumerable<Member> Ordered(Slot slot)
    {
        var keys = new Dictionary<Member, int>();
        var last = 0;
        foreach (var member in slot.Members)
            keys[member] = member.Row is { } row && slot.Members.Count(other => other.Row == row) == 1 ? last = row.Line : last;
        return slot.Members.OrderBy(member => keys[member]);
    }

    private FieldDraft Field(Member member, string holder, bool isAlwaysThere)
    {
        var text = Text(member);
        var summary = Summaries.Of(ListOfBrackets().Replace(text, ""));
        var isForeign = Placeholders.IsForeign(summary);
        var field = new FieldDraft(member.Name, member.Line) { Summary = isForeign ? Placeholders.OfMember(member.Name) : summary, Text = text };
        if (isForeign)
            field.Comments.Add(summary!);
        field.Comments.AddRange(member.ValueComments);
        field.Doubts.AddRange(member.Doubts);
        var stem = Stem(member.Name, field.Line);
        (field.Type, field.Wire) = Type(member.Value, member.Row?.Type, text, stem, holder, field.Doubts);
        DoubtType(member, field);
        if (_aliases is not null)
        {
            RequiredFields.Apply(member, field, isAlwaysThere);
            FieldLimits.Apply(member, field, text);
            UseAlias(field);
        }
        return field;
    }

    /// <summary>A shared type has limits of its own, apart from those of a list.</summary>
    private void UseAlias(FieldDraft field)
    {
        if (field.Type is not ("string" or "[string]") || _aliases!(field.WireName) is not { } alias)
            return;
        field.PlainType = field.Type;
        field.Type = field.Type.Replace("string", alias, StringComparison.Ordinal);
        field.Limits.RemoveAll(limit => limit.Key is "maxBytes" or "maxChars");
    }

    /// <summary>Gets the table's description; without one, the comments of the samples.</summary>
    private static string Text(Member member) =>
        member.Row?.Description is { Length: > 0 } description ? description : string.Join('\n', member.Comments.Take(1));

    /// <summary>All words there are, for finding values and limits.</summary>
    private static string AllText(Slot slot, string text) =>
        slot.Owner is { Comments.Count: > 0 } owner ? string.Join('\n', owner.Comments.Where(comment => comment != text).Prepend(text)) : text;

    private (string Type, string? Wire) Type(Slot slot, TypeWord? word, string text, string stem, string holder, List<Doubt> doubts)
    {
        var kinds = slot.Kinds & ~Kinds.Null;
        if (kinds == (Kinds.Integer | Kinds.Number))
            kinds = Kinds.Number;
        // A table that names several kinds knows of values that the samples do not show.
        if (word is not null && kinds != Kinds.None && BitOperations.PopCount((uint)word.Kinds) > 1 && (word.Kinds & kinds) == kinds)
            kinds = word.Kinds;
        if (kinds == Kinds.None)
            kinds = word?.Kinds ?? Kinds.None;
        if (BitOperations.PopCount((uint)kinds) > 1)
            return (Choice(slot, kinds, word, text, stem, holder, doubts), null);
        return kinds switch
        {
            Kinds.Object => (Object(slot, stem, holder, doubts), null),
            Kinds.Array => (List(slot, word, text, stem, holder, doubts), null),
            _ => Scalar(slot, kinds, word, text, stem, holder),
        };
    }

    private (string Type, string? Wire) Scalar(Slot slot, Kinds kind, TypeWord? word, string text, string stem, string holder)
    {
        switch (kind)
        {
            case Kinds.Integer when word?.Kinds == Kinds.Bool && slot.Values.TrueForAll(value => value is "0" or "1"):
                return ("bool", "int");
            case Kinds.Integer when slot.Owner is { } owner && FlagText.IsFlag(owner.Name, AllText(slot, text), slot.Values):
                return ("bool", "int");
            case Kinds.Integer or Kinds.Text when slot.Owner is { } owner && owner.Value == slot && _page.IsMillis(owner, text):
                return ("timestamp", "millis");
            case Kinds.Integer when word?.Kinds == Kinds.Number:
                return ("double", null);
            case Kinds.Integer:
                return (Enum(EnumText.Integers(AllText(slot, text), slot.Values), slot, "int64", stem, holder) ?? Integer(slot, word, text), null);
            case Kinds.Text:
                return (TextEnum(slot, text, stem, holder) ?? "string", null);
            case Kinds.Number:
                return ("double", null);
            case Kinds.Bool:
                return ("bool", null);
            default:
                return ("json", null);
        }
    }

    private string? TextEnum(Slot slot, string text, string stem, string holder)
    {
        var all = AllText(slot, text);
        if (slot.Values.Count > 0 && slot.Values.TrueForAll(value => value.Length < 10 && value.All(char.IsAsciiDigit)))
            return EnumText.Integers(all, slot.Values) is { IsFlags: false } found ? Enum(found, slot, "string", stem, holder) : null;
        return slot.Values.TrueForAll(value => value.Length == 0 || WordLike().IsMatch(value))
            ? Enum(EnumText.Texts(all, [.. slot.Values.Where(value => value.Length > 0)], _page.Members), slot, "string", stem, holder)
            : null;
    }

    private string? Enum(EnumFound? found, Slot slot, string scalar, string stem, string holder)
    {
        if (found is null)
            return null;
        var members = new List<EnumMemberDraft>();
        foreach (var entry in found.Entries)
        {
            var name = EnumName(entry, stem, members);
            members.Add(new EnumMemberDraft(name, entry.Value, entry.Label, Placeholders.IsForeign(entry.Label) ? null : Summaries.Of(entry.Label)));
        }
        var isOpen = !found.IsFlags && slot.Values.Any(value => found.Entries.All(entry => entry.Value != value));
        return _names.Name(stem, holder, Make, _types, _types.Count).Name;

        EnumDraft Make(string name) => new(name, scalar) { IsFlags = found.IsFlags, IsOpen = isOpen, Members = members };
    }

    private static string EnumName(EnumEntry entry, string stem, List<EnumMemberDraft> members)
    {
        var own = Identifiers.Pascal(entry.Value);
        var name = Identifiers.IsName(own) ? own : Words.Name(entry.Label) ?? "Value" + entry.Value.Replace("-", "Minus", StringComparison.Ordinal);
        if (name is "Value" or "None" or "Unknown" || name == stem || Identifiers.IsInherited(name))
            name += "Value";
        return members.Exists(member => member.Name == name) ? name + entry.Value.Replace("-", "Minus", StringComparison.Ordinal) : name;
    }

    private string Integer(Slot slot, TypeWord? word, string text)
    {
        var type = word?.IntegerType ?? LimitText.IntegerType(text);
        var values = slot.Values.ConvertAll(value => BigInteger.Parse(value, CultureInfo.InvariantCulture));
        bool Fit(BigInteger low, BigInteger high) => values.TrueForAll(value => value >= low && value <= high);
        if (type switch
        {
            "uint32" => Fit(0, uint.MaxValue),
            "int32" => Fit(int.MinValue, int.MaxValue),
            "uint64" => Fit(0, ulong.MaxValue),
            _ => false,
        })
            return type!;
        if (slot.Owner is { } owner && _page.IsTime(owner, text))
            return "timestamp";
        return Fit(long.MinValue, long.MaxValue) ? "int64" : Fit(0, ulong.MaxValue) ? "uint64" : "json";
    }

    private string Object(Slot slot, string stem, string holder, List<Doubt> doubts)
    {
        if (slot.Members.Count == 0)
            return "json";
        if (_page.IsMap(slot))
            return Map(slot, stem, holder);
        if (_unions.Draft(slot, stem, holder, doubts) is { } union)
            return union;
        var at = _types.Count;
        var fields = Fields(slot, stem, []);
        return _names.Name(stem, holder, name => new ObjectDraft(name, fields), _types, at).Name;
    }

    private string Map(Slot slot, string stem, string holder)
    {
        var kinds = slot.Members.Aggregate(Kinds.None, (all, member) => all | member.Value.Kinds) & ~Kinds.Null;
        // Values of different shapes are left as they come.
        var isScalar = BitOperations.PopCount((uint)kinds) == 1 && (kinds & Scalars) != 0;
        var value = isScalar ? Type(slot.Members[0].Value, null, "", stem, holder, []).Type : "json";
        return $"{{ string: {(value is "timestamp" or "uint64" ? "int64" : value)} }}";
    }

    private string List(Slot slot, TypeWord? word, string text, string stem, string holder, List<Doubt> doubts)
    {
        if (slot.Element is { } element && (element.Kinds & ~Kinds.Null) != 0)
        {
            var elements = word is { Elements: not Kinds.None } ? word with { Kinds = word.Elements, Elements = Kinds.None } : null;
            return $"[{Type(element, elements, text, Singular(slot, stem), holder, doubts).Type}]";
        }
        var known = word?.Elements switch
        {
            Kinds.Text => "string",
            Kinds.Integer => word.IntegerType ?? "int64",
            Kinds.Number => "double",
            Kinds.Bool => "bool",
            _ => slot.Owner?.Name.EndsWith("_Account", StringComparison.Ordinal) == true || TextElements().IsMatch(text) ? "string" : null,
        };
        if (known is null && slot.Owner is { } owner)
        {
            known = LikeSiblings(owner);
            var guess = known is null ? "" : "; it was taken to be like the lists beside it";
            doubts.Add(new Doubt(owner.Row?.Line ?? owner.Line, $"no sample shows what the list holds{guess}"));
        }
        return $"[{known ?? "json"}]";
    }

    /// <summary>If all lists beside it hold texts, a list without a sample probably does too.</summary>
    private static string? LikeSiblings(Member member)
    {
        var lists = member.Home.Members.Where(other => other != member).Select(other => other.Value.Element).OfType<Slot>().ToList();
        return lists.Count > 0 && lists.TrueForAll(element => element.Kinds == Kinds.Text) ? "string" : null;
    }

    private static string Singular(Slot slot, string stem) =>
        slot.Owner is { } owner && Identifiers.Pascal(owner.Name) == stem ? TypeNames.Singular(owner.Name) : stem;

    private string Choice(Slot slot, Kinds kinds, TypeWord? word, string text, string stem, string holder, List<Doubt> doubts)
    {
        var at = _types.Count;
        var branches = new List<(string, string)>();
        if ((kinds & Kinds.Text) != 0)
            branches.Add(("Text", "string"));
        if ((kinds & (Kinds.Integer | Kinds.Number)) != 0)
            branches.Add(("Number", (kinds & Kinds.Number) != 0 ? "double" : "int64"));
        if ((kinds & Kinds.Bool) != 0)
            branches.Add(("Flag", "bool"));
        if ((kinds & Kinds.Array) != 0)
            branches.Add(("Items", ItemsOf(slot, word, text, stem, holder, doubts)));
        if ((kinds & Kinds.Object) != 0)
            branches.Add(("Fields", slot.Members.Count > 0 ? Object(slot, stem + "Fields", holder, doubts) : "{ string: json }"));
        // Two kinds of number, both written the same.
        return branches.Count == 1
            ? branches[0].Item2
            : _names.Name(stem, holder, name => new ChoiceDraft(name) { Branches = branches }, _types, at).Name;
    }

    /// <summary>
    /// The list among the branches of a choice. Its elements are named differently from the choice itself.
    /// </summary>
    private string ItemsOf(Slot slot, TypeWord? word, string text, string stem, string holder, List<Doubt> doubts) =>
        List(slot, word is null ? null : word with { Kinds = Kinds.Array }, text, stem + "Item", holder, slot.Element is null ? [] : doubts);

    private static void DoubtType(Member member, FieldDraft field)
    {
        var kinds = member.Value.Kinds & ~Kinds.Null;
        if (member.Row is not { Type: { } type } row || kinds == Kinds.None || field.Wire is not null)
            return;
        if ((type.Kinds & kinds) == kinds || (kinds is Kinds.Integer && (type.Kinds & Kinds.Number) != 0))
            return;
        field.Doubts.Add(new Doubt(row.Line, $"the table calls it {row.TypeText}, the sample has {Describe(kinds)}"));
    }

    private static string Describe(Kinds kinds) => kinds switch
    {
        Kinds.Text => "a string",
        Kinds.Integer => "an integer",
        Kinds.Number => "a number",
        Kinds.Bool => "true or false",
        Kinds.Array => "an array",
        Kinds.Object => "an object",
        _ => "values of several kinds",
    };

    private static string Stem(string member, int line) =>
        Identifiers.Pascal(member) is { Length: > 0 } name && Identifiers.IsName(name) ? name : FormattableString.Invariant($"Member{line}");

    /// <summary>Names the members whose wire names give no C# name, or the same one.</summary>
    private static void NameApart(List<FieldDraft> fields)
    {
        var taken = new HashSet<string>();
        foreach (var field in fields)
        {
            var name = Identifiers.Pascal(field.WireName);
            if (Identifiers.IsName(name) && taken.Add(name))
                continue;
            var stem = Identifiers.IsName(name) ? name : "Member";
            for (var number = 2; ; number++)
            {
                field.Name = FormattableString.Invariant($"{stem}{number}");
                if (taken.Add(field.Name))
                    break;
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex WordLike();

    [GeneratedRegex(@"[(（]\s*(?:选填|必填|可选|optional|required)\s*[)）]", RegexOptions.IgnoreCase)]
    private static partial Regex ListOfBrackets();

    [GeneratedRegex(@"字符串|帐号列表|账号列表|userid|\bstrings?\b", RegexOptions.IgnoreCase)]
    private static partial Regex TextElements();
}
