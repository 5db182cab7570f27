namespace Chatwright.Transport;

/// <summary>The steps of a call that can take time.</summary>
internal enum CallStep
{
    /// <summary>Waiting for the credential.</summary>
    Signing,

    /// <summary>Waiting for a permit of the rate limit.</summary>
    Permit,

    /// <summary>Sending an attempt, reading its response, or waiting for the next attempt.</summary>
    Sending,
}
