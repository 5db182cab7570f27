using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Binding;

/// <summary>Specs without a mistake, bound: the models from which C# is emitted.</summary>
internal static class Bound
{
    private const string EndpointPath = "room/open.api.yaml";

    /// <summary>Binds the endpoint <c>v4/room/open</c> with keys of its own.</summary>
    public static EndpointModel Endpoint(string keys) => Spec<EndpointModel>(SpecProject.Chat.With(EndpointPath, "endpoint: v4/room/open\n" + keys));

    /// <summary>Binds a project, and gets its one model of a kind.</summary>
    public static T Spec<T>(SpecProject project)
        where T : SpecModel
    {
        var settings = ProjectOptions.Read(new BuildProperties(project.Properties).GlobalOptions).Settings;
        var specs = SpecStages.Bind([.. project.Files.Select(SpecStages.Parse)], settings);
        Assert.Empty(specs.SelectMany(spec => spec.Diagnostics).Select(Text));
        return Assert.Single(specs.Select(spec => spec.Model).OfType<T>());
    }

    public static T Type<T>(this SpecModel model, string name)
        where T : TypeModel =>
        Assert.IsType<T>(Assert.Single(model.Types, type => type.Name == name));

    public static MemberModel Member(this ObjectModel type, string name) => Assert.Single(type.Members, member => member.WireName == name);

    private static string Text(SpecDiagnostic diagnostic) => $"{diagnostic.Path} {diagnostic.Rule.Id}: {string.Join(", ", diagnostic.Arguments)}";
}
