namespace Chatwright.Tool;

/// <summary><c>chatwright new …</c></summary>
internal sealed class NewCommand : CommandGroup
{
    public NewCommand()
        : base("new", "Write a file to start from.") => Add(new NewEndpointCommand());
}
