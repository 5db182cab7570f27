using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Chatwright.Generator.Surroundings;

/// <summary>
/// The services whose names the project, or a project that it references, has taken already. Nothing is emitted of them: one diagnostic says
/// what the C# compiler would say hundreds of times.
/// </summary>
/// <param name="Services">The names of the services.</param>
internal sealed record Occupied(EquatableArray<string> Services, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static Occupied Find(IEnumerable<EmittedTypes> emitted, Compilation compilation, CancellationToken cancellationToken)
    {
        var services = new SortedSet<string>(System.StringComparer.Ordinal);
        var diagnostics = new List<SpecDiagnostic>();
        foreach (var service in emitted.GroupBy(file => (file.Service, file.Namespace)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var space = service.Key.Namespace;
            var clients = service.Select(file => file.Client).OfType<string>();
            var found = InProject(space, service.SelectMany(file => file.Names), compilation.Assembly)
                .Concat(clients.SelectMany(client => Referenced(space, client, compilation)))
                .Concat(service.Select(file => file.Extended).OfType<ExtendedClient>().Distinct().SelectMany(client => Missing(client, compilation)))
                .ToList();
            if (found.Count > 0)
                services.Add(service.Key.Service);
            diagnostics.AddRange(found);
        }
        return new(services.ToEquatableArray(), diagnostics.Distinct().ToEquatableArray());
    }

    /// <summary>The types of the project that have the name of an emitted type or of its namespace.</summary>
    private static IEnumerable<SpecDiagnostic> InProject(string space, IEnumerable<string> types, IAssemblySymbol project)
    {
        INamespaceSymbol? inner = project.GlobalNamespace;
        foreach (var part in space.Split('.'))
        {
            if (inner.GetTypeMembers(part, 0).FirstOrDefault(IsWritten) is { } type)
                return [Taken(type, $"the namespace '{space}'")];
            inner = inner.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
            if (inner is null)
                return [];
        }
        var names = new HashSet<string>(types);
        return inner.GetTypeMembers()
            .Where(type => type.Arity == 0 && names.Contains(type.Name) && IsWritten(type))
            .OrderBy(type => type.Name, System.StringComparer.Ordinal)
            .Select(type => Taken(type, "a type"));
    }

    /// <summary>Determines whether a type is one of its own, and no part that adds to an emitted type.</summary>
    private static bool IsWritten(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(part =>
        !(part.GetSyntax() is BaseTypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));

    private static SpecDiagnostic Taken(INamedTypeSymbol type, string emitted)
    {
        var (place, span) = (type.Locations[0].GetLineSpan(), type.Locations[0].SourceSpan);
        var (start, end) = (place.StartLinePosition, place.EndLinePosition);
        var at = new TextRange(span.Start, span.Length, start.Line, start.Character, end.Line, end.Character);
        return new(Rules.NameTaken, place.Path, at, [type.ToDisplayString(), emitted]);
    }

    private static IEnumerable<SpecDiagnostic> Missing(ExtendedClient client, Compilation compilation) =>
        compilation.GetTypesByMetadataName($"{client.Namespace}.{client.Name}").IsEmpty
            ? [new SpecDiagnostic(Rules.NoCompiledClient, "", default, [client.Namespace, client.Name])]
            : [];

    /// <summary>The client, if code of the project can use one of the same full name that a reference has.</summary>
    private static IEnumerable<SpecDiagnostic> Referenced(string space, string client, Compilation compilation) =>
        compilation.GetTypesByMetadataName($"{space}.{client}")
            .Where(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(type => new SpecDiagnostic(Rules.ClientReferenced, "", default, [type.ContainingAssembly.Name, type.ToDisplayString()]));
}
