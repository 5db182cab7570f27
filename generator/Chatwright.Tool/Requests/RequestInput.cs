using System.CommandLine;
using System.Text.Json.Nodes;
using Chatwright.Generator.Examples;
using Chatwright.Tool.Bodies;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Requests;

/// <summary>The request of a command line: JSON from a file or text, members from flags, and the defaults of the spec.</summary>
internal sealed class RequestInput
{
    private readonly Option<string> _data = new("--data", "-d")
    {
        Description = "The request as JSON; comments are allowed. '@FILE' reads a file, '-' the standard input.",
        HelpName = "JSON|@FILE|-",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "A member of the request whose name is also an option of the command: --set data=1.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<bool> _noDefaults = new("--no-defaults")
    {
        Description = "Send only the given members, without the defaults that the generated client adds.",
    };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_set);
        command.Add(_noDefaults);
    }

    /// <returns>The request; null when something is wrong with it, which has then been told.</returns>
    /// <param name="app">The application, for members that the client fills; null if it is not known.</param>
    /// <param name="identifier">The calling account, likewise.</param>
    /// <exception cref="ToolException">The command line makes no sense, or a file cannot be read.</exception>
    public async Task<Request?> GetAsync(
        Session session, CallTarget target, uint? app, string? identifier, CancellationToken cancellationToken)
    {
        var (text, name) = await ReadAsync(session, cancellationToken);
        var flags = RequestFlags.Of(session.Get(_set) ?? [], session.Unmatched).ToList();
        // Without flags, diagnostics refer to the user's text.
        if (flags.Count == 0 && text is not null && !Accept(session, target, text, name))
            return null;
        if (Read(session, text ?? "{}", name) is not { } body)
            return null;
        var builder = new RequestBuilder(target);
        foreach (var (flag, value) in flags)
        {
            if (!Accept(session, builder.Set(body, flag, value), "--" + flag))
                return null;
        }
        if (!session.Get(_noDefaults))
            builder.AddDefaults(body, app, identifier);
        // A member that is not there has no place in the text.
        if (text is null && builder.Missing(body) is { Count: > 0 } missing)
            throw new ToolException(Missing(missing), ExitCode.Usage);
        var query = builder.TakeQuery(body);
        var json = body.ToJsonString(JsonPrinter.Indented);
        return Accept(session, target, json, "the request") ? new Request(body, json, query) : null;
    }

    private static string Missing(IReadOnlyList<string> members) => members.Count == 1
        ? $"--{members[0]} is missing."
        : $"{string.Join(", ", members.Select(member => $"--{member}"))} are missing.";

    private async Task<(string? Text, string Name)> ReadAsync(Session session, CancellationToken cancellationToken) => session.Get(_data) switch
    {
        null => (null, "the request"),
        "" => throw new ToolException("--data is empty.", ExitCode.Usage),
        var json => await Input.ReadValueAsync(session.Terminal, "--data", json, cancellationToken),
    };

    /// <summary>Checks a request against the spec, and prints its diagnostics.</summary>
    private static bool Accept(Session session, CallTarget target, string text, string name)
    {
        var value = BodyChecker.Read(text, out var diagnostics);
        return Accept(session, value is null ? diagnostics : new BodyChecker(target).CheckRequest(value, text), name);
    }

    private static bool Accept(Session session, IReadOnlyList<BodyDiagnostic> diagnostics, string name)
    {
        new BodyReport(session.Output).Show(diagnostics, name);
        if (!diagnostics.Any(diagnostic => diagnostic.IsError))
            return true;
        if (session.Output.IsJson)
            session.Output.Json(new { error = "The request does not match the spec; nothing was sent.", exitCode = ExitCode.Negative, diagnostics });
        return false;
    }

    /// <summary>Null when it is no JSON, which has then been told.</summary>
    private static JsonObject? Read(Session session, string text, string name)
    {
        if (BodyChecker.Read(text, out var diagnostics) is not { } value)
        {
            Accept(session, diagnostics, name);
            return null;
        }
        return JsonNode.Parse(ExampleText.Of(value)) as JsonObject ?? throw new ToolException($"{name} is not a JSON object.", ExitCode.Usage);
    }
}
