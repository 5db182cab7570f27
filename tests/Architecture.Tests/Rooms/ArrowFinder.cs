using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Rooms;

/// <summary>Finds the arrows between the rooms of one compilation, by the symbols that its code binds to.</summary>
/// <param name="compilation">The code of one project.</param>
/// <param name="folder">The folder that the project's files lie in. Files elsewhere, such as generated ones, are in no room.</param>
internal sealed class ArrowFinder(Compilation compilation, string folder)
{
    private readonly Dictionary<ISymbol, string?> _rooms = new(SymbolEqualityComparer.Default);

    /// <summary>The arrows by the order of the files.</summary>
    public IReadOnlyList<Arrow> Find() => [.. compilation.SyntaxTrees.Where(tree => RoomOf(tree) is not null).SelectMany(Find)];

    /// <summary>All rooms that have a file.</summary>
    public IReadOnlyList<string> Rooms() => [.. compilation.SyntaxTrees.Select(RoomOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<Arrow> Find(SyntaxTree tree)
    {
        var (model, from) = (compilation.GetSemanticModel(tree), RoomOf(tree)!);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(NamesASymbol))
        {
            if (model.GetSymbolInfo(node).Symbol is { } symbol && RoomOf(symbol) is { } to && to != from)
                yield return new(from, to, symbol.OriginalDefinition.ToDisplayString(), Place(node));
        }
    }

    /// <summary>Determines whether a symbol is used here: by its name, or by a construct that calls a member without its name.</summary>
    private static bool NamesASymbol(SyntaxNode node) => node
        is SimpleNameSyntax
        or BaseObjectCreationExpressionSyntax
        or ConstructorInitializerSyntax
        or ElementAccessExpressionSyntax
        or BinaryExpressionSyntax
        or PrefixUnaryExpressionSyntax
        or CastExpressionSyntax;

    /// <summary>The room that declares a symbol, or null if it is from elsewhere.</summary>
    private string? RoomOf(ISymbol symbol)
    {
        var declared = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol.OriginalDefinition;
        if (declared is INamespaceSymbol || !SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, compilation.Assembly))
            return null;
        if (!_rooms.TryGetValue(declared, out var room))
            _rooms.Add(declared, room = FindRoom(declared));
        return room;
    }

    /// <summary>
    /// A member that is not written out, such as a default constructor, is in the room of its type. A type in parts is in the room of its first file.
    /// </summary>
    private string? FindRoom(ISymbol symbol)
    {
        var places = symbol.DeclaringSyntaxReferences;
        if (places.Length == 0)
            return symbol.ContainingType is { } type ? FindRoom(type) : null;
        var trees = places.Select(place => place.SyntaxTree).OrderBy(tree => tree.FilePath, StringComparer.Ordinal);
        return trees.Select(RoomOf).FirstOrDefault(room => room is not null);
    }

    private string? RoomOf(SyntaxTree tree)
    {
        if (tree.FilePath.Length == 0)
            return null;
        var path = Path.GetRelativePath(folder, tree.FilePath).Replace('\\', '/');
        if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            return null;
        return path.Split('/') is [var first, _, ..] ? first : ".";
    }

    private string Place(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return $"{Path.GetRelativePath(folder, span.Path).Replace('\\', '/')}({span.StartLinePosition.Line + 1})";
    }
}
