using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The parts that the files of a project add to a compiled client.</summary>
/// <param name="HintName">The name of the file to emit.</param>
internal sealed record ExtensionModel(string HintName, HomeModel Home, EquatableArray<AddedGroup> Groups)
{
    /// <summary>One for each compiled client that is extended.</summary>
    public static EquatableArray<ExtensionModel> Of(EquatableArray<ServiceFragment> fragments) => fragments
        .Select(fragment => fragment.Added)
        .OfType<AddedEndpoint>()
        .GroupBy(added => added.Home)
        .OrderBy(service => service.Key.Service, System.StringComparer.Ordinal)
        .Select(service => new ExtensionModel($"{service.Key.Service}.g.cs", service.Key, AddedGroup.Of(service)))
        .ToEquatableArray();
}
