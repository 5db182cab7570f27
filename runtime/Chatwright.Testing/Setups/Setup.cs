using Chatwright.CodeGeneration;
using Chatwright.Testing.Http;

namespace Chatwright.Testing.Setups;

/// <summary>The effect of a setup on the requests that it applies to. <see cref="SetupList"/> guards it by its lock.</summary>
internal sealed class Setup(string? path, ApiEnvelope envelope, Random random)
{
    /// <summary>The endpoint; null for all.</summary>
    internal string? Path { get; } = path?.TrimStart('/');

    /// <summary>The envelope of the responses.</summary>
    internal ApiEnvelope Envelope { get; } = envelope;

    /// <summary>The delay of the response.</summary>
    internal TimeSpan? Delay { get; set; }

    /// <summary>Makes the response that replaces the execution of the request; null to execute it.</summary>
    internal Func<IncomingRequest, OutgoingResponse>? Response { get; set; }

    /// <summary>The share of the requests that it applies to, chosen at random; null for all.</summary>
    internal double? Percent { get; set; }

    /// <summary>The number of bytes of the body after which the connection breaks.</summary>
    internal int? CutAfter { get; set; }

    /// <summary>The number of requests that it applies to; null for all.</summary>
    internal int? Count { get; set; }

    /// <summary>The number of requests that it was applied to.</summary>
    internal long Applied { get; set; }

    /// <summary>The number of requests that it still applies to; null for all.</summary>
    internal long? Remaining => Count is { } count ? Math.Max(0, count - Applied) : null;

    /// <summary><c>true</c> if it was applied as often as its count says, or at least once without a count; otherwise, <c>false</c>.</summary>
    internal bool IsMet => Applied >= (Count ?? 1);

    internal bool DecidesResponse => Response is not null || CutAfter is not null;

    /// <summary>Decides on the next request. Takes a number only if there is a share, so that the same requests have the same outcomes.</summary>
    internal bool Draw() => Percent is not { } percent || random.NextDouble() * 100 < percent;

    internal bool IsFor(string path) => (Path is null || Path == path) && Remaining != 0;

    public override string ToString() => $"{Path ?? "any endpoint"}: applied to {Applied}{(Count is { } count ? $" of {count}" : "")} requests";
}
