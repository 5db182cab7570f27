namespace Chatwright.Json;

/// <summary>The kinds of faults of a JSON text.</summary>
internal enum JsonFaultKind
{
    /// <summary>It is not JSON: no reading of it can go on.</summary>
    Syntax,

    /// <summary>It is JSON, but a value is not what its reader expects.</summary>
    Shape,
}
