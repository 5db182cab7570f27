using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The place of the outcomes of items in a response.</summary>
/// <param name="Steps">The path from the response to the items.</param>
/// <param name="Code">The item's property with its code; null where only failed items are listed, without one.</param>
/// <param name="CodeShape">The type of the code; null without one.</param>
/// <param name="Ok">Holds when the code of an item stands for success; null where only failed items are listed.</param>
/// <param name="Info">The item's property with the error text; null if there is none.</param>
/// <param name="Key">The item's property that says whom or what the outcome is about; null if there is none.</param>
/// <param name="ListsFailuresOnly"><c>true</c> if only failed items are listed, whatever their code; otherwise, <c>false</c>.</param>
/// <param name="ItemsAreTexts"><c>true</c> if an item is a plain text, which then names the failed item; otherwise, <c>false</c>.</param>
/// <param name="IsPartial"><c>true</c> if a response that fails but lists failures is returned and not thrown; otherwise, <c>false</c>.</param>
internal sealed record ResultsModel(
    EquatableArray<ResultStep> Steps, string? Code, Shape? CodeShape, bool CodeIsNullable, ConditionModel? Ok, string? Info, string? Key,
    bool ListsFailuresOnly, bool ItemsAreTexts, bool IsPartial);

/// <summary>A member on the way to the items.</summary>
internal sealed record ResultStep(string WireName, string Name, bool IsList, bool IsNullable);
