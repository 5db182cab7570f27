using System.Globalization;

namespace Chatwright.Tool.Changes;

/// <summary>Collects facts in the order of their names; those without a value are left out.</summary>
internal sealed class FactList
{
    private const string Separator = ", ";

    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Facts => _facts;

    public FactList Add(string name, string? value)
    {
        if (value is not null)
            _facts.Add(name, value);
        return this;
    }

    public FactList Add(string name, bool value) => Add(name, value ? "true" : null);

    public FactList Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a list whose order does not count.</summary>
    public FactList AddSet(string name, IEnumerable<string> values) =>
        Add(name, string.Join(Separator, values.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null);

    /// <summary>The values of a list as <see cref="AddSet"/> writes it.</summary>
    public static string[] ItemsOf(string? list) => list?.Split(Separator) ?? [];
}
