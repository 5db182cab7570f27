using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of a webhook.</summary>
/// <param name="Body">The type of the body.</param>
/// <param name="Reply">The type of the reply; null for a webhook that does not decide.</param>
/// <param name="Method">The method of the handler.</param>
/// <param name="Descriptor">The property that describes the webhook.</param>
internal sealed record WebhookNames(string Body, string? Reply, string Method, string Descriptor)
{
    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => new[] { Body, Reply }.OfType<string>().ToEquatableArray();
}
