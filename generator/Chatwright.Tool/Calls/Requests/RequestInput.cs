using System.CommandLine;
using System.Text.Json.Nodes;
using Chatwright.Generator.Syntax.Examples;

namespace Chatwright.Tool;

/// <summary>The request that a command line asks for: JSON from somewhere, members from flags, and the defaults of the spec.</summary>
internal sealed class RequestInput
{
    private readonly Option<string> _data = new("--data", "-d")
    {
        Description = "The request as JSON; comments are allowed. '@FILE' reads a file, '-' the standard input.",
        HelpName = "JSON|@FILE|-",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "A member of the request, where its name is also that of an option: --set data=1.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<bool> _noDefaults = new("--no-defaults") { Description = "Send only what is given, without the defaults that the generated client always sends." };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_set);
        command.Add(_noDefaults);
    }

    /// <returns>The request; null when something is wrong with it, which has then been told.</returns>
    public async Task<Request?> GetAsync(Session session, CallTarget target, CancellationToken cancellationToken)
    {
        var (text, name) = await ReadAsync(session, cancellationToken);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            throw new ToolException($"{name} is empty.", ExitCode.Usage);
        var flags = Flags(session).ToList();
        var given = BodyChecker.Read(text ?? "{}", out var findings);
        if (given is null)
            return Refuse(session, findings, name);
        // Without flags, what is wrong is told at its place in the user's own text.
        var isWhole = text is not null && flags.Count == 0;
        if (isWhole && Check(session, target, given, text!, name) is false)
            return null;
        if (JsonNode.Parse(ExampleText.Of(given)) is not JsonObject body)
            return isWhole ? throw new InvalidOperationException("The check let something else than an object pass.") : throw new ToolException($"{name} is no object.", ExitCode.Usage);
        var builder = new RequestBuilder(target);
        foreach (var (flag, value) in flags)
            builder.Set(body, flag, value);
        if (!session.Get(_noDefaults))
            builder.AddDefaults(body);
        var json = body.ToJsonString(JsonPrinter.Indented);
        return isWhole || Check(session, target, BodyChecker.Read(json, out _)!, json, "the request") ? new Request(body, json) : null;
    }

    private async Task<(string? Text, string Name)> ReadAsync(Session session, CancellationToken cancellationToken) => session.Get(_data) switch
    {
        null => (null, "the request"),
        "-" => (await Input.ReadAsync(session.Terminal, cancellationToken), "the standard input"),
        ['@', .. var file] => (await Input.ReadFileAsync(session.Terminal, file, cancellationToken), file),
        var json => (json, "--data"),
    };

    private static bool Check(Session session, CallTarget target, ExampleValue value, string text, string name)
    {
        var findings = new BodyChecker(target).CheckRequest(value, text);
        if (findings.Count == 0)
            return true;
        Refuse(session, findings, name);
        return !findings.Any(finding => finding.IsError);
    }

    private static Request? Refuse(Session session, IReadOnlyList<BodyFinding> findings, string name)
    {
        new BodyReport(session.Output).Show(findings, name);
        if (findings.Any(finding => finding.IsError) && session.Output.IsJson)
            session.Output.Json(new { error = "The request does not fit the spec; nothing was sent.", exitCode = ExitCode.Findings, findings });
        return null;
    }

    /// <summary>What the parser did not know: <c>--Name value</c> and <c>--Name=value</c>, and what <c>--set</c> holds.</summary>
    private IEnumerable<(string Name, string Value)> Flags(Session session)
    {
        foreach (var pair in session.Get(_set) ?? [])
            yield return Pair(pair) ?? throw new ToolException($"--set takes NAME=VALUE, not '{pair}'.", ExitCode.Usage);
        var words = session.Unmatched;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal) || words[i].Length == 2)
                throw new ToolException($"'{words[i]}' is not understood. A member of the request is given as --NAME VALUE.", ExitCode.Usage);
            if (Pair(words[i][2..]) is { } pair)
                yield return pair;
            else if (i + 1 < words.Count)
                yield return (words[i][2..], words[++i]);
            else
                throw new ToolException($"{words[i]} has no value.", ExitCode.Usage);
        }
    }

    private static (string Name, string Value)? Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (text[..at], text[(at + 1)..]) : null;
}

/// <summary>A request that fits its endpoint.</summary>
/// <param name="Text">The same, indented.</param>
internal sealed record Request(JsonObject Body, string Text);
