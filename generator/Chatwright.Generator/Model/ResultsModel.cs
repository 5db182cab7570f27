using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The place of the outcomes of items in a response.</summary>
/// <param name="Steps">The path from the response to the items.</param>
/// <param name="Code">The item's property with its code; null where only failed items are listed, without one.</param>
/// <param name="CodeShape">The type of the code; null without one, or if it is a secret.</param>
/// <param name="Ok">Holds when the code of an item stands for success; null where only failed items are listed.</param>
/// <param name="Info">The item's property with the error text; null if there is none, or if it is a secret.</param>
/// <param name="Key">The place in an item that says whom or what the outcome is about; null if there is none, or if it is a secret.</param>
/// <param name="ListsFailuresOnly"><c>true</c> if only failed items are listed, whatever their code; otherwise, <c>false</c>.</param>
/// <param name="ItemsAreTexts"><c>true</c> if an item is a plain text that names the failed item; otherwise, <c>false</c>.</param>
/// <param name="IsPartial"><c>true</c> if a response that fails but lists failures is returned and not thrown; otherwise, <c>false</c>.</param>
internal sealed record ResultsModel(
    EquatableArray<ResultStep> Steps, string? Code, Shape? CodeShape, bool CodeIsNullable, ConditionModel? Ok, string? Info, KeyModel? Key,
    bool ListsFailuresOnly, bool ItemsAreTexts, bool IsPartial);

/// <summary>The way from an item to its key.</summary>
/// <param name="IsText"><c>true</c> if the key is a text; <c>false</c> if it is an integer.</param>
internal sealed record KeyModel(EquatableArray<KeyStep> Steps, bool IsText);

internal sealed record KeyStep(string Name, bool IsNullable);

/// <summary>A member on the way to the items.</summary>
internal sealed record ResultStep(string WireName, string Name, bool IsList, bool IsNullable);
