using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The description of one webhook, without its types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WebhookDescriptor
{
    /// <summary>The name given to it, such as <c>MessageSending</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The command that the service sends it with, such as <c>C2C.CallbackBeforeSendMsg</c>.</summary>
    public required string Command { get; init; }

    /// <summary><see langword="true"/> if the service obeys the reply; otherwise, <see langword="false"/>, the default.</summary>
    public bool Decides { get; init; }

    /// <summary>The code of a reply that refuses; null, the default, if there is none.</summary>
    public long? RefusalCode { get; init; }

    /// <summary>
    /// <see langword="true"/> if members of the body are sensitive, so that a body which cannot be read is not printed; otherwise,
    /// <see langword="false"/>, the default.
    /// </summary>
    public bool HasSecrets { get; init; }

    /// <summary>The command.</summary>
    public override string ToString() => Command;
}
