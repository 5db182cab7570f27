namespace Chatwright.Generated;

/// <summary>The values of an answer's envelope.</summary>
internal sealed record ApiOutcome(string? Status, long? Code, string? Info, string? Display)
{
    /// <summary>Whether the call failed; null when the answer does not say, though it should.</summary>
    internal bool? HasFailed(ApiEnvelope envelope)
    {
        if (envelope.Status is null && envelope.Code is null)
            return false;
        if (Status is null && Code is null)
            return null;
        var badStatus = Status is not null && envelope.Ok is not null && Status != envelope.Ok;
        return badStatus || Code is not null and not 0;
    }
}
