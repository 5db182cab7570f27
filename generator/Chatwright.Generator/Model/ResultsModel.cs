using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The place of the outcomes of items in a response.</summary>
/// <param name="Steps">The path from the response to the items.</param>
/// <param name="Code">The item's property with its code; null where only failed items are listed, without one.</param>
/// <param name="Info">The item's property with the error text; null when there is none.</param>
/// <param name="Key">The item's property that names it; null when there is none.</param>
/// <param name="ListsFailuresOnly">True if each item listed has failed; otherwise, those whose code is not 0.</param>
/// <param name="ItemsAreTexts">True if an item is a plain text, which then names what failed.</param>
/// <param name="IsPartial">True if a response whose envelope fails, but that lists failures, is returned and not thrown.</param>
internal sealed record ResultsModel(
    EquatableArray<ResultStep> Steps, string? Code, bool CodeIsNullable, string? Info, string? Key, bool ListsFailuresOnly, bool ItemsAreTexts,
    bool IsPartial);

/// <summary>A member on the way to the items.</summary>
internal sealed record ResultStep(string WireName, string Name, bool IsList, bool IsNullable);
