namespace Chatwright.Generated;

/// <summary>What an answer said by its envelope.</summary>
internal sealed record ApiOutcome(string? Status, long? Code, string? Info, string? Display)
{
    /// <summary>Whether an answer with this status and code failed; null when it has neither, though it should.</summary>
    internal static bool? HasFailed(ApiEnvelope envelope, string? status, long? code)
    {
        if (envelope.Status is null && envelope.Code is null)
            return false;
        if (status is null && code is null)
            return null;
        var badStatus = status is not null && envelope.Ok is not null && status != envelope.Ok;
        return badStatus || code is not null and not 0;
    }
}
