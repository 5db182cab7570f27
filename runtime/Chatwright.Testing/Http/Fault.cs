namespace Chatwright.Testing.Http;

/// <summary>One thing that is to go wrong, for a number of requests.</summary>
internal sealed class Fault
{
    private readonly string? _path;

    internal Fault(string? path, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _path = path?.TrimStart('/');
        Times = times;
    }

    /// <summary>How many requests it is still for.</summary>
    internal int Times { get; set; }

    /// <summary>How long the answer waits.</summary>
    internal TimeSpan? Delay { get; init; }

    /// <summary>What is answered while the request is not carried out.</summary>
    internal OutgoingAnswer? Instead { get; init; }

    /// <summary>After how many bytes of the answer the connection breaks.</summary>
    internal int? CutAfter { get; init; }

    internal bool IsFor(string path) => _path is null || _path == path;
}
