using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>
/// A type that has a name. Two are the same only if they are one object. What it consists of is resolved when it is first asked for.
/// </summary>
internal abstract class DeclaredType
{
    private readonly int _hash;
    private Need _validation;

    /// <param name="scope">What the names in the declaration refer to.</param>
    /// <param name="name">The name of the C# type, if one comes of it.</param>
    protected DeclaredType(TypeDecl declaration, TypeScope scope, string name)
    {
        (Declaration, Scope, CSharpName, FullName) = (declaration, scope, name, $"{scope.Namespace}.{name}");
        _hash = FullName.GetHashCode();
    }

    private enum Need { Unknown, No, Yes }

    /// <summary>The name in specs.</summary>
    public string Name => Declaration.Name.Value;

    public string CSharpName { get; }

    public string FullName { get; }

    public DocDecl Docs => Declaration.Docs;

    public bool IsSensitive => Declaration.Sensitive;

    public TypeScope Scope { get; }

    /// <summary>Whether other types can refer to it. What is wrong with it is reported where it is declared.</summary>
    public bool IsUsable { get; init; } = true;

    /// <summary>What a use of the name resolves to, unless it is an alias.</summary>
    public ResolvedType? Use { get; private set; }

    /// <summary>What was found while the declaration was resolved. The file that declares it reports it.</summary>
    public virtual EquatableArray<SpecDiagnostic> Diagnostics => [];

    /// <summary>Whether a part of the type is an error, so that nothing can be emitted of what declares it.</summary>
    public virtual bool HasErrors => false;

    /// <summary>The types that this one mentions.</summary>
    public virtual IEnumerable<DeclaredType> References => [];

    /// <summary>Whether the type itself has a rule that a value can break.</summary>
    public virtual bool HasRules => false;

    /// <summary>Whether a value of the type, or anything in it, can break a rule; null until that is known.</summary>
    public bool? NeedsValidation
    {
        get => _validation == Need.Unknown ? null : _validation == Need.Yes;
        set => _validation = value is { } needed ? (needed ? Need.Yes : Need.No) : Need.Unknown;
    }

    protected TypeDecl Declaration { get; }

    /// <param name="isUsable">Whether no other type has one of its names.</param>
    public static DeclaredType Create(TypeDecl declaration, TypeScope scope, bool isUsable, ResponseContext? response = null)
    {
        var name = EmittedNames.Of(declaration);
        DeclaredType type = declaration.Body switch
        {
            ObjectBody body => new ObjectType(declaration, body, scope, name, response) { IsUsable = isUsable },
            UnionBody body => new UnionType(declaration, body, scope, name, response) { IsUsable = isUsable },
            ValuesBody body => new ValuesType(declaration, body, scope, name) { IsUsable = isUsable },
            ChoiceBody body => new ChoiceType(declaration, body, scope, name) { IsUsable = isUsable },
            AliasBody body => new AliasType(declaration, body, scope, name) { IsUsable = isUsable },
            _ => new BrokenType(declaration, scope, name) { IsUsable = false },
        };
        if (type.IsUsable && EmittedNames.Kind(declaration.Body) is { } kind)
        {
            var codec = EmittedNames.Codec(declaration) is { } codecName ? $"{scope.Namespace}.{codecName}" : null;
            type.Use = new ResolvedType(new NamedShape(type.FullName, kind, codec), type, [], declaration.Sensitive);
        }
        return type;
    }

    /// <summary>Cheaper than the one that an object has of its own.</summary>
    public override int GetHashCode() => _hash;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
}

/// <summary>A type whose declaration could not be read: it is known by its name alone.</summary>
internal sealed class BrokenType(TypeDecl declaration, TypeScope scope, string name) : DeclaredType(declaration, scope, name);
