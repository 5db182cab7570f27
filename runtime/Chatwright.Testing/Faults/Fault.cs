using Chatwright.Testing.Http;

namespace Chatwright.Testing.Faults;

/// <summary>One fault, for a number of requests.</summary>
internal sealed class Fault
{
    private readonly string? _path;

    internal Fault(string? path, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _path = path?.TrimStart('/');
        Times = times;
    }

    /// <summary>The number of requests that it still applies to.</summary>
    internal int Times { get; set; }

    /// <summary>The delay of the response.</summary>
    internal TimeSpan? Delay { get; init; }

    /// <summary>The response that replaces the execution of the request.</summary>
    internal OutgoingResponse? Response { get; init; }

    /// <summary>The number of bytes of the body after which the connection breaks.</summary>
    internal int? CutAfter { get; init; }

    internal bool IsFor(string path) => _path is null || _path == path;
}
