using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Endpoints;

/// <summary>Finds endpoints by their names, paths or parts of them.</summary>
internal sealed class EndpointCatalog(SpecProject project)
{
    private readonly List<(string Path, SpecUnit Unit)> _endpoints =
        [.. project.Units.Where(unit => unit.File.Declaration is EndpointDecl).Select(unit => (unit.File.Declaration!.Head.Value, unit))];

    public IEnumerable<string> Paths => _endpoints.Select(endpoint => endpoint.Path);

    /// <param name="name">
    /// The path (<c>v4/recentcontact/get_list</c>), the end of it (<c>get_list</c>), or the name in C# (<c>Conversations.List</c>).
    /// </param>
    /// <exception cref="ToolException">There is no such endpoint, there are several, or its spec has errors.</exception>
    public CallTarget Find(string name)
    {
        // Many endpoints are called List in C#, so that what paths end in comes first.
        var found = _endpoints.Where(endpoint => endpoint.Path == name).ToList();
        if (found.Count == 0)
            found = [.. _endpoints.Where(endpoint => EndsWith(endpoint.Path, name))];
        if (found.Count == 0)
            found = [.. _endpoints.Where(endpoint => IsNamed(endpoint.Unit, name))];
        var paths = found.Select(endpoint => endpoint.Path).Distinct().ToList();
        return paths.Count switch
        {
            0 => throw new ToolException($"There is no endpoint '{name}'.{Unselected(name) ?? Nearest(name) + Known()}", ExitCode.Usage),
            1 => Target(found[0].Path, found[0].Unit),
            _ => throw new ToolException($"'{name}' matches several paths: {string.Join(", ", paths)}.", ExitCode.Usage),
        };
    }

    /// <summary>Makes the name in C#: the group and the method.</summary>
    public static string NameOf(EndpointModel endpoint) => $"{endpoint.Group.Name}.{endpoint.Name}";

    private CallTarget Target(string path, SpecUnit unit)
    {
        if (unit.Bound.Model is not EndpointModel endpoint)
            throw BrokenSpecs.Error(path);
        return new CallTarget(project, unit, endpoint, project.ServiceOf(endpoint));
    }

    private static bool EndsWith(string path, string name) => path.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(SpecUnit unit, string name) => unit.Bound.Model is EndpointModel model
        && (name.Equals(model.Name, StringComparison.OrdinalIgnoreCase)
            || name.Equals(NameOf(model), StringComparison.OrdinalIgnoreCase));

    private static string? Unselected(string name) =>
        ShippedSpecs.EndpointPaths.FirstOrDefault(path => path == name || EndsWith(path, name)) is { } path ? SpecOptions.HintFor(path) : null;

    private string Nearest(string name) => Suggestion.For(name, Paths.Concat(Paths.Select(path => path[(path.LastIndexOf('/') + 1)..])));

    private string Known() => _endpoints.Count is 0 or > 20 ? "" : $" There are: {string.Join(", ", Paths.Order(StringComparer.Ordinal))}.";
}
