using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Changes;

/// <summary>Where the declarations of a project stand.</summary>
/// <param name="show">Makes a path as a user would write it.</param>
internal sealed class PlaceCatalog(Func<SpecSource, string> show)
{
    private readonly Dictionary<string, SurfacePlace> _types = [];
    private readonly Dictionary<(string Type, string Part), SurfacePlace> _parts = [];
    private readonly Dictionary<long, SurfacePlace> _errors = [];

    /// <summary>The place of a file's head.</summary>
    public SurfacePlace Head(SpecUnit unit) => At(unit, unit.File.Declaration!.Head.At);

    public SurfacePlace At(SpecUnit unit, TextRange at) => new(show(unit.Source), at.StartLine + 1, at.StartColumn + 1);

    public SurfacePlace? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The place of a member, a case or a value; that of the type if it is not known.</summary>
    public SurfacePlace? Part(string type, string part) => _parts.GetValueOrDefault((type, part)) ?? Type(type.Split('.')[0]);

    public SurfacePlace? Error(long code) => _errors.GetValueOrDefault(code);

    public void AddTypes(SpecUnit unit, IEnumerable<TypeDecl> types)
    {
        foreach (var type in types)
        {
            var name = EmittedNames.Of(type);
            _types[name] = At(unit, type.Name.At);
            AddBody(unit, name, type.Body);
        }
    }

    /// <param name="name">The C# name of the payload's type.</param>
    /// <param name="declared">The types of the file, in case that the payload is one of them.</param>
    public void AddPayload(SpecUnit unit, string? name, PayloadDecl? payload, IEnumerable<TypeDecl> declared)
    {
        if (name is null || payload is null)
            return;
        _types.TryAdd(name, At(unit, payload.At));
        AddFields(unit, name, payload.Fields);
        if (payload.Type is { } named && declared.FirstOrDefault(type => type.Name.Value == named.Name) is { } type)
            AddBody(unit, name, type.Body);
    }

    public void AddErrors(SpecUnit unit, IEnumerable<ErrorDecl> errors)
    {
        foreach (var error in errors)
            _errors.TryAdd(error.Code.Value, At(unit, error.Code.At));
    }

    private void AddBody(SpecUnit unit, string name, TypeBody body)
    {
        switch (body)
        {
            case ObjectBody it:
                AddFields(unit, name, it.Fields);
                break;
            case UnionBody it:
                AddFields(unit, name, it.Fields);
                foreach (var @case in it.Cases)
                {
                    var caseName = EmittedNames.Of(@case);
                    _parts[(name, caseName)] = At(unit, @case.Name.At);
                    AddFields(unit, $"{name}.{caseName}", @case.Fields);
                }
                break;
            case ValuesBody it:
                foreach (var member in it.Members)
                    _parts[(name, member.CSharpName?.Value ?? Identifiers.Pascal(member.Name.Value))] = At(unit, member.Name.At);
                break;
            case ChoiceBody it:
                foreach (var branch in it.Branches)
                    _parts[(name, Identifiers.Pascal(branch.Name.Value))] = At(unit, branch.Name.At);
                break;
            default:
                break;
        }
    }

    private void AddFields(SpecUnit unit, string type, IEnumerable<FieldDecl> fields)
    {
        foreach (var field in fields)
            _parts[(type, field.WireName.Value)] = At(unit, field.WireName.At);
    }

    /// <summary>Codes as keys of the tree.</summary>
    public static string Key(long code) => code.ToString(CultureInfo.InvariantCulture);
}
