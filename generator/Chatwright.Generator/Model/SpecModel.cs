using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The complete input of one emitted file: no positions, no Roslyn objects. Equal models give equal output.</summary>
/// <param name="HintName">The file's name, unique in the compilation without regard to letter case.</param>
internal abstract record SpecModel(string HintName, HomeModel Home)
{
    /// <summary>The types that the file declares, with the payloads of an endpoint or a webhook; empty for a service.</summary>
    public EquatableArray<TypeModel> Types { get; init; }
}

/// <summary>The namespace, names and visibility of the emitted types.</summary>
/// <param name="Names">The names of the service.</param>
internal sealed record HomeModel(ServiceNames Names, string Namespace, bool IsInternal)
{
    /// <summary>The service as its spec calls it.</summary>
    public string Service => Names.Service;

    /// <summary>The namespace of the compiled client that the file extends; null if the client is emitted.</summary>
    public string? Extended { get; init; }

    /// <summary>The namespace of the service's client.</summary>
    public string ClientNamespace => Extended ?? Namespace;
}
