namespace Chatwright.Tool;

/// <summary>Tells the kind of a spec file by its top keys, without reading the rest.</summary>
internal static class SpecKinds
{
    public static bool IsEndpoint(string text) => HasTopKey(text, "endpoint");

    /// <summary>A file that describes a service, and does not merely name the one it belongs to.</summary>
    public static bool IsService(string text) => HasTopKey(text, "service") && !IsEndpoint(text) && !HasTopKey(text, "shared");

    private static bool HasTopKey(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart('\ufeff').StartsWith(key, StringComparison.Ordinal) && line.TrimStart('\ufeff')[key.Length..].TrimStart().StartsWith(':'))
                return true;
        }
        return false;
    }
}
