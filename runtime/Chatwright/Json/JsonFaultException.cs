using System.Text.Json;

namespace Chatwright.Json;

/// <summary>The only exception of reading. It never leaves the runtime: the code that starts a reading turns it into a public exception.</summary>
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

    /// <summary>The place, in bytes from the start of the text; for a missing member, the end of its object.</summary>
    internal long Offset { get; }

    /// <summary>The member that is missing from the object which ends at <see cref="Offset"/>; otherwise null.</summary>
    internal string? Member { get; }

    /// <summary>Finds the path to the fault by walking the text again.</summary>
    internal string FindPath(ReadOnlySpan<byte> json)
    {
        var path = JsonPathFinder.Find(json, Offset);
        return Member is null ? path : JsonPathFinder.Append(path, Member);
    }

    /// <summary>Converts the fault to <see cref="JsonSerializer"/>'s exception. The serializer adds the path.</summary>
    internal JsonException ToJsonException(ReadOnlySpan<byte> json) => new($"{FindPath(json)}, byte {Offset}: {Message}.");
}
