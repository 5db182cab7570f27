using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The client of a group and the class with the descriptors of its endpoints. Their members stand in the files of the endpoints.</summary>
internal static class GroupEmitter
{
    public static void WriteGroup(this SourceWriter writer, HomeModel home, GroupModel group, bool hasShortForms)
    {
        var (visibility, client) = (home.Visibility(), group.Names.Client);
        writer.WriteDocs(group.Docs, "The endpoints of", group.Names.Property);
        writer.WriteLine($$"""
            {{GeneratedCode.OfType}}
            {{visibility}} partial class {{client}} : {{Runtime.ApiCaller}}
            {
                private readonly {{Runtime.ApiTransport}}? _transport;

                internal {{client}}({{Runtime.ApiTransport}} transport) => _transport = transport;

                /// <summary>Initializes a new instance for mocking.</summary>
                protected {{client}}()
                {
                }

                /// <summary>{{ServiceEmitter.WithSummary}}</summary>
                /// <param name="options">The options for its calls.</param>
                /// <returns>The client with these options.</returns>
                /// <exception cref="{{Runtime.ArgumentException}}">{{ServiceEmitter.WithError}}</exception>
                public virtual {{client}} {{FixedNames.WithOptions}}({{Runtime.ApiCallOptions}} options) =>
                    new({{FixedNames.Transport}}.{{FixedNames.WithOptions}}(options));

                private {{Runtime.ApiTransport}} {{FixedNames.Transport}} =>
                    _transport ?? throw new {{Runtime.InvalidOperationException}}("{{ServiceEmitter.IsMock}}");

                {{Runtime.ApiTransport}} {{Runtime.ApiCaller}}.{{FixedNames.Transport}} => {{FixedNames.Transport}};
            }

            """);
        if (!hasShortForms)
            return;
        writer.WriteLine($$"""
            /// <summary>Extension methods that take the only required member of a request as a parameter.</summary>
            {{GeneratedCode.OfType}}
            {{visibility}} static partial class {{group.Names.Extensions}};

            """);
    }

    /// <summary>The classes that hold the descriptors of all endpoints.</summary>
    public static void WriteDescriptors(this SourceWriter writer, ServiceModel model)
    {
        if (model.Groups.Count == 0)
            return;
        var names = model.Home.Names;
        writer.WriteSummary($"Describes the endpoints of {names.Service}, by group.");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{model.Home.Visibility()} static partial class {names.Endpoints}"))
        {
            foreach (var group in model.Groups)
            {
                writer.WriteLine($"/// <summary>Describes the endpoints of <see cref=\"{group.Names.Client}\"/>.</summary>");
                writer.WriteLine($"public static partial class {group.Names.Property};");
                writer.WriteLine();
            }
        }
        writer.WriteLine();
    }
}
