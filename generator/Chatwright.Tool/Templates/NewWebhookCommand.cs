using System.CommandLine;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright new webhook COMMAND</c></summary>
internal sealed class NewWebhookCommand : TemplateCommand
{
    public NewWebhookCommand()
        : base(
            "webhook",
            "Write the spec of a webhook from a template: complete, commented, and without diagnostics.",
            new("COMMAND") { Description = "The command of the webhook, such as C2C.CallbackBeforeSendMsg." })
    {
        Examples =
        [
            ("chatwright new webhook Room.CallbackBeforeEnter -o Specs", "Write Specs/Room.CallbackBeforeEnter.api.yaml."),
            ("chatwright new webhook Room.CallbackBeforeEnter -o - | less", "Show the template without writing a file."),
        ];
    }

    protected override string Noun => "the command of a webhook";

    protected override string Text(string head) => WebhookTemplate.For(head);

    /// <summary>No command leads out of the folder.</summary>
    protected override string FileName(string head) => head.Replace('/', '-').Replace(':', '-');
}
