using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The client of a group. Its methods stand in the files of the endpoints.</summary>
internal static class GroupEmitter
{
    public static void WriteGroup(this SourceWriter writer, ServiceModel model, GroupModel group, bool hasShortForms)
    {
        var (visibility, client) = (model.Home.Visibility(), group.Names.Client);
        writer.WriteDocs(group.Docs, "The endpoints of", group.Names.Property);
        writer.WriteLine($$"""
            {{visibility}} partial class {{client}}
            {
                private readonly {{Runtime.ApiTransport}}? _transport;

                internal {{client}}({{Runtime.ApiTransport}} transport) => _transport = transport;

                /// <summary>Initializes a new instance for mocking.</summary>
                protected {{client}}()
                {
                }

                private {{Runtime.ApiTransport}} {{FixedNames.Transport}} =>
                    _transport ?? throw new {{Runtime.InvalidOperationException}}("{{ServiceEmitter.IsMock}}");
            }

            """);
        if (!hasShortForms)
            return;
        writer.WriteLine($$"""
            /// <summary>Extension methods that take the required members of a request as parameters.</summary>
            {{visibility}} static partial class {{group.Names.Extensions}};

            """);
    }
}
