namespace Chatwright.Webhooks;

/// <summary>The values of the known parameters of a query, decoded.</summary>
/// <param name="text">The text that holds them: the query itself, if it has no escapes.</param>
/// <param name="parts">Their places in the text, in the order of the parameters.</param>
internal readonly ref struct QueryValues(ReadOnlySpan<char> text, ReadOnlySpan<QueryPart> parts)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<QueryPart> _parts = parts;

    /// <summary>The value of a parameter; empty if the query does not have it.</summary>
    internal ReadOnlySpan<char> this[int number] => _parts[number] is { IsPresent: true } part ? _text.Slice(part.Start, part.Length) : default;

    internal bool Has(int number) => _parts[number].IsPresent;

    /// <summary>Gets the values from a parameter on, which becomes the first.</summary>
    internal QueryValues From(int number) => new(_text, _parts[number..]);
}
