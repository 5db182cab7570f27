using System.CommandLine;
using System.Globalization;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Signing;

/// <summary>The application and the account that a signature is for.</summary>
internal sealed class AccountOptions
{
    public const string AppVariable = "CHATWRIGHT_SDK_APP_ID";
    public const string IdentifierVariable = "CHATWRIGHT_IDENTIFIER";

    private readonly Option<uint?> _app = new("--app")
    {
        Description = $"The id of the application (SDKAppID). By default {AppVariable}.",
        HelpName = "ID",
    };

    private readonly Option<string> _identifier = new("--identifier", "-i")
    {
        Description = $"The account. By default {IdentifierVariable}.",
        HelpName = "ACCOUNT",
    };

    public void AddTo(Command command)
    {
        AddAppTo(command);
        command.Add(_identifier);
    }

    /// <summary>Adds the application alone.</summary>
    public void AddAppTo(Command command) => command.Add(_app);

    /// <summary>Null when it is not set.</summary>
    /// <exception cref="ToolException">The variable holds no id.</exception>
    public uint? App(Session session)
    {
        if (session.Get(_app) is { } given)
            return given;
        if (session.Terminal.Variable(AppVariable) is not { Length: > 0 } text)
            return null;
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var app)
            ? app
            : throw new ToolException($"{AppVariable} is not an application id, a number from 1 to 4294967295.", ExitCode.Usage);
    }

    /// <exception cref="ToolException">It is not set.</exception>
    public uint RequiredApp(Session session) =>
        App(session) ?? throw new ToolException($"The application is missing: use --app, or set {AppVariable}.", ExitCode.Usage);

    /// <summary>Null when it is not set.</summary>
    public string? Identifier(Session session) =>
        session.Get(_identifier) ?? (session.Terminal.Variable(IdentifierVariable) is { Length: > 0 } variable ? variable : null);

    /// <exception cref="ToolException">It is not set.</exception>
    public string RequiredIdentifier(Session session) =>
        Identifier(session) ?? throw new ToolException($"The account is missing: use --identifier, or set {IdentifierVariable}.", ExitCode.Usage);
}
