using System.Diagnostics.CodeAnalysis;
using Chatwright.Json;

namespace Chatwright.Generated;

/// <content>How reading fails. Nothing here runs while a text is good.</content>
public ref partial struct JsonCursor
{
    /// <summary>Where the cursor is, in bytes from the start of the text as it was given.</summary>
    private readonly long Offset => _markLength + _token;

    /// <summary>Ends the reading because a member is absent that must be there: <c>time ?? json.Missing&lt;long&gt;("MsgTime")</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <returns>Nothing: it always throws.</returns>
    [DoesNotReturn]
    public readonly T Missing<T>(string name)
        => throw new JsonFaultException(JsonFaultKind.Shape, Offset, "the member is required, and it is absent or null", name);

    /// <summary>As <see cref="Missing{T}"/>, unless the response failed as a whole and need not have the member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="failed">True if the member may be absent.</param>
    /// <param name="name">The member's name.</param>
    public readonly T? MissingUnless<T>(bool failed, string name) => failed ? default : Missing<T>(name);

    /// <summary>A place that the scanner found; a fault when it found none.</summary>
    private readonly int Checked(int place) => place >= 0 ? place : throw NotJson();

    private readonly JsonFaultException NotJson() => JsonSyntax.FaultOf(_json, _markLength);

    /// <summary>A fault of the value under the cursor.</summary>
    internal readonly JsonFaultException Fault(string problem) => new(JsonFaultKind.Shape, Offset, problem);

    /// <summary>The fault of a value that is not what was expected: of another kind, or of that kind but not good for it.</summary>
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

    /// <summary>Whether the scalar under the cursor is JSON, or the object or list there may be opened.</summary>
    private readonly bool IsTokenJson()
        => _json[_token] is (byte)'{' or (byte)'[' ? _depth < JsonScanner.MaxDepth : JsonScanner.ScalarEnd(_json, _token) >= 0;
}
