namespace Chatwright;

/// <summary>An item of a batch that the service did not process, while the call as a whole succeeded.</summary>
/// <param name="Path">The item's place in the response: <c>GroupResultItem[0].ResultItem[2]</c>.</param>
/// <param name="Code">The item's error code; null where the service lists failed items without one.</param>
/// <param name="Info">The error text of the service; null if there is none.</param>
public readonly record struct ApiItemFailure(string Path, long? Code, string? Info)
{
    /// <summary>Path, code and text in one line.</summary>
    public override string ToString()
    {
        var text = Code is { } code ? $"{Path}: {code}" : Path;
        return string.IsNullOrWhiteSpace(Info) ? text : $"{text} {Info.Trim()}";
    }
}
