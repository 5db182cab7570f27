namespace Chatwright;

/// <summary>States whether the service carried out a call that failed.</summary>
/// <remarks>It is about the call as a whole, with all its attempts.</remarks>
public enum ApiExecution
{
    /// <summary>The service carried out nothing, so the call can safely be made again.</summary>
    NotExecuted,

    /// <summary>The service may have carried out the call.</summary>
    Unknown,

    /// <summary>The service reported success, and the failure came after that.</summary>
    Executed,
}
