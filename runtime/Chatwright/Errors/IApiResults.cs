namespace Chatwright;

/// <summary>A response with an outcome for each item: the call can succeed while some of its items fail.</summary>
public interface IApiResults
{
    /// <summary>The items that failed, in the order of the response; empty when all went well.</summary>
    ApiList<ApiItemFailure> GetFailures();
}
