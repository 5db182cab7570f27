namespace Chatwright.Generator.Model;

/// <param name="Limit">A number in its JSON spelling.</param>
/// <param name="Depth">The number of lists and maps around the checked values.</param>
internal sealed record CheckModel(CheckKind Kind, string Limit, int Depth)
{
    /// <summary>True if the check counts the items of a list or map; otherwise, it looks at a value.</summary>
    public bool CountsItems => Kind is CheckKind.MinItems or CheckKind.MaxItems;
}

internal enum CheckKind { Min, Max, MinChars, MaxChars, MaxBytes, MinItems, MaxItems }
