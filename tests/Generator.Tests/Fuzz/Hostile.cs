namespace Generator.Tests.Fuzz;

/// <summary>Text that no author writes on purpose.</summary>
internal static class Hostile
{
    /// <summary>Texts that would leave their comment or literal, if they could.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", " ", "</summary>", "*/", "\"\"\"", "\"", "'", "\\", "{0} {{ }}", "<b> & </b>", "&amp;", "]]>", "-->", "// no", "a # b", "a: b", "- a",
        "@x", "`x`", "%x", "null", "~", "true", "123", "-0",
        "1e5", "0x20", "日本語", "😀 emoji", "line\nbreak", "tab\there", "\r\n", "\u2028", "\u2029", "\u0085", "\u0000", "\u001F", "\u007F", "\uFEFF",
        "\uFFFD", "\uFFFF", "\u202Eleft", "e\u0301", "İstanbul ı",
        "\\u0041", "$\"{x}\"", "#if", "#error", "\n#error x\n", "global::System", "x; } class Y {", "<see cref=\"Nothing\"/>", "<param name=\"x\">",
        "&#0;", "/// x", "a\\\"b", "\u00A0", "﷽", "𝒳",
    ];

    /// <summary>Scalars of YAML, some of which are none.</summary>
    public static readonly IReadOnlyList<string> Scalars =
    [
        "", "~", "null", "true", "false", "yes", "0", "-1", "1", "-0", "00", "+1", "1.5", "-0.5", "1e3", "1e999", "-1e999", "1e-999", "0x20",
        "2147483648", "-2147483649", "4294967296", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
        "99999999999999999999999", "{}", "[]", "[[]]", "{ a: b }", "[a]", "[1, 2]", "[a, a]",
        "\"\"", "''", "\"\\u2028\"", "\"\\0\"", "\"</summary>\"", "\"*/\"", "\"\\\"\\\"\\\"\"", "\"{0}\"", "'{{'", "*x", "&x y", "!t x", "!!str x",
        "<<", "|", ">", "|-\n", "@x", "`", "%", "\"\\uD83D\"", "\"\\x\"",
        "😀", "\u2028", "\u0000", "\uFEFF", "\u0085", "\t", "a: b", "a #b", "- a", "? a", "string", "int64", "[string]", "[[int32]]",
        "{ string: int64 }", "{ string: [string] }", "json", "bytes", "timestamp", "uint64",
        "int", "millis", "class", "System", "Task", "Unknown", "ToString", "None", "Clone", "Value", "Json", "Type", "Item", "None", "item name",
        "1abc", "Ünï", "A", "_", "__", "A_", "x y", "v4/a/b", "use", "all",
    ];

    /// <summary>Wire names, some with no C# name in them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "class", "namespace", "event", "string", "record", "var", "value", "json", "member", "request", "page", "System", "Task", "String", "Unknown",
        "ToString", "GetType", "Equals", "GetHashCode", "Clone", "EqualityContract",
        "PrintMembers", "Deconstruct", "Finalize", "None", "Type", "Json", "Value", "Content", "content", "failed", "response", "from_account",
        "From_Account", "FromAccount", "1st", "日本", "", " ", "a b", "a-b", "$ref", "😀", "null", "true",
        "Chatwright", "TencentChat", "TencentChatClient", "Object", "Exception", "List", "Nullable", "Func", "it", "start", "only", "check",
        "builder", "Service",
        "Transport", "Read", "Write", "Validate", "Members", "ReadFlat", "MembersOf", "s_members",
    ];
}
