using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The part that a file of an endpoint, a webhook or shared types adds to the file of its service.</summary>
/// <param name="ShortForms">The clients whose methods have short forms.</param>
/// <param name="Types">Its types, for the resolver.</param>
/// <param name="Examples">Its examples; empty unless the project includes them.</param>
internal sealed record ServiceFragment(
    string Service, EquatableArray<string> ShortForms, EquatableArray<JsonTypeModel> Types, EquatableArray<ExampleModel> Examples)
{
    /// <summary>The part that an endpoint adds to a compiled client; null if it extends none.</summary>
    public AddedEndpoint? Added { get; init; }

    /// <summary>Its webhook, for the receiver.</summary>
    public EquatableArray<WebhookEntryModel> Webhooks { get; init; }

    public static ServiceFragment Of(SpecModel model) => new(
        model.Home.Service,
        model is EndpointModel { ShortForm: not null } plain ? [plain.Group.Names.Client] : [],
        JsonTypeModel.Of(model).ToEquatableArray(),
        model is EndpointModel endpoint ? endpoint.Examples : [])
    {
        Added = model is EndpointModel added ? AddedEndpoint.Of(added) : null,
        Webhooks = model is WebhookModel webhook ? [new WebhookEntryModel(webhook.Command, webhook.Names)] : [],
    };

    /// <summary>All that belongs to one service, in an order that does not depend on that of the files.</summary>
    public static ServiceFragment Join(string service, EquatableArray<ServiceFragment> all)
    {
        var own = all.Where(fragment => fragment.Service == service).ToList();
        return new ServiceFragment(
            service,
            own.SelectMany(fragment => fragment.ShortForms).Distinct().OrderBy(client => client, System.StringComparer.Ordinal).ToEquatableArray(),
            own.SelectMany(fragment => fragment.Types).OrderBy(type => type.FullName, System.StringComparer.Ordinal).ToEquatableArray(),
            own.SelectMany(fragment => fragment.Examples).OrderBy(example => example.Path, System.StringComparer.Ordinal).ToEquatableArray())
        {
            Webhooks = own.SelectMany(fragment => fragment.Webhooks)
                .OrderBy(webhook => webhook.Command, System.StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }
}
