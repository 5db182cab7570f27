using System.CommandLine;
using Chatwright.Tencent;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary><c>chatwright usersig new</c></summary>
internal sealed class UserSigNewCommand : ToolCommand
{
    private readonly Option<TimeSpan> _lifetime = new("--lifetime")
    {
        Description = "The lifetime, such as 90s, 30m, 24h or 180d.",
        HelpName = "SPAN",
        CustomParser = Duration.Parse,
    };

    private readonly AccountOptions _account = new();
    private readonly KeyOptions _key = new();

    public UserSigNewCommand()
        : base("new", "Create a UserSig and print it. Anyone who has it can act as the account: treat it as a password.")
    {
        // The vendor's default.
        _lifetime.DefaultValueFactory = _ => TimeSpan.FromDays(180);
        _account.AddTo(this);
        Add(_lifetime);
        _key.AddTo(this);
        Examples =
        [
            ("chatwright usersig new --app 1400000000 --identifier administrator", "Create a UserSig for 180 days, with a prompt for the key."),
            (
                $"{KeyOptions.Variable}=$(pass chat/key) chatwright usersig new --app 1400000000 -i user_0001 --lifetime 24h",
                "Create a UserSig for a day, with the key from a password store."),
            ("chatwright usersig new --key-file key.txt --app 1400000000 -i user_0001 --json", "Create a UserSig and print its times too."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (app, identifier) = (_account.RequiredApp(session), _account.RequiredIdentifier(session));
        var key = await _key.GetAsync(session, cancellationToken);
        var userSig = CheckedUserSig.Create(app, key, identifier, session.Terminal.Time.GetUtcNow(), session.Get(_lifetime));
        var claims = UserSig.Parse(userSig);
        if (session.Output.IsJson)
            session.Output.Json(new { userSig, claims.SdkAppId, claims.Identifier, claims.IssuedAt, claims.ExpiresAt });
        else
            session.Output.Text(userSig);
        if (session.Output.IsWatched)
            session.Output.Note($"[dim]for {claims.Identifier} of application {claims.SdkAppId}, until {Duration.Describe(claims.ExpiresAt)}[/]");
        return ExitCode.Ok;
    }
}
