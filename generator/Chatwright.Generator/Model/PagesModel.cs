using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Items">The property of the response that holds a page's items.</param>
internal sealed record PagesModel(string Items, Shape Item)
{
    /// <summary>True if the response may lack the items, which is an empty page.</summary>
    public bool IsNullable { get; init; }
    public ConditionModel? Until { get; init; }
    public ConditionModel? While { get; init; }
    public EquatableArray<CarryModel> Carry { get; init; }
    public EquatableArray<CursorModel> Cursors { get; init; }
    public OffsetModel? Offset { get; init; }
}

/// <param name="From">The property of the response.</param>
/// <param name="To">The property of the request.</param>
/// <param name="MayBeAbsent">True if the response may lack it, which ends paging.</param>
internal sealed record CarryModel(string From, string To, Shape Shape, bool MayBeAbsent);

/// <summary>A cursor computed from the items of a page.</summary>
/// <param name="List">The property of the response with the items.</param>
/// <param name="From">The property of an item.</param>
/// <param name="To">The property of the request.</param>
/// <param name="Local">The variable that holds the value.</param>
/// <param name="Shape">The type of both.</param>
/// <param name="IsGreatest"><c>true</c> for the greatest of the items; <c>false</c> for the least.</param>
/// <param name="Least">The least value that a request can have.</param>
/// <param name="Most">The greatest value that a request can have.</param>
internal sealed record CursorModel(
    string List, bool IsNullable, string From, string To, string Local, Shape Shape, bool IsGreatest, long Add, string Least, string Most);

/// <param name="Total">The property of the response with the number of all items; null if there is none.</param>
internal sealed record OffsetModel(string Name, Shape Shape, bool IsNullable, string? Total);
