using System.CommandLine;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright new endpoint PATH</c></summary>
internal sealed class NewEndpointCommand : TemplateCommand
{
    public NewEndpointCommand()
        : base(
            "endpoint",
            "Write a spec from a template: complete, commented, and without diagnostics.",
            new("PATH") { Description = "The path of the endpoint, such as v4/openim/sendmsg." })
    {
        Examples =
        [
            ("chatwright new endpoint v4/openim/sendmsg -o Specs", "Write Specs/sendmsg.api.yaml."),
            ("chatwright new endpoint v4/openim/sendmsg -o - | less", "Show the template without writing a file."),
        ];
    }

    protected override string Noun => "the path of an endpoint";

    protected override string Text(string head) => EndpointTemplate.For(head);

    protected override string FileName(string head) => head[(head.LastIndexOf('/') + 1)..];
}
