namespace Chatwright.Testing.Requests;

/// <summary>A request as the log keeps it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path without the slash at its start.</param>
/// <param name="Query">The query without the signature.</param>
/// <param name="Body">The body as text.</param>
internal sealed record LoggedRequest(string Method, string Path, string Query, string Body);
