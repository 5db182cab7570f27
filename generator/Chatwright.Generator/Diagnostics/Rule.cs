namespace Chatwright.Generator.Diagnostics;

internal enum Severity { Info, Warning, Error }

/// <summary>A rule that a spec can break.</summary>
/// <param name="Id">
/// CW0xx YAML, 1xx keys and structure, 2xx names, 3xx types and references, 4xx examples, constraints and paging, 5xx configuration,
/// 9xx internal.
/// </param>
/// <param name="Severity">The severity unless a <c>.globalconfig</c> sets another.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">The message, with <c>{0}</c>-style places.</param>
internal sealed record Rule(string Id, Severity Severity, string Title, string Message)
{
    public static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);

    public static Rule Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);

    public static Rule Info(string id, string title, string message) => new(id, Severity.Info, title, message);
}
