namespace Chatwright.Generator.Model;

/// <summary>All that one emitted file is printed from: no positions, nothing of Roslyn's, equal when the output is.</summary>
/// <param name="HintName">The file's name, unique in the compilation whatever the case of its letters.</param>
internal abstract record SpecModel(string HintName, HomeModel Home);

/// <summary>Where the emitted types live and who sees them.</summary>
/// <param name="Names">Those of the service.</param>
internal sealed record HomeModel(ServiceNames Names, string Namespace, bool IsInternal)
{
    /// <summary>The service as its spec calls it.</summary>
    public string Service => Names.Service;
}
