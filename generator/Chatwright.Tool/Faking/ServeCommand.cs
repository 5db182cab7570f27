using System.CommandLine;
using System.Globalization;
using System.Net;
using Chatwright.Generator.Model;
using Chatwright.Testing;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Specs;
using Microsoft.AspNetCore.Builder;

namespace Chatwright.Tool.Faking;

/// <summary><c>chatwright serve</c>: the fake service on a port, for clients in any language.</summary>
internal sealed class ServeCommand : ToolCommand
{
    private readonly Option<int> _port = new("--port", "-p")
    {
        Description = "The port; 0 takes a free one.",
        HelpName = "PORT",
        DefaultValueFactory = _ => 5080,
    };

    private readonly Option<string> _bind = new("--bind")
    {
        Description = "The address to listen on: 127.0.0.1, which only this machine reaches, or 0.0.0.0, as in a container.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> _pageSize = new("--page-size")
    {
        Description = "The maximum number of conversations on a page.",
        HelpName = "COUNT",
        DefaultValueFactory = _ => 100,
    };

    private readonly Option<string> _webhooks = new("--webhooks")
    {
        Description = "The URL of a receiver of webhooks. Calls cause the webhooks of the service, and the replies decide on them.",
        HelpName = "URL",
    };

    private readonly SpecOptions _specs = new(takesPaths: true);
    private readonly FakeOptions _fakeOptions = new();
    private readonly AccountOptions _account = new();
    private readonly KeyOptions _key = new();
    private readonly TokenOptions _token = new();

    public ServeCommand()
        : base(
            "serve",
            "Serve a fake of the API over HTTP, for clients in any language, until Ctrl+C. "
            + "Signatures are verified. Endpoints that the fake does not implement replay the examples of their specs. "
            + "In a browser, the address shows the pages of 'docs', which send requests to the fake.")
    {
        Add(_port);
        Add(_bind);
        _fakeOptions.AddTo(this);
        Add(_pageSize);
        _account.AddTo(this);
        _key.AddTo(this);
        Add(_webhooks);
        _token.AddTo(this);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright serve", "Serve the shipped endpoints with a few sample users."),
            ("chatwright serve --specs Specs --state state.json --port 0", "Serve your own endpoints too, with your own state, on a free port."),
            (
                "chatwright serve --webhooks http://127.0.0.1:8080/chat --token-file token.txt",
                "Send webhooks to your app, signed with its token."),
            ("chatwright serve --fail 60007*3 --delay 2s@v4/recentcontact/delete", "Fail three calls, and delay one response."),
            (
                "curl --json '{\"fail\":50004,\"times\":2}' http://127.0.0.1:5080/_fake/faults",
                "Fail the next two calls, from a test while it runs."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var project = _specs.Load(session, cancellationToken);
        project.WarnOfBroken(session);
        var options = await OptionsAsync(session, cancellationToken);
        var log = new ServeLog(session);
        var webhooks = session.Get(_webhooks) is { } text ? WebhookUrl.Parse(text, "--webhooks") : null;
        var receiver = webhooks is null ? null : WebhookUrl.Text(webhooks);
        var token = webhooks is null ? null : await TokenAsync(session, cancellationToken);
        await using var fake = await ServedFake.CreateAsync(session, _fakeOptions, project, options, cancellationToken, chat =>
        {
            if (webhooks is not null)
                chat.Webhooks.SendTo(webhooks, token).Completed += log.Show;
        });
        if (webhooks is not null && fake.Chat is null)
            throw new ToolException("--webhooks needs a service whose requests carry a UserSig.", ExitCode.Usage);
        await using var front = await FakeFront.StartAsync(
            Address(session), Port(session), () => fake.Handler, Map, log.Show, cancellationToken);
        var known = fake.Chat?.Endpoints.ToHashSet(StringComparer.Ordinal) ?? [];
        var endpoints = project.Models<EndpointModel>().ToLookup(endpoint => known.Contains(endpoint.Path));
        log.ShowStart(
            front.Address,
            fake.Chat is null ? null : options,
            Paths(endpoints[true]),
            Paths(endpoints[false].Where(IsReplayed)),
            receiver);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Serving ends by cancellation.
        }
        return ExitCode.Ok;

        void Map(WebApplication application)
        {
            new SiteFront(project).Map(application);
            new ControlApi(fake).Map(application);
            new TryApi(project, fake, options, receiver, log.Show).Map(application);
        }
    }

    private async Task<FakeTencentChatOptions> OptionsAsync(Session session, CancellationToken cancellationToken)
    {
        var usual = new FakeTencentChatOptions();
        return new()
        {
            SdkAppId = _account.App(session) ?? usual.SdkAppId,
            AdminIdentifier = _account.Identifier(session) ?? usual.AdminIdentifier,
            SecretKey = await _key.FindAsync(session, cancellationToken) ?? usual.SecretKey,
            PageSize = session.Get(_pageSize),
            // As the service does: an app may call the fake and receive webhooks on one thread.
            SendsWebhooksInBackground = true,
            TimeProvider = session.Terminal.Time,
        };
    }

    /// <summary>Null for webhooks without a signature.</summary>
    private async Task<string?> TokenAsync(Session session, CancellationToken cancellationToken) =>
        await _token.FindAsync(session, cancellationToken) is var token && token != ""
            ? token
            : throw new ToolException("The webhook token is empty. Without a token, webhooks are sent unsigned.", ExitCode.Usage);

    private IPAddress Address(Session session) => IPAddress.TryParse(session.Get(_bind), out var address)
        ? address
        : throw new ToolException($"'{session.Get(_bind)}' is not an IP address such as 127.0.0.1 or 0.0.0.0.", ExitCode.Usage);

    private int Port(Session session) => session.Get(_port) is >= 0 and <= 65535 and var port
        ? port
        : throw new ToolException(
            string.Create(CultureInfo.InvariantCulture, $"{session.Get(_port)} is not a port, a number from 0 to 65535."),
            ExitCode.Usage);

    private static bool IsReplayed(EndpointModel endpoint) => endpoint.Examples.Any(example => example.Response is not null);

    private static List<string> Paths(IEnumerable<EndpointModel> endpoints) => [.. endpoints.Select(endpoint => endpoint.Path)];
}
