using Chatwright.CodeGeneration;
using Chatwright.Errors;

namespace Chatwright.Protocol;

/// <summary>The members of a response's envelope.</summary>
internal sealed record ApiOutcome(string? Status, long? Code, string? Info, string? Display)
{
    /// <summary>Determines whether a response with this status and code failed. Null if it has neither, though the envelope requires one.</summary>
    internal static bool? HasFailed(ApiEnvelope envelope, string? status, long? code)
    {
        if (envelope.Status is null && envelope.Code is null)
            return false;
        if (status is null && code is null)
            return null;
        var badStatus = status is not null && envelope.Ok is not null && status != envelope.Ok;
        return badStatus || code is not null and not 0;
    }

    /// <summary>Makes the error of a failed response, with the facts of the endpoint's description about its code.</summary>
    internal ApiException ToException(ApiEndpoint endpoint, ReadOnlySpan<byte> body)
    {
        var known = Code is { } code ? endpoint.FindError(code) : null;
        return new(endpoint.Path, Code ?? 0)
        {
            Status = Status,
            Info = Info,
            Display = Display,
            Name = known?.Name,
            Remedy = known?.Remedy,
            Retry = known?.Retry ?? ApiRetry.Never,
            RetryAfter = TimeSpan.FromSeconds(known?.AfterSeconds ?? 0),
            Refused = known?.Refused ?? false,
            RawResponse = RawText.Of(body),
        };
    }
}
