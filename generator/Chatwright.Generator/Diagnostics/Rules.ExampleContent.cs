namespace Chatwright.Generator.Diagnostics;

/// <summary>43x: examples that contradict their types.</summary>
internal static partial class Rules
{
    public static readonly Rule ExampleUndeclared = Rule.Error("CW430", "The example has a member that is not declared",
        "'{0}' is not a member of {1}.{2}");

    public static readonly Rule ExampleWrongType = Rule.Error("CW431", "The example has a value of another type",
        "{0} is expected here, not {1}");

    public static readonly Rule ExampleMissing = Rule.Error("CW432", "The example lacks a required member",
        "The required member '{0}' is absent or null{1}");

    public static readonly Rule ExampleBreaksLimit = Rule.Error("CW433", "The example breaks a limit",
        "The value breaks '{0}: {1}': {2}");

    public static readonly Rule ExampleUnknownValue = Rule.Error("CW434", "The example sends a value that is not declared",
        "'{0}' is not a value of {1}.{2}");

    public static readonly Rule ExampleUnknownInResponse = Rule.Warning("CW435", "The example receives a value that is not declared",
        "'{0}' is not a value of {1}; the client would keep it as an unknown one.{2}");

    public static readonly Rule ExampleNoOutcome = Rule.Error("CW436", "The example does not say whether the call succeeded",
        "The response has neither '{0}' nor '{1}', so it does not say whether the call succeeded. Add one of the two.");

    public static readonly Rule ExamplePresence = Rule.Error("CW437", "The example breaks a rule of presence",
        "Of the members labelled '{0}', {1} must be present, but {2}");

    public static readonly Rule ExampleExcluded = Rule.Error("CW439", "The example has members that exclude each other",
        "'{0}' and '{1}' exclude each other. Remove one of the two.");

    public static readonly Rule ExampleWithoutRequest = Rule.Error("CW438", "The endpoint takes no request",
        "The endpoint takes no request. Write an empty object.");
}
