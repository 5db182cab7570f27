namespace Chatwright.Generator.Model;

/// <summary>The type of a value, resolved: what it is in C# and how it travels.</summary>
internal abstract record Shape;

internal enum ScalarKind { Text, Bool, Int32, UInt32, Int64, UInt64, Double, Timestamp, Bytes, Json }

internal enum WireForm
{
    /// <summary>As the kind says.</summary>
    Own,

    /// <summary>A truth value as 0 or 1.</summary>
    Int,

    /// <summary>A number inside a string.</summary>
    Text,

    /// <summary>A time in milliseconds.</summary>
    Millis,
}

internal sealed record ScalarShape(ScalarKind Kind, WireForm Wire = WireForm.Own) : Shape;

internal enum NamedKind { Object, Union, Choice, NumberEnum, TextEnum, Flags }

/// <param name="FullName">Namespace and name, without <c>global::</c>.</param>
/// <param name="IsAliased">Of an enum or flags: whether some members have other numbers too, so that a codec of its own reads it.</param>
internal sealed record NamedShape(string FullName, NamedKind Kind, bool IsAliased = false) : Shape
{
    /// <summary>The type as C# knows it wherever it stands.</summary>
    public string GlobalName { get; } = "global::" + FullName;
}

internal sealed record ListShape(Shape Element) : Shape;

internal sealed record MapShape(Shape Value) : Shape;
