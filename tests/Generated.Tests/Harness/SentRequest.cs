using System.Text;

namespace Generated.Tests.Harness;

/// <summary>A request as the handler below the client saw it.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, string? ContentType, long? ContentLength, byte[]? Body)
{
    public string Path => Address.AbsolutePath;

    public string Text => Encoding.UTF8.GetString(Body ?? []);

    /// <summary>The query's names and unescaped values, in the order in which they were sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Query =>
        [.. Address.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2)).Select(pair => (pair[0], Uri.UnescapeDataString(pair[1])))];
}
