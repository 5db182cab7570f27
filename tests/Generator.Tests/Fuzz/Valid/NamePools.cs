using Chatwright.Generator.Names;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Names to draw from. Those that may meet in one type give different C# names, so that any choice of them is valid.</summary>
internal static class NamePools
{
    /// <summary>Of types. None is a name that a file beside them takes.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "System", "Task", "String", "Object", "Exception", "List", "Chatwright", "Nullable", "Func", "Type", "Attribute", "Item", "Int32", "Obsolete",
        "Flags", "Thing", "Person", "Node", "Tree", "Kind", "Level", "Shape", "Message", "Element",
        "Record", "Json", "Generated", "Demo", "Chat", "IEquatable", "StringBuilder", "DateTimeOffset", "ApiList", "RawJson", "JsonCursor", "Convert",
        "T", "E1", "X", "Guid", "CancellationToken", "Id", "Data",
    ];

    /// <summary>C# names of types that differ from those in the spec.</summary>
    public static readonly IReadOnlyList<string> GivenTypes =
    [
        "Renamed", "Elsewhere", "Other1", "Entity", "Struct", "Delegate", "Monitor", "Math", "Buffer", "Half",
    ];

    /// <summary>Of union cases, enum members, branches of choices.</summary>
    public static readonly IReadOnlyList<string> Cases =
    [
        "OneToOne", "Group", "Text", "Face", "Custom", "Alpha", "Beta", "Gamma", "First", "Second", "Third", "Low", "High", "circle", "square_one",
        "point-two", "Owner", "Admin", "Private", "Public", "Static", "Virtual", "Abstract", "Sealed",
        "New", "Case", "Switch", "Case1", "Number", "Array", "Truth", "Bytes", "Boolean", "Char", "Console",
    ];

    /// <summary>Of fields.</summary>
    public static readonly IReadOnlyList<WireName> Fields =
    [
        .. new[]
        {
            "From_Account", "To_Account", "MsgTime", "Count", "Id", "index", "url_list", "a", "x1", "class", "namespace", "event", "string", "int",
            "default", "null", "true", "this", "base", "operator", "params", "ref", "checked", "var", "record",
            "required", "field", "file", "scoped", "when", "from", "select", "await", "async", "yield", "nameof", "partial", "global", "get", "set",
            "init", "value", "json", "member", "request", "client", "page", "only", "start", "it", "check",
            "content", "cancellationToken", "failed", "response", "unknown", "discriminator", "obj", "builder", "list0", "item0", "i0", "failures",
            "System", "Task", "Object", "Chatwright", "Exception", "List", "Nullable", "Func", "Length", "Members",
            "Read", "Write", "Validate", "ReadFlat", "MembersOf", "s_members", "s_contentMembers", "ToString", "Equals", "GetHashCode", "GetType",
            "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Finalize", "MemberwiseClone",
            "FindFailures", "Info", "Service",
            "Transport", "names", "path", "$type", "@key", "a-b", "x.y", "</tag>", "*/end", "Thing", "Node", "Kind", "Data",
            "Message", "dynamic", "managed", "unmanaged", "notnull", "not", "and", "or", "with", "args", "extension",
        }.Select(wire => new WireName(wire)),
        new("\"", "Quote"), new("\\", "Backslash"), new("日本語", "Japan"), new("😀", "Emoji"), new("1st", "Erstes"), new("{0}", "Placeholder"),
        new("", "Nameless"), new(" ", "Blank"), new("\u2028", "Separator"), new("\u0000", "Nul"),
        new("\n", "Newline"), new("</summary>", "Closing"), new("Straße", "Street"), new("#", "Hash"), new("a: b", "Colon"), new("- a", "Dash"),
        new("İ", "Dotted"), new("\uFFFF", "Nonsense"), new(new string('l', 256), "Long"), new("\"\"\"", "Raw"),
        new("Renamed_Field", "RenamedOtherwise"), new("amount", "HowMuch"),
    ];

    /// <summary>Of envelopes; none is that of a field.</summary>
    public static readonly IReadOnlyList<string> Envelope =
    [
        "ret", "ret_code", "err_msg", "debug_msg", "status", "errno", "state", "message_text", "shown",
    ];

    /// <summary>Of the members that paging and results are about, three of each.</summary>
    public static readonly IReadOnlyList<WireName> Special =
    [
        new("PageItems"), new("Cursor"), new("next_cursor"), new("IsLast"), new("PageTotal"), new("PageOffset"), new("PageLimit"), new("ResultItem"),
        new("ResultCode"), new("ResultInfo"), new("FailItems"), new("Nested"),
    ];

    static NamePools()
    {
        AssertDistinct(Fields.Concat(Special).Concat(Envelope.Select(name => new WireName(name))).Concat(Cases.Select(name => new WireName(name))));
        AssertDistinct(Types.Concat(GivenTypes).Select(name => new WireName(name)));
    }

    private static void AssertDistinct(IEnumerable<WireName> names)
    {
        foreach (
            var same in names.GroupBy(name => name.CSharpName ?? Identifiers.Pascal(name.Text))
                .Where(group => group.Count() > 1 || !Identifiers.IsName(group.Key)))
            throw new InvalidOperationException($"The C# name '{same.Key}' is in the pools twice, or is none.");
    }
}
