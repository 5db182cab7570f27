using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Changes;

/// <summary>
/// The limits of members on both sides of a call. Models have those of requests only, since a client checks no others; callers count on those of
/// responses all the same.
/// </summary>
internal sealed class LimitCatalog
{
    private readonly Dictionary<(string Type, string Member), EquatableArray<CheckModel>> _limits = [];

    /// <param name="project">A project without errors.</param>
    public LimitCatalog(SpecProject project)
    {
        foreach (var unit in project.Units)
        {
            switch (unit.File.Declaration)
            {
                case EndpointDecl endpoint when unit.Bound.Model is EndpointModel model
                    && project.Semantics.Endpoint(endpoint, unit.File.Path) is { } types:
                    AddPayload(model.RequestType, types.Request);
                    AddPayload(model.ResponseType, types.Response);
                    AddAll(types.Scope.Types);
                    break;
                case WebhookDecl webhook when unit.Bound.Model is WebhookModel model
                    && project.Semantics.Webhook(webhook, unit.File.Path) is { } types:
                    AddPayload($"{model.Home.Namespace}.{model.Names.Body}", types.Body);
                    AddPayload($"{model.Home.Namespace}.{model.Names.Reply}", types.Reply);
                    AddAll(types.Scope.Types);
                    break;
                case SharedDecl shared when unit.Bound.Model is SharedModel model
                    && project.Semantics.Index.Service(model.Home.Service) is { } service:
                    AddAll(project.Semantics.Types(service).Shared(shared.Head.Value).Types);
                    break;
                default:
                    break;
            }
        }
    }

    /// <param name="type">The full name of the type; of a case, with the name of the case behind it.</param>
    public EquatableArray<CheckModel> Of(string type, string member) => _limits.GetValueOrDefault((type, member));

    private void AddAll(IEnumerable<DeclaredType> types)
    {
        foreach (var type in types)
            Add(type.FullName, type);
    }

    /// <summary>A payload is a type of its own even where the spec names a declared one.</summary>
    private void AddPayload(string? name, ResolvedType? type)
    {
        if (name is not null && type?.Declared is { } declared)
            Add(name, declared);
    }

    private void Add(string name, DeclaredType type)
    {
        switch (type)
        {
            case ObjectType it:
                Add(name, it.Members.Own);
                break;
            case UnionType it:
                Add(name, it.Members.Common.Own);
                foreach (var @case in it.Members.Cases.Where(@case => @case.IsUsable))
                    Add($"{name}.{@case.Name}", @case.Content is { } content ? [content] : @case.Fields);
                break;
            case ChoiceType it:
                foreach (var branch in it.Branches.Where(branch => !branch.IsError))
                    Add($"{name}.{branch.Name}", [branch.Value]);
                break;
            default:
                break;
        }
    }

    private void Add(string type, EquatableArray<Member> members)
    {
        foreach (var member in members)
            _limits[(type, member.WireName)] = member.Checks;
    }
}
