using System.Text;

namespace Chatwright;

/// <summary>A webhook that this version does not describe, or whose body lacks a member that its description requires.</summary>
public sealed record UnknownWebhook : ApiWebhook
{
    /// <summary>The command, such as <c>C2C.CallbackBeforeSendMsg</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The body as it came. It is not part of the text if its description has sensitive members.</summary>
    public required RawJson Body { get; init; }

    /// <summary><see langword="true"/> if the body may have secrets; otherwise, <see langword="false"/>.</summary>
    internal bool HasSecrets { get; init; }

    /// <summary>Determines whether two webhooks have the same command and body.</summary>
    /// <param name="other">The other webhook.</param>
    /// <returns><see langword="true"/> if both are the same; otherwise, <see langword="false"/>.</returns>
    public bool Equals(UnknownWebhook? other)
        => other is not null && base.Equals(other) && Command == other.Command && Body == other.Body;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Command, Body);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Command = ").Append(Command).Append(", Body = ").Append(HasSecrets ? "***" : (object)Body);
        return true;
    }
}
