namespace Chatwright.Generator.Words;

internal enum WireForm
{
    /// <summary>As the kind says.</summary>
    Own,

    /// <summary>A Boolean value as 0 or 1.</summary>
    Int,

    /// <summary>A number inside a string.</summary>
    Text,

    /// <summary>A time in milliseconds.</summary>
    Millis,
}
