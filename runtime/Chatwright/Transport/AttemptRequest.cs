namespace Chatwright.Transport;

/// <summary>One attempt as it is sent, but for its body.</summary>
/// <param name="Address">The URL.</param>
/// <param name="Headers">The headers beside those of the connection and the body.</param>
/// <param name="Secrets">The texts in both that nothing may show.</param>
internal readonly record struct AttemptRequest(string Address, KeyValuePair<string, string>[] Headers, RequestSecrets Secrets);
