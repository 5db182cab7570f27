using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Emission;

/// <summary>A name that is emitted, but that nothing keeps free, would clash with a spec's in a user's build.</summary>
public class ClaimedNameTests
{
    private static readonly ProjectSettings s_settings = SpecStages.Settings with { HasHosting = true, HasExamples = true };
    private static readonly IReadOnlyList<SpecFile> s_files = [.. Repository.Specs.Concat(Repository.HardSpecs).Select(SpecStages.Parse)];
    private static readonly SpecIndex s_index = SpecIndex.Create(s_files.Select(Exporter.Export), s_settings.Namespaces);
    private static readonly IReadOnlyList<SpecModel> s_models =
    [
        .. SpecStages.Bind(s_files, s_settings).Select(bound => bound.Model).OfType<SpecModel>(),
    ];

    private static readonly IReadOnlyList<BaseTypeDeclarationSyntax> s_types =
    [
        .. SpecStages.Emit(s_models).Select(file => CSharpSyntaxTree.ParseText(file.Text).GetRoot())
            .SelectMany(root => root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()),
    ];

    [Fact]
    public void Every_emitted_type_is_claimed()
    {
        var types = s_types.Where(type => type.Parent is BaseNamespaceDeclarationSyntax).ToList();
        Assert.True(types.Count > 100);
        Assert.All(types, type => Assert.NotNull(s_index.Names.Owner(Namespace(type), type.Identifier.Text)));
    }

    [Fact]
    public void Every_member_of_an_emitted_client_and_every_descriptor_is_claimed()
    {
        var service = s_index.Services.Single();
        var space = service.Scope(null);
        AssertClaimed(SpecIndex.MemberScope($"{space}.{service.Names.Client}"), Members(service.Names.Client));
        foreach (var group in service.UsableGroups)
        {
            var (names, scope) = (ServiceGroups.Names(group), SpecIndex.MemberScope(service.Groups.ClientScope(group.Segment)));
            AssertClaimed(scope, Members(names.Client));
            AssertClaimed(scope, Members(names.Extensions));
            AssertClaimed(service.Groups.DescriptorScope(group.Segment), Members(group.Name));
        }

        static void AssertClaimed(string scope, IReadOnlyList<string> members) =>
            Assert.All(members, member => Assert.NotNull(s_index.Names.Owner(scope, member)));
    }

    [Fact]
    public void Every_member_of_the_classes_for_webhooks_is_claimed()
    {
        var (service, names) = (s_index.Services.Single(), s_index.Services.Single().Names.Webhooks);
        foreach (var type in new[] { names.Handler, names.Descriptors })
        {
            Assert.NotEmpty(Members(type));
            Assert.All(Members(type), member => Assert.NotNull(s_index.Names.Owner(service.WebhookScope(type), member)));
        }
    }

    [Fact]
    public void Every_type_inside_an_emitted_type_is_in_its_model()
    {
        var nested = s_types.Where(type => type.Parent is BaseTypeDeclarationSyntax and not ClassDeclarationSyntax)
            .ToLookup(type => ((BaseTypeDeclarationSyntax)type.Parent!).Identifier.Text);
        var models = s_models
            .SelectMany(model => model.Types)
            .ToList();
        Assert.NotEmpty(nested);
        Assert.All(nested, types => Assert.Contains(models, model =>
            model.Name == types.Key && types.All(type => model.NestedTypes.Contains(type.Identifier.Text))));
    }

    [Fact]
    public void Every_member_of_an_emitted_type_is_in_its_model_or_kept_free()
    {
        var members = s_models
            .SelectMany(model => model.Types)
            .SelectMany(MemberNamesOf)
            .ToHashSet();
        string[] free = [FixedNames.FindFailures, FixedNames.Text, FixedNames.None, FixedNames.Context];
        var records = s_types.OfType<RecordDeclarationSyntax>().SelectMany(record => record.Members.SelectMany(NamesOf))
            .Where(Identifiers.IsName).Distinct();
        Assert.All(records, name => Assert.True(members.Contains(name) || free.Contains(name) || Identifiers.IsInherited(name), name));
    }

    [Fact]
    public void All_names_of_a_service_a_group_and_an_endpoint_are_claimed()
    {
        AssertListed(
            ClientNames.OfService("Chat"),
            names => [.. names.Types, names.Extensions, names.Service, names.AddMethod, names.AddKeyedMethod]);
        AssertListed(ClientNames.OfGroup("Room"), names => [.. names.TypesOfExtension, names.Property]);
        var endpoint = new EndpointName("v4/room/list", "room", "List", Noun: null, IsGroupOfPath: true);
        var endpointNames = ClientNames.OfEndpoint(endpoint, GroupName.Of("room"), hasRequest: true, isPaged: true);
        AssertListed(endpointNames, names => [.. names.Types, .. names.Members, names.Descriptor]);
        AssertListed(
            ClientNames.OfService("Chat").Webhooks,
            names => [.. names.Types, names.AddMethod, names.AddKeyedMethod, names.MapMethod]);
        var webhookNames = ClientNames.OfWebhook(new("Room.Entered", "Entered"), isDeciding: true);
        AssertListed(webhookNames, names => [.. names.Types, names.Method, names.Descriptor]);

        // By reflection: a name that is added later must not be forgotten in the list that the registry claims.
        static void AssertListed<T>(T names, Func<T, IEnumerable<string>> listed) => Assert.Equal(
            typeof(T).GetProperties().Where(property => property.PropertyType == typeof(string))
                .Select(property => (string)property.GetValue(names)!).Order(),
            listed(names).Order());
    }

    private static string Namespace(BaseTypeDeclarationSyntax type) => ((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString();

    /// <summary>The names of a class that could meet a name of a spec, or that are made of one.</summary>
    private static IReadOnlyList<string> Members(string type) =>
    [
        .. s_types.OfType<ClassDeclarationSyntax>().Where(it => it.Identifier.Text == type)
            .SelectMany(it => it.Members).SelectMany(NamesOf).Where(IsOfSpec),
    ];

    private static bool IsOfSpec(string name) => Identifiers.IsName(name) || name.StartsWith("s_", StringComparison.Ordinal);

    /// <summary>Implementations of an interface by its name meet no other member.</summary>
    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } it => [it.Identifier.Text],
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } it => [it.Identifier.Text],
        FieldDeclarationSyntax it => it.Declaration.Variables.Select(variable => variable.Identifier.Text),
        _ => [],
    };

    private static IEnumerable<string> MemberNamesOf(TypeModel type) => type switch
    {
        ObjectModel it => it.Members.Select(member => member.Name).Concat(it.Reply?.Codes.Select(code => code.Name) ?? []),
        UnionModel it => it.Members.Concat(it.Cases.SelectMany(@case => @case.Members)).Select(member => member.Name)
            .Concat([it.Discriminator.Name, it.RawName]),
        NumberEnumModel it => it.Members.Select(member => member.Name),
        TextEnumModel it => it.Members.Select(member => member.Name),
        _ => [],
    };
}
