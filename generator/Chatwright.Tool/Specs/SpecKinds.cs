namespace Chatwright.Tool;

/// <summary>Tells the kind of a spec file by its top keys, without reading the rest.</summary>
internal static class SpecKinds
{
    public static bool IsEndpoint(string text) => TopValue(text, "endpoint") is not null;

    /// <summary>A file that describes a service, and does not merely name the one it belongs to.</summary>
    public static bool IsService(string text) => TopValue(text, "service") is not null && !IsEndpoint(text) && TopValue(text, "shared") is null;

    /// <summary>The path of the endpoint that a file describes; null when it describes none.</summary>
    public static string? EndpointPath(string text) => TopValue(text, "endpoint");

    private static string? TopValue(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var rest = line.TrimStart('\ufeff');
            if (!rest.StartsWith(key, StringComparison.Ordinal))
                continue;
            rest = rest[key.Length..].TrimStart();
            if (rest.StartsWith(":", StringComparison.Ordinal))
                return rest[1..].Trim().Trim("\"'").ToString();
        }
        return null;
    }
}
