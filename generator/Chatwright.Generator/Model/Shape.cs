using Chatwright.Generator.Words;

namespace Chatwright.Generator.Model;

/// <summary>A resolved type of a value: its C# type and its form in JSON.</summary>
internal abstract record Shape
{
    /// <summary>The shape of the items of a list or map; null for other shapes.</summary>
    public virtual Shape? Items => null;

    /// <summary>True if the C# type is a reference type, so that null needs no <c>Nullable</c>.</summary>
    public virtual bool IsReference => false;

    /// <summary>The number of lists and maps around the innermost value.</summary>
    public int Depth => Items is { } items ? 1 + items.Depth : 0;

    /// <summary>True if somewhere inside there is a list of texts, which C# lets hold null.</summary>
    public bool HoldsTexts => this is ListShape { Element: ScalarShape { Kind: ScalarKind.Text } } || Items?.HoldsTexts == true;
}

internal sealed record ScalarShape(ScalarKind Kind, WireForm Wire = WireForm.Own) : Shape
{
    public override bool IsReference => Kind is ScalarKind.Text or ScalarKind.Json;
}

/// <param name="FullName">Namespace and name, without <c>global::</c>.</param>
/// <param name="Codec">The full name of the codec of an enum whose members also have other numbers; null for all others.</param>
internal sealed record NamedShape(string FullName, NamedKind Kind, string? Codec = null) : Shape
{
    /// <summary>The type as C# knows it wherever it stands.</summary>
    public string GlobalName { get; } = "global::" + FullName;

    /// <summary>True if the type reads and writes itself: an object, union or choice.</summary>
    public override bool IsReference => Kind is NamedKind.Object or NamedKind.Union or NamedKind.Choice;
}

internal sealed record ListShape(Shape Element) : Shape
{
    public override Shape Items => Element;
}

internal sealed record MapShape(Shape Value) : Shape
{
    public override Shape Items => Value;
}
