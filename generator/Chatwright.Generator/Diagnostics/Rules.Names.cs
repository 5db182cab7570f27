namespace Chatwright.Generator.Diagnostics;

/// <summary>2xx: names and collisions.</summary>
internal static partial class Rules
{
    public static readonly Rule NoName = Rule.Error("CW201", "No C# name can be made of it",
        "'{0}' cannot be turned into a C# name. {1}.");

    public static readonly Rule NotAName = Rule.Error("CW202", "Not a C# name",
        "'{0}' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.");

    public static readonly Rule DuplicateName = Rule.Error("CW203", "Two members become one C# name",
        "'{0}' and '{1}' both become the C# name '{2}'. Rename one with 'name: …'.");

    public static readonly Rule ReservedName = Rule.Error("CW204", "The C# name is taken",
        "The C# name '{0}' is taken by {1}. Choose another with 'name: …'.");

    public static readonly Rule NameOfAnotherFile = Rule.Error("CW205", "Two files declare one C# name",
        "'{0}' is already declared by '{1}', so nothing is emitted from this file. "
        + "Choose another name with 'name: …', or move common types to a shared file.");

    public static readonly Rule HiddenType = Rule.Error("CW206", "The type hides one of a shared file",
        "The type '{0}' hides the one that '{1}' shares. Use that one, or choose another name.");

    public static readonly Rule CodeWithTwoNames = Rule.Error("CW207", "One error code, two names",
        "The error code {0} is named '{1}' here and '{2}' in {3}. Use one name for one code.");

    public static readonly Rule NameOfTwoCodes = Rule.Error("CW208", "One name, two error codes",
        "The name '{0}' stands for {1} here and for {2} in {3}. Choose another name.");

    public static readonly Rule NotANamespace = Rule.Error("CW210", "Not a namespace",
        "'{0}' is not a C# namespace. Join names of letters, digits and '_' by dots, and use no keywords.");

    public static readonly Rule DuplicateWireName = Rule.Error("CW211", "One JSON name, two members",
        "'{0}' is already a name of the member '{1}'. Rename or remove one of the two.");

    public static readonly Rule HiddenErrorSet = Rule.Error("CW212", "The error set hides one of a shared file",
        "The error set '{0}' hides the one that '{1}' shares. Use that one, or choose another name.");

    public static readonly Rule UnknownGroup = Rule.Error("CW213", "Unknown group",
        "'{0}' is not a group of the service.{1} Declare it under 'groups' of the service, or correct the name.");

    public static readonly Rule GroupDescribedTwice = Rule.Error("CW214", "The group is described twice",
        "The group '{0}' is already described in '{1}'. Remove 'name', 'noun', 'summary' and 'description' here, or there.");

    public static readonly Rule DuplicateWebhook = Rule.Error("CW215", "The webhook is described twice",
        "The webhook '{0}' is already described in '{1}', so nothing is emitted from this file. Remove one of the two.");

    public static readonly Rule DuplicateEndpoint = Rule.Error("CW209", "The endpoint is described twice",
        "'{0}' is already described in '{1}', so nothing is emitted from this file. Remove one of the two.");
}
