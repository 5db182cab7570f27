namespace Chatwright.Generator.Diagnostics;

/// <summary>2xx: names and collisions.</summary>
internal static partial class Rules
{
    public static readonly Rule NoName = Rule.Error("CW201", "No C# name comes of it",
        "No C# name comes of '{0}'. {1}");

    public static readonly Rule NotAName = Rule.Error("CW202", "Not a C# name",
        "'{0}' is not a name that C# can take here. Write a capital letter, then letters and digits");

    public static readonly Rule DuplicateName = Rule.Error("CW203", "Two members give one C# name",
        "'{0}' and '{1}' both give the C# name '{2}'. Tell them apart with 'name: …'");

    public static readonly Rule ReservedName = Rule.Error("CW204", "The C# name is taken",
        "The C# name '{0}' is taken by {1}. Choose another with 'name: …'");

    public static readonly Rule NameOfAnotherFile = Rule.Error("CW205", "Two files give one C# name",
        "'{0}' already comes from '{1}'. Choose another with 'name: …', or move what both need to a shared file; nothing is emitted from this file");

    public static readonly Rule HiddenType = Rule.Error("CW206", "The type hides one of a shared file",
        "The type '{0}' hides the one that '{1}' shares. Use that one, or choose another name");

    public static readonly Rule CodeWithTwoNames = Rule.Error("CW207", "One error code, two names",
        "The error code {0} is named '{1}' here and '{2}' in '{3}'. One code has one name");

    public static readonly Rule NameOfTwoCodes = Rule.Error("CW208", "One name, two error codes",
        "The name '{0}' stands for {1} here and for {2} in '{3}'. Choose another");

    public static readonly Rule NotANamespace = Rule.Error("CW210", "Not a namespace",
        "'{0}' is not a C# namespace: names of letters, digits and '_' that are no keywords, joined by dots");

    public static readonly Rule DuplicateWireName = Rule.Error("CW211", "One name on the wire, two members",
        "'{0}' is a name of the member '{1}' already");

    public static readonly Rule HiddenErrorSet = Rule.Error("CW212", "The error set hides one of a shared file",
        "The error set '{0}' hides the one that '{1}' shares. Use that one, or choose another name");

    public static readonly Rule DuplicateEndpoint = Rule.Error("CW209", "The endpoint is described twice",
        "'{0}' is described in '{1}' already; nothing is emitted from this file");
}
