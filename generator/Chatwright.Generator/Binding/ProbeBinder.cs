using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;

namespace Chatwright.Generator.Binding;

/// <summary>Checks the mark of the endpoint that a health check calls by default: one a service, which only reads and needs no input.</summary>
internal sealed class ProbeBinder(EndpointDecl endpoint, string path, ServiceIndex service, DiagnosticBag diagnostics)
{
    /// <summary>Determines whether the endpoint is the probe of its service.</summary>
    /// <param name="request">The request's type; null if the endpoint sends no body.</param>
    public bool Bind(ResolvedType? request)
    {
        if (endpoint.Probe is not { Value: true } probe)
            return false;
        var before = diagnostics.Count;
        if (endpoint.Safe is not { Value: true })
            diagnostics.Add(Rules.ProbeNotSafe, probe.At);
        if (service.Probe is { } first && first.Path != path)
            diagnostics.Add(Rules.TwoProbes, probe.At, first.Endpoint.Path, FileNames.Of(first.Path));
        if (Needs(request) is { } needed)
            diagnostics.Add(Rules.ProbeNeedsInput, probe.At, needed);
        return diagnostics.Count == before;
    }

    /// <summary>The input that a request cannot do without; null if there is none.</summary>
    private static string? Needs(ResolvedType? request)
    {
        switch (request?.Declared)
        {
            case UnionType:
                return "one of its cases";
            case ObjectType type:
                var needed = type.Members.Own.FirstOrDefault(member => !member.IsError && IsNeeded(member));
                return needed is null ? null : $"'{needed.WireName}'";
            default:
                return null;
        }
    }

    private static bool IsNeeded(Member member)
    {
        var field = member.Declaration;
        return field.IsRequired || field.OneOf is not null || field.AnyOf is not null || field.When.Count > 0;
    }
}
