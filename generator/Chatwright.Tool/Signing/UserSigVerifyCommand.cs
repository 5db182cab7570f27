using Chatwright.Tencent;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary><c>chatwright usersig verify</c></summary>
internal sealed class UserSigVerifyCommand : ToolCommand
{
    private readonly UserSigInput _input = new();
    private readonly AccountOptions _account = new();
    private readonly KeyOptions _key = new();

    public UserSigVerifyCommand()
        : base(
            "verify",
            "Verify a UserSig and report each error with the code that the API would return. "
            + "Without --app or --identifier, any is accepted.")
    {
        _input.AddTo(this);
        _account.AddTo(this);
        _key.AddTo(this);
        Examples =
        [
            ("chatwright usersig verify --app 1400000000 --identifier administrator", "Verify with prompts for the UserSig and the key."),
            (
                $"{KeyOptions.Variable}=… chatwright usersig verify --app 1400000000 --json < usersig.txt",
                "Verify a UserSig in a file; the exit code is 0 or 1."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (app, identifier) = (_account.App(session), _account.Identifier(session));
        var userSig = await _input.GetAsync(session, cancellationToken);
        var key = await _key.GetAsync(session, cancellationToken);
        var now = session.Terminal.Time.GetUtcNow();
        var checks = UserSigChecks.Of(userSig, app, identifier, key, now);
        var failed = checks.Where(check => check.Reason is not null).ToList();
        // The first is the one that the API would return.
        var error = failed.Count == 0 ? null : ErrorCatalog.Shipped.Find((long)failed[0].Status);
        var view = UserSig.TryParse(userSig, out var claims) ? UserSigView.Of(claims, now) : null;
        if (session.Output.IsJson)
            session.Output.Json(new { valid = failed.Count == 0, error, checks = checks.Select(Row), userSig = view });
        else
            Show(session.Output, checks, error, view);
        return failed.Count == 0 ? ExitCode.Ok : ExitCode.Negative;
    }

    private static object Row(UserSigCheck check) =>
        new { check.What, passed = check.Reason is null, code = check.Reason is null ? (int?)null : (int)check.Status, check.Reason };

    private static void Show(Output output, IReadOnlyList<UserSigCheck> checks, ErrorEntry? error, UserSigView? view)
    {
        foreach (var check in checks)
        {
            if (check.Reason is null)
                output.Line($"[green]ok[/]      {check.What}");
            else
                output.Line($"[red]failed[/]  {check.What}: {check.Reason} ({(int)check.Status})");
        }
        output.Line();
        if (error is null)
            output.Line($"[green]valid[/] until {Duration.Describe(view!.ExpiresAt)}");
        else
            error.Show(output);
    }
}
