using System.Text;

namespace Chatwright;

/// <summary>The base class of the bodies of webhooks.</summary>
public abstract record ApiWebhook
{
    private WebhookContext? _context;

    /// <summary>Initializes a new instance of the <see cref="ApiWebhook"/> class.</summary>
    protected ApiWebhook()
    {
    }

    /// <summary>
    /// The facts of the webhook beside its body. <see cref="WebhookContext.None"/> for a webhook that did not arrive in a request. It is not part of
    /// the webhook's equality, text or JSON.
    /// </summary>
    public WebhookContext Context { get => _context ?? WebhookContext.None; init => _context = value; }

    /// <summary>Determines whether two webhooks are of one type. <see cref="Context"/> does not count.</summary>
    /// <param name="other">The other webhook.</param>
    /// <returns><see langword="true"/> if both have the same type; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(ApiWebhook? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Prints nothing: <see cref="Context"/> is not part of the text.</summary>
    /// <param name="builder">The text.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Sets the context, once, before anybody else has the webhook.</summary>
    internal void Arrived(WebhookContext context) => _context = context;
}
