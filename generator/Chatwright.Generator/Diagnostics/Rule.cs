namespace Chatwright.Generator.Diagnostics;

internal enum Severity { Info, Warning, Error }

/// <summary>One thing a spec can get wrong.</summary>
/// <param name="Id">CW0xx YAML, 1xx keys and structure, 2xx names, 3xx types and references, 4xx examples, constraints, paging, 5xx configuration, 9xx internal.</param>
/// <param name="Severity">How bad it is unless a <c>.globalconfig</c> says otherwise.</param>
/// <param name="Title">What the rule is about, in a few words.</param>
/// <param name="Message">The message, with <c>{0}</c>-style places.</param>
internal sealed record Rule(string Id, Severity Severity, string Title, string Message)
{
    public static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);

    public static Rule Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);

    public static Rule Info(string id, string title, string message) => new(id, Severity.Info, title, message);
}
