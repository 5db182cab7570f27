namespace Chatwright.Testing;

/// <summary>A request that reached the fake.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was sent but without the slash at its start, such as <c>v4/recentcontact/get_list</c>.</param>
/// <param name="Query">The query as it was sent, without its question mark and without the signature, which is a secret.</param>
/// <param name="Body">The body as text.</param>
public sealed record FakeRequest(string Method, string Path, string Query, string Body);
