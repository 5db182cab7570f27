using Chatwright.Generator.Names;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Names the types of a spec. They all start with the endpoint's name, because all types of a service share a namespace, and pages use the same
/// member names for different things. Types that declare the same are one.
/// </summary>
internal sealed class TypeNames(string endpoint, IEnumerable<string> taken)
{
    private readonly List<(string Stem, TypeDraft Type)> _made = [];
    private readonly HashSet<string> _names = [.. taken];

    /// <summary>Names a type, or reuses an equal one that was made before.</summary>
    /// <param name="stem">The member's name, singular for elements of lists.</param>
    /// <param name="holder">The name of the member's holder, to distinguish equal names.</param>
    /// <param name="make">Makes the type under a name.</param>
    /// <param name="types">Receives new types.</param>
    /// <param name="at">The place to insert them, so that a type precedes those that it consists of.</param>
    public TypeDraft Name(string stem, string holder, Func<string, TypeDraft> make, List<TypeDraft> types, int at)
    {
        var unnamed = make("It");
        if (_made.Find(made => made.Stem == stem && made.Type.IsLike(unnamed)).Type is { } known)
            return known;
        string[] choices = [endpoint + stem, endpoint + holder + stem];
        var name = choices.FirstOrDefault(_names.Add);
        for (var number = 2; name is null; number++)
            name = FormattableString.Invariant($"{endpoint}{stem}{number}") is var next && _names.Add(next) ? next : null;
        var type = make(name);
        _made.Add((stem, type));
        types.Insert(at, type);
        return type;
    }

    /// <summary>Gets the name of one element of a list: <c>MsgList</c> holds <c>MsgItem</c>s, <c>Infos</c> are <c>Info</c>s.</summary>
    public static string Singular(string member)
    {
        var name = Identifiers.Pascal(member);
        if (name.Length > 4 && name.EndsWith("List", StringComparison.Ordinal))
            return name[..^4] + "Item";
        if (name.Length > 4 && name.EndsWith("ies", StringComparison.Ordinal))
            return name[..^3] + "y";
        if (name.Length > 3 && name[^1] == 's' && name[^2] is not ('s' or 'u' or 'i'))
            return name[..^1];
        return name;
    }
}
