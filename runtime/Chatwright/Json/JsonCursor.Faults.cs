using System.Diagnostics.CodeAnalysis;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>The faults that end the reading. None of this code runs for a valid text.</content>
public ref partial struct JsonCursor
{
    /// <summary>The cursor's place, in bytes from the start of the original text.</summary>
    private readonly long Offset => _markLength + _token;

    /// <summary>Ends the reading because a required member is absent: <c>time ?? json.Missing&lt;long&gt;("MsgTime")</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <returns>Never returns.</returns>
    [DoesNotReturn]
    public readonly T Missing<T>(string name)
        => throw new JsonFaultException(JsonFaultKind.Shape, Offset, "the member is required, and it is absent or null", name);

    /// <summary>Ends the reading as <see cref="Missing{T}"/> does, unless the response failed as a whole and need not have the member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="failed">True if the member may be absent.</param>
    /// <param name="name">The member's name.</param>
    public readonly T? MissingUnless<T>(bool failed, string name) => failed ? default : Missing<T>(name);

    /// <summary>Returns a place that the scanner found; throws a fault if it found none.</summary>
    private readonly int Checked(int place) => place >= 0 ? place : throw NotJson();

    private readonly JsonFaultException NotJson() => JsonSyntax.FaultOf(_json, _markLength);

    /// <summary>A fault of the value under the cursor.</summary>
    internal readonly JsonFaultException Fault(string problem) => new(JsonFaultKind.Shape, Offset, problem);

    /// <summary>Makes the fault of an unexpected value: of another kind, or of that kind but invalid.</summary>
    private readonly JsonFaultException Unexpected(string expected, JsonKind kind)
    {
        if (!IsTokenJson())
            return NotJson();
        var found = _json[_token] switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "a list",
            (byte)'"' => "a string",
            (byte)'t' => "true",
            (byte)'f' => "false",
            (byte)'n' => "null",
            _ => "a number",
        };
        return Fault($"expected {expected}, found {found}{(Kind == kind ? " that is not one" : "")}");
    }

    /// <summary>Determines whether the scalar under the cursor is JSON, or the object or list there may be opened.</summary>
    private readonly bool IsTokenJson()
        => _json[_token] is (byte)'{' or (byte)'[' ? _depth < JsonScanner.MaxDepth : JsonScanner.ScalarEnd(_json, _token) >= 0;
}
