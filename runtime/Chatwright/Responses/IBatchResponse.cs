namespace Chatwright;

/// <summary>A response with an outcome for each item: the call can succeed while some of its items fail.</summary>
public interface IBatchResponse
{
    /// <summary>The items that failed, in the order of the response; empty if none failed.</summary>
    ApiList<ApiItemFailure> Failures { get; }
}
