using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Index;

namespace Chatwright.Generator.Types;

/// <summary>What every file is bound against: the index of all files, and the types of the shared ones. Made once for an index.</summary>
internal sealed class SpecSemantics
{
    private readonly Dictionary<ServiceIndex, ServiceTypes> _services;

    public SpecSemantics(SpecIndex index) =>
        (Index, _services) = (index, index.Services.ToDictionary(service => service, service => new ServiceTypes(index, service)));

    public SpecIndex Index { get; }

    public ServiceTypes Types(ServiceIndex service) => _services[service];
}
