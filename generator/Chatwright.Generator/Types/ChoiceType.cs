using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>One of several types that JSON itself tells apart.</summary>
internal sealed class ChoiceType(TypeDecl declaration, ChoiceBody body, TypeScope scope, string name) : DeclaredType(declaration, scope, name)
{
    private Resolution? _resolution;

    /// <summary>All that are declared, in order.</summary>
    public EquatableArray<ChoiceBranch> Branches => Resolved.Branches;

    /// <summary><c>true</c> if some branches could not be read; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete => body.IsIncomplete;

    public override EquatableArray<SpecDiagnostic> Diagnostics => Resolved.Diagnostics;

    public override bool HasErrors => Branches.Any(branch => branch.IsError);

    public override IEnumerable<DeclaredType> References => Branches.Select(branch => branch.Value.Type.Declared).OfType<DeclaredType>();

    public override bool HasRules => Branches.Any(branch => branch.Value.Type is { Named: not null } or ErrorType);

    public override bool HasSecrets => Branches.Any(branch => branch.Value.IsSensitive);

    private Resolution Resolved => _resolution ??= Resolve();

    private Resolution Resolve()
    {
        var diagnostics = new DiagnosticBag(Scope.Path);
        var names = new MemberNames([CSharpName, FixedNames.BranchValue, FixedNames.RawOfChoice], diagnostics);
        var branches = body.Branches.ConvertAll(branch => Branch(branch, names, diagnostics));
        foreach (var same in branches.Where(branch => !branch.IsError).GroupBy(branch => branch.Kind))
        {
            if (same.ElementAtOrDefault(1) is { } second)
                diagnostics.Add(Rules.SameKind, second.Declaration.Name.At, same.First().Name!, second.Name!, ChoiceKinds.Describe(same.Key));
        }
        return new Resolution(branches, diagnostics.ToEquatableArray());
    }

    private ChoiceBranch Branch(BranchDecl branch, MemberNames names, DiagnosticBag diagnostics)
    {
        var at = branch.Name.At;
        var field = new FieldDecl(new Located<string>(FixedNames.BranchValue, at)) { Type = branch.Type, Required = new Located<bool>(true, at) };
        var value = MemberResolver.Resolve(field, Scope);
        var name = names.Give(branch.Name, null, Naming.Choose);
        if (name is not null)
            value = value with { Name = new MemberNames([name], diagnostics).Give(value.Declaration.WireName, null) };
        return new ChoiceBranch(branch, name, name is null ? value : Check(branch, value, diagnostics));
    }

    private static Member Check(BranchDecl branch, Member value, DiagnosticBag diagnostics)
    {
        if (value.Type is ErrorType { Diagnostic: { } error })
            diagnostics.Add(error);
        var rule = value.Type.Shape switch
        {
            ScalarShape { Kind: ScalarKind.Json } => Rules.AnyKind,
            NamedShape { Kind: NamedKind.Choice } => Rules.ChoiceInChoice,
            _ => null,
        };
        if (rule is null || value.IsError)
            return value;
        diagnostics.Add(rule, branch.Type.At, branch.Name.Value);
        return value with { Name = null };
    }

    private sealed record Resolution(EquatableArray<ChoiceBranch> Branches, EquatableArray<SpecDiagnostic> Diagnostics);
}

/// <summary>A branch of a choice.</summary>
/// <param name="Name">The C# name; null if it has none.</param>
/// <param name="Value">The only member of the branch's record.</param>
internal sealed record ChoiceBranch(BranchDecl Declaration, string? Name, Member Value)
{
    public JsonKind Kind { get; } = ChoiceKinds.Of(Value.Type.Shape);

    /// <summary><c>true</c> if the branch cannot be emitted; otherwise, <c>false</c>.</summary>
    public bool IsError => Name is null || Value.IsError;
}
