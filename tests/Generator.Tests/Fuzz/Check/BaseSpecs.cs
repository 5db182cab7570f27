using Chatwright.Generator.Binding;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// The specs beside every document: the service that ships, the shared types, get_list. The shared types serve all groups here, so that
/// a document in a group of its own can name them; and one more endpoint has them on both sides of its call, so that no document changes the
/// code emitted for them.
/// </summary>
internal static class BaseSpecs
{
    public const string SharedPath = "recentcontact/common.api.yaml";

    public const string ServicePath = "service.api.yaml";

    public static IReadOnlyList<SpecText> Texts { get; } =
    [
        Repository.Spec(ServicePath),
        Shared(),
        Repository.Spec("shared/webhooks.api.yaml"),
        Repository.Spec("recentcontact/get_list.api.yaml"),
        new SpecText("recentcontact/use_all.api.yaml", UseAll()),
    ];

    public static IReadOnlyList<SpecFile> Files { get; } = [.. Texts.Select(SpecStages.Parse)];

    /// <summary>Their bound form without other specs.</summary>
    public static IReadOnlyList<BoundSpec> Bound { get; } = SpecStages.Bind(Files, SpecStages.Settings);

    /// <summary>The types that a document may name without declaring them.</summary>
    public static IReadOnlyList<string> TypeNames => [.. SharedTypes().Select(type => type.Name.Value)];

    private static EquatableArray<TypeDecl> SharedTypes() => ((SharedDecl)SpecStages.Parse(Shared()).Declaration!).Types;

    /// <summary>The types of the group and the ids that all groups share, in one file.</summary>
    private static SpecText Shared()
    {
        const string Types = "\ntypes:\n";
        var ids = Repository.Spec("shared/ids.api.yaml").Text.Split(Types)[1];
        return new SpecText(SharedPath, Repository.Spec(SharedPath).Text
            .Replace("\nshared: recentcontact\n", "\nshared: all\n", StringComparison.Ordinal)
            .Replace(Types, Types + ids + "\n", StringComparison.Ordinal));
    }

    private static string UseAll()
    {
        var fields = string.Concat(SharedTypes().Select(type => $"  {type.Name.Value}: {{ type: {type.Name.Value} }}\n"));
        return $"endpoint: v4/recentcontact/use_all\nrequest:\n{fields}response:\n{fields}";
    }
}
