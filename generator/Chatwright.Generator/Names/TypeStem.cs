namespace Chatwright.Generator.Names;

/// <summary>The common part of the names of an endpoint's types: <c>ListMembers</c> of the noun <c>Group</c> gives <c>ListGroupMembers</c>.</summary>
internal static class TypeStem
{
    /// <summary>The verb, the noun, and the rest of the endpoint's name. A noun that stands behind the verb already is not repeated.</summary>
    public static string Of(string name, string noun)
    {
        var end = VerbEnd(name);
        var (verb, rest) = (name.Substring(0, end), name.Substring(end));
        return StartsWithWord(rest, noun) ? name : verb + noun + rest;
    }

    /// <summary>Where the second word begins. A run of capitals is one word, up to the one that begins the next.</summary>
    private static int VerbEnd(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (IsCapital(name[i]) && (!IsCapital(name[i - 1]) || (i + 1 < name.Length && IsSmall(name[i + 1]))))
                return i;
        }
        return name.Length;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, System.StringComparison.Ordinal) && (text.Length == word.Length || !IsSmall(text[word.Length]));

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';

    private static bool IsSmall(char c) => c is >= 'a' and <= 'z';
}
