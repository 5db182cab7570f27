using Chatwright.Tool.Commands;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright new …</c></summary>
internal sealed class NewCommand : CommandGroup
{
    public NewCommand()
        : base("new", "Write a file from a template.")
    {
        Add(new NewEndpointCommand());
        Add(new NewWebhookCommand());
    }
}
