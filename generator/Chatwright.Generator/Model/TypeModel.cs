using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>A C# type to emit.</summary>
/// <param name="Name">Its simple name.</param>
internal abstract record TypeModel(string Name, DocModel Docs)
{
    /// <summary>The types inside it.</summary>
    public virtual EquatableArray<string> NestedTypes => [];
}

/// <summary>Which directions of JSON a type needs.</summary>
internal sealed record JsonDirections(bool Read, bool Write);
