using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>
/// A type with a name. Two are the same only if they are one object. Its parts are resolved on first use.
/// </summary>
internal abstract class DeclaredType
{
    private readonly int _hash;
    private Answer _validation;
    private Answer _secrets;

    /// <param name="scope">The scope of the names in the declaration.</param>
    /// <param name="name">The name of the C# type, if it has one.</param>
    protected DeclaredType(TypeDecl declaration, TypeScope scope, string name)
    {
        (Declaration, Scope, CSharpName, FullName) = (declaration, scope, name, $"{scope.Namespace}.{name}");
        _hash = FullName.GetHashCode();
    }

    private enum Answer { Unknown, No, Yes }

    /// <summary>The name in specs.</summary>
    public string Name => Declaration.Name.Value;

    public string CSharpName { get; }

    public string FullName { get; }

    public DocDecl Docs => Declaration.Docs;

    public bool IsSensitive => Declaration.Sensitive;

    public TypeScope Scope { get; }

    /// <summary><c>true</c> if other types can refer to it; otherwise, its declaration is reported.</summary>
    public bool IsUsable { get; init; } = true;

    /// <summary>The resolved type of a use of the name, unless it is an alias.</summary>
    public ResolvedType? Use { get; private set; }

    /// <summary>The diagnostics of resolving the declaration, reported by the file that declares it.</summary>
    public virtual EquatableArray<SpecDiagnostic> Diagnostics => [];

    /// <summary><c>true</c> if a part of the type is an error, so that no file that declares it can be emitted; otherwise, <c>false</c>.</summary>
    public virtual bool HasErrors => false;

    /// <summary>The types that this one mentions.</summary>
    public virtual IEnumerable<DeclaredType> References => [];

    /// <summary><c>true</c> if the type itself has a rule that a value can break; otherwise, <c>false</c>.</summary>
    public virtual bool HasRules => false;

    /// <summary><c>true</c> if a value of the type, or any part of it, can break a rule; null until that is known.</summary>
    public bool? NeedsValidation
    {
        get => Known(_validation);
        set => _validation = AnswerOf(value);
    }

    /// <summary><c>true</c> if the type itself has a sensitive member; otherwise, <c>false</c>.</summary>
    public virtual bool HasSecrets => false;

    /// <summary><c>true</c> if a part of a value of the type is sensitive; null until that is known.</summary>
    public bool? HoldsSecrets
    {
        get => Known(_secrets);
        set => _secrets = AnswerOf(value);
    }

    protected TypeDecl Declaration { get; }

    /// <param name="isUsable"><c>true</c> if no other type has one of its names; otherwise, <c>false</c>.</param>
    public static DeclaredType Create(TypeDecl declaration, TypeScope scope, bool isUsable, PayloadContext? response = null)
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

    /// <summary>Returns a stored hash, which is cheaper than the default of an object.</summary>
    public override int GetHashCode() => _hash;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    private static bool? Known(Answer answer) => answer == Answer.Unknown ? null : answer == Answer.Yes;

    private static Answer AnswerOf(bool? known) => known is { } holds ? (holds ? Answer.Yes : Answer.No) : Answer.Unknown;
}

/// <summary>A type whose declaration could not be read: only its name is known.</summary>
internal sealed class BrokenType(TypeDecl declaration, TypeScope scope, string name) : DeclaredType(declaration, scope, name);
