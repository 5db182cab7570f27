using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>A field of a spec in the making.</summary>
/// <param name="wireName">The name of the JSON member.</param>
/// <param name="line">The page's line.</param>
internal sealed class FieldDraft(string wireName, int line)
{
    public string WireName { get; } = wireName;
    public int Line { get; } = line;

    /// <summary>The type as specs write it.</summary>
    public string Type { get; set; } = "json";

    /// <summary><c>true</c> if the type is one of the integers; otherwise, <c>false</c>.</summary>
    public bool IsInteger => Type is "int64" or "int32" or "uint32" or "uint64";

    /// <summary>The type that replaces a shared one whose limits a sample breaks; null for other types.</summary>
    public string? PlainType { get; set; }
    public string? Wire { get; set; }
    public bool IsRequired { get; set; }

    /// <summary>The C# name, if the wire name gives none or one that is taken; otherwise null.</summary>
    public string? Name { get; set; }
    public string? Summary { get; init; }

    /// <summary>Words of the page that an author reads and no user: those in another language, and those about one value.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>The page's words about it; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The default as YAML; null without one.</summary>
    public string? Default { get; set; }

    /// <summary>Keys of the spec, such as <c>maxBytes</c>, and their values.</summary>
    public List<(string Key, long Value)> Limits { get; } = [];

    /// <summary>A sibling and its values that make the member required.</summary>
    public RequiredWhen? When { get; set; }
    public List<Doubt> Doubts { get; } = [];

    /// <summary><c>true</c> if both declare the same; otherwise, <c>false</c>.</summary>
    public bool IsLike(FieldDraft other) =>
        (WireName, Type, Wire, IsRequired, Name, Summary) == (other.WireName, other.Type, other.Wire, other.IsRequired, other.Name, other.Summary)
        && Default == other.Default
        && Limits.SequenceEqual(other.Limits)
        && Comments.SequenceEqual(other.Comments)
        && (When?.Member, When?.ValueList) == (other.When?.Member, other.When?.ValueList)
        && Doubts.Distinct().SequenceEqual(other.Doubts.Distinct());

    /// <summary><c>true</c> if two lists declare the same in the same order; otherwise, <c>false</c>.</summary>
    public static bool AreLike(List<FieldDraft> some, List<FieldDraft> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => pair.First.IsLike(pair.Second));
}
