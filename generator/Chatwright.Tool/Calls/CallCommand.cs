using System.CommandLine;
using System.CommandLine.Completions;
using Chatwright.Generator.Words;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Faking;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Requests;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Calls;

/// <summary><c>chatwright call ENDPOINT</c>: one signed call from the terminal.</summary>
internal sealed class CallCommand : ToolCommand
{
    /// <summary>Of the signature that --curl prints.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    private readonly Argument<string> _endpoint = new("ENDPOINT")
    {
        HelpName = "ENDPOINT",
        Description = "The path of the endpoint, the end of it, or its name in C#: get_list, recentcontact/get_list, Conversations.List.",
    };

    private readonly Option<bool> _fake = new("--fake") { Description = "Call the embedded fake: no account, no key, no network." };

    private readonly Option<bool> _curl = new("--curl") { Description = "Print the call as a curl command and do not make it." };

    private readonly Option<bool> _showSignature = new("--show-signature")
    {
        Description = "With --curl: print the signature, which is a secret, instead of a variable.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check and print the request without sending it." };

    private readonly SpecOptions _specs = new(takesPaths: true);
    private readonly RequestInput _request = new();
    private readonly AccountOptions _account = new();
    private readonly KeyOptions _key = new();
    private readonly HostOptions _host = new();
    private readonly FakeOptions _fakeOptions = new();

    public CallCommand()
        : base(
            "call",
            "Make one signed call to an endpoint of a spec. "
            + "Members of the request are given as flags by their names: --From_Account user_0001.")
    {
        Add(_endpoint);
        _endpoint.CompletionSources.Add(_ => ShippedSpecs.EndpointPaths);
        _request.AddTo(this);
        Add(_fake);
        Add(_curl);
        Add(_showSignature);
        Add(_dryRun);
        _host.AddTo(this);
        _account.AddTo(this);
        _key.AddTo(this);
        _specs.AddTo(this);
        _fakeOptions.AddTo(this);
        TreatUnmatchedTokensAsErrors = false;
        Examples =
        [
            ("chatwright call get_list --From_Account user_0001 --fake", "Call an endpoint without an account."),
            (
                "chatwright call get_list --From_Account user_0001 --AssistFlags Pinned,Empty --host Singapore --app 1400000000 -i administrator",
                "Call the service, with a prompt for the key."),
            ("chatwright call v4/room/list --data @request.json --specs Specs --dry-run", "Check a request against your own spec."),
            (
                "chatwright call get_list --From_Account user_0001 --host Singapore --app 1400000000 -i administrator --curl",
                "Print the same call for curl."),
            ("chatwright call get_list --From_Account user_0001 --fake --fail 60007", "Show an error and its description in the spec."),
        ];
    }

    /// <summary>Besides the options: the members of the request, once the endpoint is written.</summary>
    public override IEnumerable<CompletionItem> GetCompletions(CompletionContext context) =>
        base.GetCompletions(context).Concat(MembersOf(context.ParseResult.GetValue(_endpoint))
            .Where(flag => flag.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(flag => new CompletionItem(flag)));

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var target = new EndpointCatalog(_specs.Load(session, cancellationToken)).Find(session.Get(_endpoint)!);
        var (app, identifier) = (_account.App(session), _account.Identifier(session));
        if (await _request.GetAsync(session, target, app, identifier, cancellationToken) is not { } request)
            return ExitCode.Negative;
        if (session.Get(_dryRun))
            return Show(session.Output, request);
        return session.Get(_curl)
            ? await ShowCurlAsync(session, target, request, cancellationToken)
            : await CallAsync(session, target, request, cancellationToken);
    }

    /// <summary>Of shipped endpoints: to complete a line no file of the user's is read.</summary>
    private static IEnumerable<string> MembersOf(string? endpoint)
    {
        if (string.IsNullOrEmpty(endpoint))
            return [];
        try
        {
            var target = new EndpointCatalog(SpecProject.Compile(ShippedSpecs.All, null, CancellationToken.None)).Find(endpoint);
            return new RequestBuilder(target).MemberNames.Select(name => "--" + name);
        }
        catch (ToolException)
        {
            return [];
        }
    }

    private static int Show(Output output, Request request)
    {
        using var document = System.Text.Json.JsonDocument.Parse(request.Text);
        output.Line($"{JsonPrinter.Markup(document.RootElement)}");
        return ExitCode.Ok;
    }

    private async Task<int> ShowCurlAsync(Session session, CallTarget target, Request request, CancellationToken cancellationToken)
    {
        if (session.Get(_fake))
            throw new ToolException(
                "The embedded fake cannot be reached by other programs. Use 'chatwright serve', and --host with its address.",
                ExitCode.Usage);
        var isSigned = IsSigned(target);
        var (app, identifier) = isSigned ? (_account.RequiredApp(session), _account.RequiredIdentifier(session)) : (0u, "");
        var signature = isSigned && session.Get(_showSignature)
            ? CheckedUserSig.Create(app, await _key.GetAsync(session, cancellationToken), identifier, session.Terminal.Time.GetUtcNow(), s_lifetime)
            : null;
        var curl = CurlText.Of(target, request, _host.Get(session, target.Service), app, identifier, signature);
        if (session.Output.IsJson)
            session.Output.Json(new { curl });
        else
            session.Terminal.Out.WriteLine(curl);
        if (isSigned && signature is null)
        {
            var command = $"chatwright usersig new --app {app} --identifier {CurlText.Quoted(identifier)}";
            session.Output.Note($"[dim]Before: export {CurlText.SignatureVariable}=$({command})[/]");
        }
        return ExitCode.Ok;
    }

    private async Task<int> CallAsync(Session session, CallTarget target, Request request, CancellationToken cancellationToken)
    {
        await using var fake = session.Get(_fake)
            ? await ServedFake.CreateAsync(session, _fakeOptions, target.Project, new() { TimeProvider = session.Terminal.Time }, cancellationToken)
            : null;
        var options = await OptionsAsync(session, target, fake, cancellationToken);
        var started = session.Terminal.Time.GetTimestamp();
        var json = await session.Output.WhileAsync(
            $"Calling {target.Endpoint.Path}",
            _ => CallSender.SendAsync(target, request, options, cancellationToken));
        var took = session.Terminal.Time.GetElapsedTime(started);
        return new ResponseReport(session.Output, target).Show(request, ServiceResponse.Of(json, target.Envelope), took);
    }

    private async Task<ApiClientOptions> OptionsAsync(Session session, CallTarget target, ServedFake? fake, CancellationToken cancellationToken)
    {
        ApiClientOptions options = fake switch
        {
            { Chat: { } chat } => chat.Configure(new UserSigClientOptions()),
            { } replay => new ApiClientOptions { Handler = replay.Handler, Host = new ApiHost("fake.invalid") },
            null when IsSigned(target) => await SignedAsync(session, cancellationToken),
            null => new ApiClientOptions(),
        };
        options.Host ??= _host.Get(session, target.Service);
        options.TimeProvider = session.Terminal.Time;
        options.Timeout = _host.Timeout(session) ?? options.Timeout;
        // The command shows the result of this one request.
        options.Retry.MaxRetries = 0;
        options.RateLimits.Enabled = false;
        return options;
    }

    private async Task<ApiClientOptions> SignedAsync(Session session, CancellationToken cancellationToken)
    {
        var (app, identifier) = (_account.RequiredApp(session), _account.RequiredIdentifier(session));
        var key = await _key.GetAsync(session, cancellationToken);
        return new() { CredentialProvider = FixedCredential.Create(app, key, identifier, session.Terminal.Time.GetUtcNow()) };
    }

    private static bool IsSigned(CallTarget target) => target.Service.Signing == SigningScheme.UserSig;
}
