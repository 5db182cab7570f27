using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints;

/// <summary>The rules by which an endpoint reads a request and reports its outcome.</summary>
/// <param name="Codes">The codes of refusals.</param>
internal sealed record EndpointRules(RefusalCodes Codes)
{
    /// <summary>The members that the service requires although the spec gives them a default.</summary>
    internal string[] Required { get; init; } = [];

    /// <summary>
    /// <c>true</c> to refuse requests that break the limits of the spec; <c>false</c> if the endpoint checks them by more precise codes.
    /// </summary>
    internal bool ChecksLimits { get; init; } = true;

    /// <summary>The status of a response that lists failures; null for that of success.</summary>
    internal string? StatusOfFailures { get; init; }
}
