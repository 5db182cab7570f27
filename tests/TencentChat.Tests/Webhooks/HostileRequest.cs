namespace TencentChat.Tests.Webhooks;

/// <summary>A request that a stranger may send, or that arrives damaged.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Query">The query without its question mark. It may have halves of characters.</param>
/// <param name="Body">The body.</param>
internal sealed record HostileRequest(string Method, string Query, byte[] Body);
