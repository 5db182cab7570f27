using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Deprecated">Null: not deprecated; empty: deprecated without a reason; otherwise the reason.</param>
internal sealed record DocModel(string? Summary, string? Remarks, string? Deprecated, EquatableArray<string> Links)
{
    public static readonly DocModel None = new(null, null, null, default);
}
