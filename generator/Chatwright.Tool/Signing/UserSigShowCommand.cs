using Chatwright.Tencent;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Signing;

/// <summary><c>chatwright usersig show</c></summary>
internal sealed class UserSigShowCommand : ToolCommand
{
    private readonly UserSigInput _input = new();

    public UserSigShowCommand()
        : base("show", "Show the content of a UserSig. It needs no key and does not verify; see verify.")
    {
        _input.AddTo(this);
        Examples =
        [
            ("chatwright usersig show", "Paste a UserSig at a hidden prompt and inspect it."),
            ("chatwright usersig show --json < usersig.txt", "Inspect a UserSig in a file, for another program."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var text = await _input.GetAsync(session, cancellationToken);
        if (!UserSig.TryParse(text, out var claims))
            throw new ToolException($"This is not a UserSig: {MalformedUserSig.Explain(text)}.", ExitCode.Negative);
        var now = session.Terminal.Time.GetUtcNow();
        var view = UserSigView.Of(claims, now);
        if (session.Output.IsJson)
            session.Output.Json(view);
        else
            view.Show(session.Output, now);
        return ExitCode.Ok;
    }
}
