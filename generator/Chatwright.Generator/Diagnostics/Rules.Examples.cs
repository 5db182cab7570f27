namespace Chatwright.Generator.Diagnostics;

/// <summary>CW401 to CW409: the JSON of examples.</summary>
internal static partial class Rules
{
    public static readonly Rule ExampleSyntax = Rule.Error("CW401", "The example is not JSON",
        "Expected {0}, but found {1}");

    public static readonly Rule ExampleGoesOn = Rule.Error("CW402", "Text after the end of the example",
        "The JSON of the example ends before this. Remove what follows. Write a second example as an entry of its own.");

    public static readonly Rule ExampleDuplicate = Rule.Error("CW403", "Duplicate member",
        "'{0}' is already defined in line {1}. Remove one of the two.");

    public static readonly Rule ExampleEscape = Rule.Error("CW404", "Not an escape in JSON",
        "'{0}' does not stand for a character in JSON. A backslash is written '\\\\', a character past U+FFFF as a pair such as '\\uD83D\\uDE00'.");

    public static readonly Rule ExampleNumber = Rule.Error("CW405", "Not a number in JSON",
        "'{0}' is not a number in JSON. Write digits without a leading '0' or '+', such as 5, -0.5 or 1e6; a text goes in double quotes.");

    public static readonly Rule ExampleTooDeep = Rule.Error("CW406", "Nested too deep",
        "Objects and arrays of an example nest at most 64 deep");

    public static readonly Rule ExampleForm = Rule.Error("CW407", "An example is written as JSON",
        "The example is not written as JSON. Write it in braces, '{{ \"name\": 1 }}', or under '|' in the lines below.");

    public static readonly Rule ExamplePlainText = Rule.Error("CW408", "Text in an example goes in double quotes",
        "'{0}' is not JSON. Put names and texts in double quotes. Numbers, true, false and null stand without quotes.");

    public static readonly Rule ExampleCharacter = Rule.Error("CW409", "A control character in a string",
        "{0} cannot stand in a string of JSON. Write '{1}'.");
}
