using Chatwright.CodeGeneration;

namespace Chatwright.Hosting;

/// <summary>The handler at the end of a client's chain.</summary>
internal static class PrimaryHandler
{
    /// <summary>Gets the handler that the options set, or the same connections as those of a client without a host.</summary>
    internal static HttpMessageHandler Of(ApiClientOptions options)
        => options.Handler is { } given ? new BorrowedHandler(given) : ClientConnections.Create(options);
}
