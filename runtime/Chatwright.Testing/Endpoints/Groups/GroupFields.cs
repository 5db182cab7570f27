using Chatwright.TencentChat;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>The fields that a response has, by a filter of the request.</summary>
/// <typeparam name="TField">The type of the fields' names.</typeparam>
/// <param name="filter">The names; null or none for all fields.</param>
internal readonly struct GroupFields<TField>(ApiList<TField>? filter)
    where TField : struct, IEquatable<TField>
{
    private readonly ApiList<TField> _names = filter.GetValueOrDefault();

    /// <summary>The value if the response has the field; otherwise, null.</summary>
    internal T? Take<T>(TField field, T value)
        where T : struct
        => Has(field) ? value : null;

    /// <summary>The text if the response has the field; otherwise, null.</summary>
    internal string? Text(TField field, string? value) => Has(field) ? value : null;

    private bool Has(TField field) => _names.IsEmpty || _names.Contains(field);
}
