using Chatwright.Generator.Names;

namespace Chatwright.Generator.Model;

/// <summary>The build properties that affect the output.</summary>
/// <param name="IsEnabled"><c>ChatwrightEnabled</c>: nothing is emitted unless it is true.</param>
/// <param name="RootNamespace">The root namespace of the project.</param>
/// <param name="Namespace"><c>ChatwrightNamespace</c>: replaces the namespace that follows from the rule.</param>
/// <param name="IsInternal"><c>ChatwrightVisibility</c> is <c>internal</c>.</param>
/// <param name="IsWireOnly"><c>ChatwrightJson</c> is <c>wire</c>: requests are only written and responses only read.</param>
/// <param name="HasExamples"><c>ChatwrightExamples</c> is true: the client carries the examples of its specs, for a fake to replay.</param>
/// <param name="HasHosting"><c>ChatwrightHosting</c> is true, as Chatwright.Hosting sets it: the client has methods for its use in a host.</param>
/// <param name="Mark">The text that the assembly is to contain, by which the build sees that the generator ran; null if it does not look.</param>
internal sealed record ProjectSettings(
    bool IsEnabled, string RootNamespace, string? Namespace, bool IsInternal, bool IsWireOnly, bool HasExamples, bool HasHosting,
    string? Mark)
{
    /// <summary>
    /// <c>ChatwrightExtends</c>: the namespace of a compiled client, which the shipped specs describe and those of the project extend. Null for none.
    /// </summary>
    public string? Extends { get; init; }

    /// <summary>
    /// <c>ChatwrightWebhooks</c> is true, as Chatwright.Webhooks sets it: the webhooks have methods for their use in an ASP.NET Core application.
    /// </summary>
    public bool HasWebhookHosting { get; init; }

    public NamespaceRule Namespaces => new(RootNamespace, Namespace, Extends);
}
