using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The parts that a project adds to a compiled client. The methods of the endpoints stand in the files of the endpoints.</summary>
internal static class ExtensionEmitter
{
    public static void WriteExtension(this SourceWriter writer, ExtensionModel model)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        writer.WriteEntries(model);
        foreach (var added in model.Groups)
        {
            if (added.Group.IsCompiled)
                writer.WriteMethods(model.Home, added.Group);
            else
                writer.WriteGroup(model.Home, added.Group, added.HasShortForms);
            writer.WriteDescriptors(model.Home, added.Group);
            writer.WriteErrors(model.Home, added);
        }
    }

    /// <summary>The full name of the service's client.</summary>
    public static string Client(this HomeModel home) => $"global::{home.ClientNamespace}.{home.Names.Client}";

    /// <summary>The full name of the client of a compiled group.</summary>
    public static string ClientOf(this HomeModel home, GroupModel group) => $"global::{home.ClientNamespace}.{group.Names.Client}";

    /// <summary>The methods that lead from the compiled client to the groups that it does not have.</summary>
    private static void WriteEntries(this SourceWriter writer, ExtensionModel model)
    {
        var groups = model.Groups.Where(added => !added.Group.IsCompiled).Select(added => added.Group).ToList();
        if (groups.Count == 0)
            return;
        var home = model.Home;
        writer.WriteLine($"/// <summary>Extension methods for the groups that <see cref=\"{home.Client()}\"/> does not have.</summary>");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{home.Visibility()} static class {home.Names.Extensions}"))
        {
            foreach (var group in groups)
            {
                writer.WriteDocs(group.Docs, "The endpoints of", group.Name);
                writer.WriteLine($$"""
                    /// <param name="client">The client that makes the calls.</param>
                    /// <returns>The client of the group.</returns>
                    public static {{group.Names.Client}} {{group.Name}}(this {{home.Client()}} client) =>
                        new({{Runtime.ApiExtension}}.TransportOf(client));

                    """);
            }
        }
        writer.WriteLine();
    }

    /// <summary>The class with the methods of a compiled group.</summary>
    private static void WriteMethods(this SourceWriter writer, HomeModel home, GroupModel group) => writer.WriteLine($$"""
        /// <summary>Extension methods for the endpoints that <see cref="{{home.ClientOf(group)}}"/> does not have.</summary>
        {{GeneratedCode.OfType}}
        {{home.Visibility()}} static partial class {{group.Names.Extensions}};

        """);

    private static void WriteDescriptors(this SourceWriter writer, HomeModel home, GroupModel group) => writer.WriteLine($$"""
        /// <summary>Describes the endpoints that this project adds to the group <c>{{group.Name}}</c>.</summary>
        {{GeneratedCode.OfType}}
        {{home.Visibility()}} static partial class {{group.Names.Endpoints}};

        """);

    private static void WriteErrors(this SourceWriter writer, HomeModel home, AddedGroup added)
    {
        if (added.Errors.Count == 0)
            return;
        var names = added.Group.Names;
        var summary = $"The error codes that this project adds to the group {names.Property}.";
        writer.WriteErrors(home, names.ErrorCode, names.Errors, summary, added.Errors);
    }
}
