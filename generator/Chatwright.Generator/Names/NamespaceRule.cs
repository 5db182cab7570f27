namespace Chatwright.Generator.Names;

/// <summary>The rule for the namespace of a service.</summary>
/// <param name="Root">The root namespace of the project; may be empty.</param>
/// <param name="Replacement">Overrides all others; null if not set.</param>
/// <param name="Extended">The namespace of the compiled client that the project's specs extend; null if there is none.</param>
internal sealed record NamespaceRule(string Root, string? Replacement, string? Extended = null)
{
    /// <summary>The rule of a project without settings for namespaces.</summary>
    public static readonly NamespaceRule Usual = new("", null);

    /// <param name="own">The namespace that the service declares; null if it declares none.</param>
    public string Of(string service, string? own) => Replacement ?? own ?? (Root.Length == 0 ? service : $"{Root}.{service}");
}
