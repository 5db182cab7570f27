using System.Text.Json;

namespace Chatwright.Json;

/// <summary>The one way in which reading fails. It never leaves the runtime: whoever starts a reading turns it into a public error.</summary>
internal sealed class JsonFaultException : Exception
{
    internal JsonFaultException(JsonFaultKind kind, long offset, string problem, string? member = null)
        : base(problem)
    {
        Kind = kind;
        Offset = offset;
        Member = member;
    }

    internal JsonFaultKind Kind { get; }

    /// <summary>Where, in bytes from the start of the text; of a missing member the end of its object.</summary>
    internal long Offset { get; }

    /// <summary>The member that is missing from the object which ends at <see cref="Offset"/>; else null.</summary>
    internal string? Member { get; }

    /// <summary>The path to the fault, found by walking the text again.</summary>
    internal string FindPath(ReadOnlySpan<byte> json)
    {
        var path = JsonPathFinder.Find(json, Offset);
        return Member is null ? path : JsonPathFinder.Append(path, Member);
    }

    /// <summary>The fault as users of <see cref="JsonSerializer"/> expect it. Its path is left to the serializer, which knows the way here.</summary>
    internal JsonException ToJsonException(ReadOnlySpan<byte> json) => new($"{FindPath(json)}, byte {Offset}: {Message}.");
}
