namespace Chatwright;

/// <summary>The head of an HTTP response.</summary>
internal abstract class ResponseHead(int statusCode)
{
    /// <summary>The HTTP status.</summary>
    internal int StatusCode { get; } = statusCode;

    /// <summary>The wait that the header <c>Retry-After</c> demands; null for none.</summary>
    internal abstract TimeSpan? RetryAfter { get; }

    /// <summary>Reads the headers into texts. Few callers look at them, so that this is done for those who do.</summary>
    internal abstract IReadOnlyDictionary<string, string> ReadHeaders();
}
