using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>The declarations of the shared files that serve one group, or all.</summary>
internal sealed class SharedDeclarations
{
    public static readonly SharedDeclarations None = new([], []);

    /// <param name="refused">Files that are left out for their names.</param>
    public SharedDeclarations(IEnumerable<SharedExport> files, IEnumerable<SharedExport> refused)
    {
        foreach (var file in files)
        {
            foreach (var type in file.Types.Where(type => !ByName.ContainsKey(type.Name.Value)))
                (ByName[type.Name.Value], Paths[type.Name.Value]) = (type, file.Path);
            foreach (var set in file.ErrorSets.Where(set => !ErrorSets.ContainsKey(set.Name)))
                (ErrorSets[set.Name], SetPaths[set.Name]) = (set.Errors, file.Path);
        }
        var left = refused.SelectMany(file => file.Types.Select(type => type.Name.Value).Concat(file.Refused));
        Refused = [.. files.SelectMany(file => file.Refused).Concat(left)];
        Refused.ExceptWith(ByName.Keys);
        RefusedSets = [.. refused.SelectMany(file => file.ErrorSets).Select(set => set.Name)];
    }

    /// <summary>The types that other files may refer to.</summary>
    public Dictionary<string, TypeDecl> ByName { get; } = [];

    /// <summary>The names of types that cannot be emitted, which is reported where they are declared.</summary>
    public HashSet<string> Refused { get; }

    /// <summary>The file of each type.</summary>
    public Dictionary<string, string> Paths { get; } = [];

    public Dictionary<string, EquatableArray<ErrorModel>> ErrorSets { get; } = [];

    /// <summary>The error sets of files that are left out, which is reported there.</summary>
    public HashSet<string> RefusedSets { get; }

    /// <summary>The file of each error set.</summary>
    public Dictionary<string, string> SetPaths { get; } = [];
}
