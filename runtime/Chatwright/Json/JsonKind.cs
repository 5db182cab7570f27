using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The kinds of JSON values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
