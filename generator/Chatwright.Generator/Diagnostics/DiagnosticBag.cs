using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one file while a stage works on it.</summary>
internal sealed class DiagnosticBag(string path)
{
    private readonly List<SpecDiagnostic> _items = [];

    public bool HasErrors { get; private set; }

    public int Count => _items.Count;

    /// <summary>Determines whether the bag holds a diagnostic within a place.</summary>
    public bool HasDiagnosticWithin(TextRange at) => _items.Any(item => item.At.Start >= at.Start && item.At.End <= at.End);

    public void Add(Rule rule, TextRange at, params string[] arguments) =>
        Add(new SpecDiagnostic(rule, path, at, new EquatableArray<string>(arguments)));

    public void Add(SpecDiagnostic diagnostic)
    {
        HasErrors |= diagnostic.Rule.Severity == Severity.Error;
        _items.Add(diagnostic);
    }

    public void Add(EquatableArray<SpecDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>All diagnostics, in the order of the file.</summary>
    public EquatableArray<SpecDiagnostic> ToEquatableArray() => _items.Count == 0 ? [] :
        _items.OrderBy(item => item.At.Start).Distinct().ToEquatableArray();
}
