using System.Globalization;
using System.Text.Json;
using Chatwright.Testing;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>Prints the address of a served fake, and each request with the result: as text, or as one JSON document a line.</summary>
internal sealed class ServeLog(Session session)
{
    private const int MaxPaths = 20;

    /// <summary>The endpoint of the call to try: every user has conversations.</summary>
    private const string Sample = "v4/recentcontact/get_list";

    private static readonly FakeTencentChatOptions s_usual = new();

    /// <summary>Requests come at the same time; lines must not.</summary>
    private readonly Lock _gate = new();

    /// <param name="options">Null for APIs other than Chat.</param>
    /// <param name="kept">The endpoints with state.</param>
    /// <param name="replayed">The endpoints that replay examples.</param>
    /// <param name="webhooks">The receiver of webhooks; null if none are sent.</param>
    public void ShowStart(
        string address, FakeTencentChatOptions? options, IReadOnlyList<string> kept, IReadOnlyList<string> replayed, string? webhooks)
    {
        var output = session.Output;
        // A key that the user set is not printed; the default one is no secret.
        var key = options?.SecretKey == s_usual.SecretKey ? options.SecretKey : null;
        if (output.IsJson)
        {
            var control = address + ControlApi.Prefix;
            output.JsonLine(new
            {
                address,
                control,
                options?.SdkAppId,
                identifier = options?.AdminIdentifier,
                secretKey = key,
                kept,
                replayed,
                webhooks,
            });
            return;
        }
        output.Line($"[bold]Serving on {address}[/]");
        if (options is not null)
        {
            output.Line($"  application   {options.SdkAppId}");
            output.Line($"  account       {options.AdminIdentifier}");
            output.Line($"  secret key    {key ?? "as given"}");
        }
        output.Line($"  pages         {address}/");
        output.Line($"  control       {address}{ControlApi.Prefix}");
        if (webhooks is not null)
            output.Line($"  webhooks to   {webhooks}");
        Show("with state", kept);
        Show("by examples", replayed);
        if (options is not null && key is not null && kept.Any(path => path == Sample))
        {
            var account = string.Create(CultureInfo.InvariantCulture, $"--app {options.SdkAppId} -i {options.AdminIdentifier}");
            output.Line($"To try it:");
            output.Line($"  {CommandName.Tool} call get_list --From_Account user_0001 --host {address} {account} --secret-key {key} --force");
        }
        output.Line($"Press Ctrl+C to stop.");
    }

    public void Show(Exchange exchange)
    {
        var (code, info) = Outcome(exchange.Body);
        lock (_gate)
        {
            if (session.Output.IsJson)
                session.Output.JsonLine(new { exchange.Method, exchange.Path, exchange.Status, code, info });
            else
                ShowLine(exchange, code, info);
        }
    }

    /// <summary>Shows a webhook whose outcome is known.</summary>
    public void Show(FakeWebhook webhook)
    {
        var milliseconds = (long)webhook.Duration.TotalMilliseconds;
        lock (_gate)
        {
            if (session.Output.IsJson)
            {
                session.Output.JsonLine(new
                {
                    webhook = webhook.Command,
                    webhook.Attempt,
                    webhook.Outcome,
                    status = webhook.StatusCode,
                    milliseconds,
                    error = webhook.Error?.Message,
                });
                return;
            }
            var open = new RawMarkup($"[{(webhook.Outcome == FakeWebhookOutcome.Replied ? "green" : "red")}]");
            session.Output.Line($"[dim]{Now()}[/] webhook {open}{PlainText.Brief(webhook.ToString())}[/]");
        }
    }

    private string Now() => session.Terminal.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private void Show(string how, IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Take(MaxPaths))
            session.Output.Line($"  {how,-13} {path}");
        if (paths.Count > MaxPaths)
            session.Output.Line($"  {how,-13} and {paths.Count - MaxPaths} more, which '{CommandName.Tool} list' names");
    }

    private void ShowLine(Exchange exchange, long? code, string? info)
    {
        var color = code is null or 0 && exchange.Status < 400 ? "green" : "red";
        var outcome = string.Create(CultureInfo.InvariantCulture, $"{exchange.Status} {code?.ToString(CultureInfo.InvariantCulture) ?? "-"}");
        var open = new RawMarkup($"[{color}]");
        session.Output.Line($"[dim]{Now()}[/] {exchange.Method} {exchange.Path} {open}{outcome}[/] {PlainText.Brief(info ?? "")}");
    }

    /// <summary>The members of Chat's envelope, where a response has them.</summary>
    private static (long? Code, string? Info) Outcome(byte[] body)
    {
        if (ForeignJson.Show(Input.LenientText(body)) is not { ValueKind: JsonValueKind.Object } root)
            return default;
        var hasCode = root.TryGetProperty("ErrorCode", out var number) && number.ValueKind == JsonValueKind.Number;
        var hasInfo = root.TryGetProperty("ErrorInfo", out var text) && text.ValueKind == JsonValueKind.String;
        return (hasCode && number.TryGetInt64(out var code) ? code : null, hasInfo ? text.GetString() : null);
    }
}
