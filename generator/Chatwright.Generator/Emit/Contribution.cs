using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>What a file of endpoints or shared types adds to the file of its service.</summary>
/// <param name="ShortForms">The clients whose methods have short forms.</param>
/// <param name="Types">Its types, for the resolver.</param>
/// <param name="Examples">Its examples, where the project asks for them.</param>
internal sealed record Contribution(string Service, EquatableArray<string> ShortForms, EquatableArray<ResolvedType> Types, EquatableArray<ExampleModel> Examples)
{
    public static Contribution Of(SpecModel model) => new(
        model.Home.Service,
        model is EndpointModel { ShortForm: not null } plain ? [plain.Group.ClientName] : [],
        ResolvedType.Of(model).ToEquatableArray(),
        model is EndpointModel endpoint ? endpoint.Examples : []);

    /// <summary>All that belongs to one service, in an order that does not depend on that of the files.</summary>
    public static Contribution Join(string service, EquatableArray<Contribution> all)
    {
        var own = all.Where(contribution => contribution.Service == service).ToList();
        return new Contribution(
            service,
            own.SelectMany(contribution => contribution.ShortForms).Distinct().OrderBy(client => client, System.StringComparer.Ordinal).ToEquatableArray(),
            own.SelectMany(contribution => contribution.Types).OrderBy(type => type.FullName, System.StringComparer.Ordinal).ToEquatableArray(),
            own.SelectMany(contribution => contribution.Examples).OrderBy(example => example.Path, System.StringComparer.Ordinal).ToEquatableArray());
    }
}
