using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>Holds when a member has one of some values.</summary>
internal sealed record ConditionModel(string WireName, string Name, Shape Shape, EquatableArray<string> Values)
{
    /// <summary>True if the member is sensitive, so that no message says which value it has.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The values of a Boolean member.</summary>
    public IEnumerable<bool> Truths => Values.Select(IsTrue).Distinct();

    /// <summary>Reads a Boolean value: a word, or an integer, of which any but 0 is true.</summary>
    public static bool IsTrue(string value) => value is not ("0" or "false");
}
