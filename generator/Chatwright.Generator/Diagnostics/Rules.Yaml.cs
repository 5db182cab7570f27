namespace Chatwright.Generator.Diagnostics;

/// <summary>CW0xx: YAML that is not allowed, and YAML's pitfalls for prose.</summary>
internal static partial class Rules
{
    public static readonly Rule InvalidYaml = Rule.Error("CW001", "Not valid YAML",
        "{0}");

    public static readonly Rule FileTooLong = Rule.Error("CW002", "The file is too long",
        "A spec file holds at most 1 MiB. Split it: one endpoint a file, named types in shared files.");

    public static readonly Rule NestedTooDeep = Rule.Error("CW003", "Nested too deep",
        "Maps and lists nest at most 64 deep. Name the inner types under 'types'; write a deep example under '|'.");

    public static readonly Rule KeyTooLong = Rule.Error("CW004", "The key is too long",
        "A key has at most 256 characters; this one has {0}");

    public static readonly Rule SecondDocument = Rule.Error("CW005", "One document a file",
        "A spec file is one YAML document. Remove this '{0}'; what follows it belongs in a file of its own.");

    public static readonly Rule Directive = Rule.Error("CW006", "YAML directives are not used",
        "'{0}' is a YAML directive, which specs do not support. Remove the line. Quote text that begins with '%'.");

    public static readonly Rule NotUtf8 = Rule.Error("CW007", "Not a text file in UTF-8",
        "The file contains {0}. Save it as UTF-8.");

    public static readonly Rule ControlCharacter = Rule.Error("CW008", "Control character",
        "The invisible character {0} cannot stand in a spec. Remove it, or write '{1}' in double quotes.");

    public static readonly Rule LineSeparator = Rule.Error("CW009", "Uncommon line break",
        "{0} breaks the line for some readers and not for others. Write an ordinary line break, or '{1}' in double quotes.");

    public static readonly Rule HalfCharacter = Rule.Error("CW010", "Half a character",
        "{0} is half of a surrogate pair, which is no character. Remove it, or type the character again.");

    public static readonly Rule Anchor = Rule.Error("CW011", "YAML anchors are not supported",
        "'{0}' is a YAML anchor, which specs do not support. Remove it, and write the value wherever it is needed. Quote text that begins with '&'.");

    public static readonly Rule Alias = Rule.Error("CW012", "YAML aliases are not supported",
        "'{0}' is a YAML alias, which specs do not support. Write the value itself. Quote text that begins with '*'.");

    public static readonly Rule Tag = Rule.Error("CW013", "YAML tags are not supported",
        "'{0}' is a YAML tag, which specs do not support. Remove it. Quote text that begins with '!'.");

    public static readonly Rule MergeKey = Rule.Error("CW014", "YAML merge keys are not supported",
        "'<<' merges maps in YAML, which specs do not support. Write the entries out. Quote the name of a member called \"<<\".");

    public static readonly Rule ExplicitKey = Rule.Error("CW015", "Keys are written without '?'",
        "'?' marks a key in YAML, which specs do not support. Write 'key: value'.");

    public static readonly Rule KeyNotText = Rule.Error("CW016", "A key is a text",
        "The key is not a single text. Write 'key: value'.");

    public static readonly Rule PairInList = Rule.Error("CW017", "A pair inside '[ ]'",
        "A pair inside '[ ]' needs braces of its own. Write '[{{ key: value }}]'.");

    public static readonly Rule DuplicateKey = Rule.Error("CW018", "Duplicate key",
        "'{0}' is already defined in line {1}. Remove one of the two.");

    public static readonly Rule TabIndentation = Rule.Error("CW019", "A tab as indentation",
        "A tab indents the line. Indent with spaces.");

    public static readonly Rule TextOverLines = Rule.Error("CW020", "Text over several lines",
        "Text inside '{{ }}', '[ ]' or quotes must end in the line it begins in. Add the missing comma or quote, or write long text under '|'.");

    public static readonly Rule EntryWithoutValue = Rule.Error("CW021", "An entry without a value",
        "'{0}' has no value. A comma ends plain text inside braces: quote the text, or write it as a block.");

    public static readonly Rule ColonInText = Rule.Error("CW022", "': ' inside plain text",
        "Plain text cannot contain a colon before a space, which ends a key. Quote the text{0}.");

    public static readonly Rule ReservedStart = Rule.Error("CW023", "Reserved first character",
        "Plain text cannot begin with '{0}'. Quote the text{1}.");

    public static readonly Rule TextAfterValue = Rule.Error("CW024", "Text after the end of a value",
        "The {0} before this has ended the value. Quote the text as a whole.");

    public static readonly Rule InvalidEscape = Rule.Error("CW025", "Not an escape",
        "'{0}' does not stand for a character. A backslash in double quotes is written '\\\\'; single quotes take it as it is.");

    public static readonly Rule UnclosedQuote = Rule.Error("CW026", "The quote is not closed",
        "The quote is not closed in its line. Close it, or write long text under '|'.");

    public static readonly Rule UnclosedBracket = Rule.Error("CW027", "The bracket is not closed",
        "'{0}' of line {1} is not closed. Close it, or indent the lines that belong inside it.");

    public static readonly Rule SlashComment = Rule.Error("CW028", "'//' is not a comment in YAML",
        "'{0}' starts no comment in YAML. Write '#', or move JSON with comments under '|'.");

    public static readonly Rule Indentation = Rule.Error("CW029", "Indentation",
        "The line does not belong to anything above it. Indent it like the other entries of its map or list. "
        + "Only text under '|' continues in the next line.");

    public static readonly Rule LineWithoutColon = Rule.Error("CW030", "A line of a map is 'key: value'",
        "The line has no colon. Write 'key: value', or indent it under the text that it continues.");

    public static readonly Rule SpaceAfterColon = Rule.Error("CW031", "A space after the colon",
        "'{0}' has no space after its colon. Add one.");

    public static readonly Rule SpacesInBlankLine = Rule.Error("CW032", "Spaces in a blank line",
        "A blank line above the text of the block holds spaces. Remove them.");

    public static readonly Rule MissingComma = Rule.Error("CW033", "A comma is missing",
        "A comma is missing before this. Add it, or quote the whole text if this continues it.");
}
