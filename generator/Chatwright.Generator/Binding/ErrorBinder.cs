using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Error tables: sets resolved, names and codes held against those of the whole service.</summary>
internal sealed class ErrorBinder(SpecIndex index, ServiceIndex service, string path, DiagnosticBag diagnostics)
{
    /// <summary>The codes of an endpoint by code: those of its sets, overridden by its own entries. Null if a set is missing.</summary>
    public EquatableArray<ErrorModel>? Bind(EndpointDecl endpoint, string group)
    {
        var errors = new SortedDictionary<long, ErrorModel>();
        var sets = endpoint.ErrorSets.Select(use => Set(use, group)).ToList();
        Check(endpoint.Errors);
        if (sets.Any(set => set is null))
            return null;
        foreach (var error in sets.SelectMany(set => set!.Value))
            errors[error.Code] = error;
        foreach (var error in Exporter.Errors(endpoint.Errors))
            errors[error.Code] = error;
        // Names that are invalid or taken were reported at their declaration, which may be in another file; C# has no code of that name.
        return errors.Values.Where(error => service.CodeOf(error.Name) == error.Code).ToEquatableArray();
    }

    /// <summary>Those of an endpoint's codes that the service-wide table describes otherwise.</summary>
    public EquatableArray<ErrorModel> Differing(EquatableArray<ErrorModel> errors) =>
        errors.Where(error => !service.Errors.TryGetValue(error.Code, out var known) || known.Error != error || IsNew(error)).ToEquatableArray();

    /// <summary>Determines whether the compiled client that the file extends does not know a code.</summary>
    public bool IsNew(ErrorModel error) =>
        service.Extended is not null && !(service.Errors.TryGetValue(error.Code, out var known) && service.IsCompiled(known.Path));

    /// <summary>Reports invalid names, and codes or names that have another meaning elsewhere.</summary>
    public void Check(EquatableArray<ErrorDecl> errors)
    {
        var names = new Dictionary<string, long>();
        foreach (var error in errors)
        {
            if (error.Name is not { } name)
                continue;
            if (!Identifiers.IsName(name.Value))
                diagnostics.Add(Rules.NotAName, name.At, name.Value);
            else if (!ErrorNames.IsUsable(name.Value))
                diagnostics.Add(Rules.ReservedName, name.At, name.Value, "the absence of an error");
            else
                Check(error, name);
        }
    }

    private void Check(ErrorDecl error, Located<string> name)
    {
        var code = error.Code.Value;
        // An entry whose name is taken is ignored, so that a later file may give its code another name.
        if (service.CodeOf(name.Value) is { } other && other != code)
            diagnostics.Add(Rules.NameOfTwoCodes, name.At, name.Value, Text(code), Text(other), FileNames.Quoted(service.Errors[other].Path, path));
        else if (service.OtherWith(Exporter.Error(error)) is (var known, var common))
            diagnostics.Add(Rules.CodeWithTwoNames, name.At, Text(common), name.Value, known.Error.Name, FileNames.Quoted(known.Path, path));
    }

    /// <summary>Finds a set. Null if there is none, or if it is invalid, which its own file reports.</summary>
    private EquatableArray<ErrorModel>? Set(Located<string> use, string group)
    {
        var (own, all) = (service.SharedBy(group), service.SharedBy(SharedDecl.All));
        if (own.ErrorSets.TryGetValue(use.Value, out var set) || all.ErrorSets.TryGetValue(use.Value, out set))
            return set;
        var isElsewhere = index.IsIncomplete || own.RefusedSets.Contains(use.Value) || all.RefusedSets.Contains(use.Value);
        if (!isElsewhere)
            diagnostics.Add(Rules.UnknownErrorSet, use.At, use.Value, Suggestion.For(use.Value, own.ErrorSets.Keys.Concat(all.ErrorSets.Keys)));
        return null;
    }

    private static string Text(long code) => code.ToString(CultureInfo.InvariantCulture);
}
