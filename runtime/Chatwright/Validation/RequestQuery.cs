namespace Chatwright.Validation;

/// <summary>Query parameters of a request, not escaped. Letter case counts in their names.</summary>
internal sealed class RequestQuery() : TextMap(StringComparer.Ordinal)
{
    protected override void Check(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (value is null)
            throw new ArgumentException($"The query parameter {key} is null: set a text, or remove it.", nameof(value));
    }
}
