using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Webhooks;

/// <summary>The webhook that is sent, with how its service calls.</summary>
internal sealed record WebhookTarget(WebhookModel Webhook, ServiceWebhooksModel Calls)
{
    /// <param name="project">The specs.</param>
    /// <param name="name">
    /// The command (<c>C2C.CallbackBeforeSendMsg</c>), or the name in C# (<c>MessageSending</c>). Letter case does not count.
    /// </param>
    /// <exception cref="ToolException">There is no such webhook, or its spec has errors.</exception>
    public static WebhookTarget Find(SpecProject project, string name)
    {
        var webhooks = project.Models<WebhookModel>().ToList();
        var webhook = webhooks.Find(webhook => IsNamed(webhook, name))
            ?? throw new ToolException(
                $"There is no webhook '{name}'.{Unselected(name) ?? Nearest(webhooks, name)}{Broken(project)}", ExitCode.Usage);
        return new(webhook, project.ServiceOf(webhook).Webhooks ?? throw BrokenSpecs.ServiceError(webhook.Home.Service));
    }

    private static bool IsNamed(WebhookModel webhook, string name)
        => webhook.Command.Equals(name, StringComparison.OrdinalIgnoreCase)
            || webhook.Names.Descriptor.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Unselected(string name) =>
        ShippedSpecs.WebhookCommands.FirstOrDefault(command => command.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } command
            ? SpecOptions.HintFor(command)
            : null;

    private static string Nearest(List<WebhookModel> webhooks, string name)
        => Suggestion.For(name, webhooks.Select(webhook => webhook.Command).Concat(webhooks.Select(webhook => webhook.Names.Descriptor)));

    private static string Broken(SpecProject project) => project.Units.Any(unit => unit.Bound.Model is null && !unit.Source.IsShipped)
        ? $" Some specs have errors, which '{CommandName.Tool} check' shows."
        : "";
}
