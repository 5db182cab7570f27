namespace Chatwright.Json;

/// <summary>The kinds of faults of a JSON text.</summary>
internal enum JsonFaultKind
{
    /// <summary>The text is not JSON: no reading of it can continue.</summary>
    Syntax,

    /// <summary>The text is JSON, but a value is not of the expected shape.</summary>
    Shape,
}
