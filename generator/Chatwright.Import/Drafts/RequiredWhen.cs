using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>A condition that makes a member required.</summary>
/// <param name="Member">The sibling that decides.</param>
/// <param name="Values">Its values, as digits.</param>
internal sealed record RequiredWhen(string Member, IReadOnlyList<string> Values)
{
    /// <summary>The values as a list in YAML.</summary>
    public string ValueList => $"[{string.Join(", ", Values)}]";
}
