using System.Globalization;
using System.Text;
using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Selection;

/// <summary>The list of all shipped webhooks in <c>specs/webhooks.md</c> is made from the specs. <c>SNAPSHOTS=accept</c> writes it.</summary>
public class WebhookIndexTests
{
    [Fact]
    public void The_index_lists_every_shipped_webhook()
    {
        var path = Repository.PathOf("specs/webhooks.md");
        var index = Print();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(path, index);
        Assert.Equal(index, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Print()
    {
        var webhooks = SpecStages.Bind([.. Repository.WholeApi.Select(SpecStages.Parse)], SpecStages.Settings with { HasExamples = true })
            .Select(spec => spec.Model)
            .OfType<WebhookModel>()
            .OrderBy(webhook => webhook.Command, StringComparer.Ordinal)
            .ToList();
        var decisive = webhooks.Count(webhook => webhook.Names.Reply is not null);
        var text = new StringBuilder(FormattableString.Invariant($"""
            # All webhooks of Tencent Cloud Chat

            {webhooks.Count} webhooks; the service obeys the replies to {decisive} of them. A handler derives from
            `TencentChatWebhookHandler` and overrides the methods of the webhooks that it handles; the others are acknowledged. The package
            Chatwright.TencentChat has all of them, compiled. In a project that compiles specs, `ChatwrightEndpoints` selects them:
            `webhooks/C2C.CallbackBeforeSendMsg`, `webhooks/*`, or `all`. Generated from the specs by `WebhookIndexTests`.

            The examples are the samples of the pages: so many bodies, and so many replies. Each is read into its type and written back by
            `WebhookExampleTests`, and each body goes through the receiver.

            ## Before an event: the reply decides

            | Command | Method | | Body | Reply | Examples | Page |
            |---|---|---|---|---|---|---|

            """));
        foreach (var webhook in webhooks.Where(webhook => webhook.Names.Reply is not null))
            text.Append(CultureInfo.InvariantCulture, $"{Start(webhook)} {Reply(webhook)} | {Examples(webhook)} | {Pages(webhook)} |\n");
        text.Append("\n## After an event\n\n| Command | Method | | Body | Examples | Page |\n|---|---|---|---|---|---|\n");
        foreach (var webhook in webhooks.Where(webhook => webhook.Names.Reply is null))
            text.Append(CultureInfo.InvariantCulture, $"{Start(webhook)} {Examples(webhook)} | {Pages(webhook)} |\n");
        return text.ToString();
    }

    private static string Start(WebhookModel webhook)
        => $"| `{webhook.Command}` | `{webhook.Names.Method}` | {webhook.Docs.Summary} | {Members(TypeOf(webhook, webhook.Names.Body))} |";

    /// <summary>The ways to decide, with their codes, and the members that may stand beside.</summary>
    private static string Reply(WebhookModel webhook)
    {
        var reply = TypeOf(webhook, webhook.Names.Reply!);
        var codes = reply.Reply!.Codes.Select(code => FormattableString.Invariant(
            $"`{code.Name}` ({code.Code}{(code.Range is { } range ? FormattableString.Invariant($", {range.Least} to {range.Most}") : "")})"));
        var members = Members(reply);
        return string.Join(", ", codes) + (members.Length > 0 ? "; " + members : "");
    }

    private static string Members(ObjectModel type)
        => string.Join(", ", type.Members.Where(member => !member.IsOfEnvelope).Select(member => $"`{member.WireName}`"));

    private static string Examples(WebhookModel webhook)
        => FormattableString.Invariant(
            $"{webhook.Examples.Count(example => example.Body is not null)}, {webhook.Examples.Count(example => example.Reply is not null)}");

    private static string Pages(WebhookModel webhook)
        => string.Join(" ", webhook.Docs.Links.Select((link, number) => FormattableString.Invariant($"[{number + 1}]({link})")));

    private static ObjectModel TypeOf(WebhookModel webhook, string name) => webhook.Types.OfType<ObjectModel>().Single(type => type.Name == name);
}
