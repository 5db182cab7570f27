namespace Chatwright.Tool.Changes;

/// <summary>
/// A part of what callers see of a service: an endpoint, a type, a member. The whole is a tree, which knows nothing of files, order and prose.
/// </summary>
/// <param name="Kind">One of <see cref="SurfaceKinds"/>.</param>
/// <param name="Key">The name that tells it from others of its kind below the same parent.</param>
internal sealed record SurfaceNode(string Kind, string Key)
{
    /// <summary>The values of its facts by their names. A fact that is not there has its usual value.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SurfaceNode> Children { get; init; } = [];

    /// <summary>Null where it is not known, as in a baseline.</summary>
    public SurfacePlace? Place { get; init; }

    /// <summary>The value of a fact; null without it.</summary>
    public string? this[string fact] => Facts.GetValueOrDefault(fact);

    public IEnumerable<SurfaceNode> Of(string kind) => Children.Where(child => child.Kind == kind);
}

/// <summary>A place in a file. Lines and columns count from 1.</summary>
/// <param name="Path">The path as a user would write it.</param>
internal sealed record SurfacePlace(string Path, int Line, int Column);

/// <summary>The kinds of parts.</summary>
internal static class SurfaceKinds
{
    public const string Service = "service";
    public const string Query = "query";
    public const string Header = "header";
    public const string Region = "region";
    public const string Error = "error";
    public const string Context = "context";
    public const string Endpoint = "endpoint";
    public const string Webhook = "webhook";
    public const string Code = "code";
    public const string Type = "type";
    public const string Member = "member";
    public const string Rule = "rule";
    public const string Case = "case";
    public const string Branch = "branch";
    public const string Value = "value";
}

/// <summary>The names of facts that several places of the code use.</summary>
internal static class SurfaceFacts
{
    public const string Name = "name";
    public const string Type = "type";
    public const string Owner = "owner";
    public const string Kind = "kind";
    public const string Presence = "presence";
    public const string Deprecated = "deprecated";
    public const string Group = "group";
    public const string Request = "request";
    public const string Response = "response";
    public const string Body = "body";
    public const string Reply = "reply";
    public const string Value = "value";
}
