namespace Chatwright.Tool.Import;

/// <summary>A spec in the making. Its parts can be taken back one by one where the compiler refuses them.</summary>
internal sealed class SpecDraft(string path)
{
    public string Path { get; } = path;
    public required string Summary { get; init; }
    public string? Calls { get; init; }
    public List<Doubt> Doubts { get; } = [];
    public List<FieldDraft> Request { get; } = [];
    public List<FieldDraft> Response { get; } = [];
    public List<TypeDraft> Types { get; } = [];
    public List<ErrorDraft> Errors { get; } = [];
    public List<ExampleDraft> Examples { get; } = [];

    public IEnumerable<FieldDraft> Fields => Request.Concat(Response).Concat(Types.OfType<ObjectDraft>().SelectMany(type => type.Fields));
}

internal sealed class FieldDraft(string wireName, int line)
{
    public string WireName { get; } = wireName;

    /// <summary>The page's line.</summary>
    public int Line { get; } = line;
    public string Type { get; set; } = "json";
    public string? Wire { get; set; }
    public bool IsRequired { get; set; }

    /// <summary>The C# name where none comes of the wire name.</summary>
    public string? Name { get; set; }
    public string? Summary { get; init; }
    public List<(string Key, long Figure)> Limits { get; } = [];

    /// <summary>A sibling and its values that make the member required.</summary>
    public (string Member, IReadOnlyList<string> Values)? When { get; set; }
    public List<Doubt> Doubts { get; } = [];
}

internal abstract class TypeDraft(string name)
{
    public string Name { get; } = name;
    public string? Summary { get; init; }
}

internal sealed class ObjectDraft(string name) : TypeDraft(name)
{
    public List<FieldDraft> Fields { get; } = [];
}

/// <param name="scalar">What stands in for the type if it has to go.</param>
internal sealed class EnumDraft(string name, string scalar) : TypeDraft(name)
{
    public string Scalar { get; } = scalar;
    public bool IsFlags { get; init; }
    public bool IsOpen { get; set; }
    public required IReadOnlyList<EnumMemberDraft> Members { get; init; }
}

/// <param name="Value">As YAML: an integer, or a text in quotes.</param>
internal sealed record EnumMemberDraft(string Name, string Value, string? Summary);

internal sealed class ChoiceDraft(string name) : TypeDraft(name)
{
    public required IReadOnlyList<(string Name, string Type)> Branches { get; init; }
}

internal sealed record ErrorDraft(long Code, string Name, string? Summary, string? Remedy, bool IsRetried);

internal sealed record ExampleDraft(string? Name, PageSample? Request, PageSample? Response);
