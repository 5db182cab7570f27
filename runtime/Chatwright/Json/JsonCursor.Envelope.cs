namespace Chatwright.Generated;

public ref partial struct JsonCursor
{
    /// <summary>Reads an answer, which says by its envelope whether the call succeeded.</summary>
    internal JsonCursor(ReadOnlySpan<byte> json, ApiEnvelope envelope)
        : this(json) => _envelope = envelope;

    /// <summary>What the envelope said, when it said that the call failed; else null.</summary>
    internal readonly ApiOutcome? Failure => _failure;

    /// <summary>
    /// Whether the answer that was just read says that the call failed; its reader then returns null at once, since a failed answer need not
    /// hold what a good one must. False for everything but a whole answer.
    /// </summary>
    /// <param name="status">The envelope's status member, when it was there.</param>
    /// <param name="code">The envelope's code member, when it was there.</param>
    /// <param name="info">The envelope's info member, when it was there.</param>
    /// <param name="display">The envelope's display member, when it was there.</param>
    public bool HasFailed(string? status, long? code, string? info, string? display)
    {
        if (_envelope is null || _depth != 0)
            return false;
        var failed = ApiOutcome.HasFailed(_envelope, status, code)
            ?? throw Fault($"the answer has neither {_envelope.Status ?? "a status"} nor {_envelope.Code ?? "a code"}");
        if (failed)
            _failure = new ApiOutcome(status, code, info, display);
        return failed;
    }
}
