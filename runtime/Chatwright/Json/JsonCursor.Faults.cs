using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>The faults that end the reading: the text is not JSON.</content>
public ref partial struct JsonCursor
{
    /// <summary>The cursor's place, in bytes from the start of the original text.</summary>
    private readonly int Offset => _markLength + _token;

    /// <summary>Returns a place that the scanner found; throws a fault if it found none.</summary>
    private readonly int Checked(int place) => place >= 0 ? place : throw NotJson();

    private readonly JsonFaultException NotJson() => JsonSyntax.FaultOf(_json, _markLength);
}
