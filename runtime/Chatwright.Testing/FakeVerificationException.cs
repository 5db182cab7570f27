namespace Chatwright.Testing;

/// <summary>The exception that is thrown when setups of a fake were not applied to all the requests that they expect.</summary>
/// <param name="message">The setups, with their counts.</param>
public sealed class FakeVerificationException(string message) : Exception(message);
