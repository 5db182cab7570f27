namespace Chatwright.Signing;

/// <summary>A key provider that did not return in time. It never leaves a call, which converts it to its own exception.</summary>
internal sealed class KeyTimeoutException(TimeSpan limit) : TimeoutException($"The key provider returned no key within {limit}.")
{
    internal TimeSpan Limit => limit;
}
