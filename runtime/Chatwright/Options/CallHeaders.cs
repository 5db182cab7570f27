namespace Chatwright;

/// <summary>The headers that a caller adds to requests.</summary>
internal static class CallHeaders
{
    /// <summary>The headers of a view: those of its client and its own, which replace the client's by name.</summary>
    internal static KeyValuePair<string, string>[] Join(KeyValuePair<string, string>[] ofClient, IDictionary<string, string> own)
    {
        if (own.Count == 0)
            return ofClient;
        var all = new Dictionary<string, string>(ofClient, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in own)
            all[name] = value;
        return [.. all];
    }

    /// <summary>
    /// The rest of a sentence that begins with the header; null when it can be sent. It never repeats the value, which may be a secret.
    /// </summary>
    internal static string? ProblemOf(string name, string value)
    {
        if (value is null)
            return "is null: set a text.";
        using var request = new HttpRequestMessage();
        try
        {
            request.Headers.Add(name, value);
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return "is not a valid HTTP header: check its name and value.";
        }
        catch (InvalidOperationException)
        {
            return "cannot be set: it belongs to the content, which the client describes itself.";
        }
    }
}
