namespace Chatwright.Generator.Diagnostics;

/// <summary>1xx: keys and structure.</summary>
internal static partial class Rules
{
    public static readonly Rule NotAMap = Rule.Error("CW101", "A map is expected here",
        "{0} must be a map of keys and values");

    public static readonly Rule UnknownKey = Rule.Error("CW102", "Unknown key",
        "'{0}' is not a key of {1}.{2}");

    public static readonly Rule UnknownKind = Rule.Error("CW103", "A spec file is a service, a shared file, an endpoint or a webhook",
        "The file must have exactly one of the keys 'service', 'shared', 'endpoint' and 'webhook' at its top.{0}");

    public static readonly Rule MissingKey = Rule.Error("CW104", "A key is missing",
        "{0} needs the key {1}");

    public static readonly Rule MissingValue = Rule.Error("CW105", "A value is missing",
        "'{0}' has no value. Write one or remove the key. Quote the word if it is meant as text.");

    public static readonly Rule NotText = Rule.Error("CW106", "A single value is expected here",
        "'{0}' takes a single value, not a map or a list");

    public static readonly Rule NotBool = Rule.Error("CW107", "true or false is expected here",
        "'{0}' takes true or false, not {1}");

    public static readonly Rule NotCount = Rule.Error("CW108", "A whole number is expected here",
        "'{0}' takes a whole number from {1} to {2}, not {3}");

    public static readonly Rule NotOneOf = Rule.Error("CW109", "The value is not one of those allowed",
        "'{0}' takes one of {1}, not '{2}'.{3}");

    public static readonly Rule NotAType = Rule.Error("CW110", "Not a type",
        "A type is a name, a list such as [T] or a map such as {{string: T}}");

    public static readonly Rule InlineType = Rule.Error("CW111", "Objects, enums, flags and unions have a name",
        "'{0}' cannot stand inside {1}. Declare the type under 'types' and write its name here.");

    public static readonly Rule TypeKind = Rule.Error("CW112", "A type is of one kind",
        "A type has exactly one of 'fields', 'enum', 'flags', 'union', 'choice' and 'type'{0}");

    public static readonly Rule NotAList = Rule.Error("CW113", "A list is expected here",
        "'{0}' takes a list");

    public static readonly Rule NotARate = Rule.Error("CW114", "Not a call frequency",
        "'calls' takes a frequency such as 200/s, 600/m or 1000/h, not '{0}'");

    public static readonly Rule NotASpan = Rule.Error("CW115", "Not a span of time",
        "'{0}' takes whole seconds such as 60s, at most a day, not '{1}'");

    public static readonly Rule NotAnErrorCode = Rule.Error("CW116", "Not an error code",
        "An error code is a whole number other than 0, not {0}");

    public static readonly Rule NotAPath = Rule.Error("CW117", "Not an endpoint path",
        "An endpoint path has the form v4/group/command, in letters, digits, '_', '-' and '.', not '{0}'");

    public static readonly Rule KeyDoesNotApply = Rule.Error("CW118", "The key does not apply here",
        "'{0}' applies to {1} only. Remove it.");

    public static readonly Rule NotAHost = Rule.Error("CW119", "Not a host",
        "A host is a name such as api.example.com, with a port if need be, not '{0}'");

    public static readonly Rule NotALink = Rule.Error("CW120", "Not a link",
        "'docs' takes an absolute http or https address, not '{0}'");

    public static readonly Rule TextCutByComment = Rule.Warning("CW121", "A comment ends plain text",
        "The text of '{0}' ends at ' #', which starts a comment. Quote the text if the rest belongs to it.");

    public static readonly Rule FieldsAndType = Rule.Error("CW124", "A case has fields or a type",
        "A union case takes 'fields' or 'type', not both. Remove one of the two.");

    public static readonly Rule NotANumber = Rule.Error("CW122", "A number is expected here",
        "'{0}' takes a number, not {1}");

    public static readonly Rule NotACommand = Rule.Error("CW126", "Not a command of a webhook",
        "A command consists of letters, digits, '_', '-', '.', ':' and '/', such as C2C.CallbackAfterSendMsg, not '{0}'");

    public static readonly Rule NotARange = Rule.Error("CW127", "Not a range",
        "'{0}' takes a list of two integers of 64 bits, the least first, such as [120001, 130000]");

    public static readonly Rule OneConditionOnly = Rule.Error("CW123", "One member decides",
        "'{0}' takes one member of the response. Remove '{1}'.");

    public static readonly Rule NotAHeader = Rule.Error("CW125", "Not a header of a service",
        "The header '{0}' {1}.");
}
