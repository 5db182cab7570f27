using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Binds the outcomes of items: a path from the response through objects and lists to the object with code and text.</summary>
internal sealed class ResultsBinder(EndpointTypes types, DiagnosticBag diagnostics)
{
    /// <summary>Null when a part of it cannot be.</summary>
    public ResultsModel? Bind(ResultsDecl results, Payload response)
    {
        if (results is { Items: not null, Failures: not null })
            diagnostics.Add(Rules.ItemsOrFailures, results.Failures.Value.At);
        if ((results.Items ?? results.Failures) is not { } path || Walk(path, response) is not { } walk)
            return null;
        if (results.Items is not null && results.Code is null)
            diagnostics.Add(Rules.MissingKey, results.At, "'results'", "'code'");
        if (results.OkAt != default && results.Items is null)
            diagnostics.Add(Rules.KeyDoesNotApply, results.OkAt, "ok", "'results' with 'items'");
        var code = Code(results, walk.Item, walk.Shape);
        var ok = code is null or { IsError: true } || results.Items is null ? null : Ok(results, code, walk.Item);
        var info = Info(results.Info, walk.Item, walk.Shape);
        var key = results.Key is { } written ? Key(written, walk.Item, walk.Shape) : null;
        var isSound = (results.Items is null || code is null || ok is not null) && (key is null) == (results.Key is null);
        if (!isSound || code is { IsError: true } || info is { IsError: true })
            return null;
        return new ResultsModel(
            walk.Steps.ToEquatableArray(),
            code?.Name,
            IsShown(code, walk.IsSecret) ? code?.Type.Shape : null,
            code is not null && walk.Item.Presence(code) == Presence.Optional,
            ok,
            IsShown(info, walk.IsSecret) ? info?.Name : null,
            walk.IsSecret || key is { IsSecret: true } ? null : key?.Model,
            results.Items is null,
            walk.Shape is ScalarShape { Kind: ScalarKind.Text } && !walk.IsSecret,
            results.Partial);
    }

    /// <summary>Failures are printed, so they do not have what is sensitive in their items.</summary>
    private static bool IsShown(Member? member, bool isSecret) => !isSecret && member is { IsSensitive: false };

    private (List<ResultStep> Steps, Shape Shape, Payload Item, bool IsSecret)? Walk(Located<string> path, Payload members)
    {
        var steps = new List<ResultStep>();
        Shape? shape = null;
        var isSecret = false;
        foreach (var name in path.Value.Split('.'))
        {
            var member = members.Find(new Located<string>(name, path.At), diagnostics);
            if (member.IsError)
                return null;
            isSecret |= member.IsSensitive;
            var isList = member.Type.Shape is ListShape;
            var isNullable = members.IsNullable(member);
            steps.Add(new ResultStep(member.WireName, member.Name!, isList, isNullable));
            shape = member.Type.Shape is ListShape list ? list.Element : member.Type.Shape;
            members = Members($"'{member.Name}'", shape, member.Type.Declared);
        }
        if (steps.Any(step => step.IsList))
            return (steps, shape!, members with { Owner = $"An item, {Shapes.Describe(shape!)}," }, isSecret);
        diagnostics.Add(Rules.ItemsNotAList, path.At, path.Value);
        return null;
    }

    /// <summary>Gets the member with the code; null without the key. Without values of success it is an integer or an enum of integers.</summary>
    private Member? Code(ResultsDecl results, Payload item, Shape shape)
    {
        var member = Property(results.Code, item, shape);
        if (member is null or { IsError: true } || IsNumber(member.Type.Shape) || (results.Ok.Count > 0 && IsWord(member.Type.Shape)))
            return member;
        var advice = IsWord(member.Type.Shape) ? ", or 'ok' must say which of its values stand for success" : ", other than uint64";
        diagnostics.Add(Rules.MemberNotAnInteger, results.Code!.Value.At, results.Code.Value.Value, advice);
        return MemberLookup.Error;
    }

    private static bool IsNumber(Shape shape) => shape
        is ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 }
        or NamedShape { Kind: NamedKind.NumberEnum };

    private static bool IsWord(Shape shape) => shape
        is ScalarShape { Kind: ScalarKind.Bool or ScalarKind.Text }
        or NamedShape { Kind: NamedKind.TextEnum };

    /// <summary>The condition of success; null if a value does not fit the code.</summary>
    private ConditionModel? Ok(ResultsDecl results, Member code, Payload item)
    {
        EquatableArray<Located<Literal>> values = results.Ok.Count > 0 ? results.Ok : [new Located<Literal>(Literal.Zero, results.At)];
        var condition = new ConditionDecl(results.Code!.Value, values);
        // An absent code stands for success too, so that both truth values leave no failure.
        return ConditionResolver.Resolve(condition, code, isAlwaysSet: true, diagnostics) is { } resolved
            ? MemberModels.Condition(resolved, code)
            : null;
    }

    /// <summary>Gets the member with the error text; null without the key.</summary>
    private Member? Info(Located<string>? name, Payload item, Shape shape)
    {
        var member = Property(name, item, shape);
        if (member is null or { IsError: true } or { Type.Shape: ScalarShape { Kind: ScalarKind.Text } })
            return member;
        diagnostics.Add(Rules.InfoNotText, name!.Value.At, name.Value.Value);
        return MemberLookup.Error;
    }

    /// <summary>Gets the way from an item to the text or integer that says which one it is; null if there is none.</summary>
    private (KeyModel Model, bool IsSecret)? Key(Located<string> path, Payload item, Shape shape)
    {
        var steps = new List<KeyStep>();
        var isSecret = false;
        foreach (var name in path.Value.Split('.'))
        {
            if (Property(new Located<string>(name, path.At), item, shape) is not { IsError: false } member)
                return null;
            steps.Add(new KeyStep(member.Name!, item.Presence(member) == Presence.Optional));
            isSecret |= member.IsSensitive;
            shape = member.Type.Shape;
            item = Members($"'{member.Name}'", shape, member.Type.Declared);
        }
        if (shape is ScalarShape { Kind: ScalarKind.Text or ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 } scalar)
            return (new KeyModel(steps.ToEquatableArray(), scalar.Kind == ScalarKind.Text), isSecret);
        diagnostics.Add(Rules.KeyNotPlain, path.At, path.Value);
        return null;
    }

    /// <summary>Gets the member that a key names; null without the key. One that items cannot have is reported, and an error.</summary>
    private Member? Property(Located<string>? name, Payload item, Shape shape)
    {
        if (name is not { } written)
            return null;
        if (shape is NamedShape)
            return item.Find(written, diagnostics);
        diagnostics.Add(Rules.KeyDoesNotApply, written.At, written.Value, "items that are objects");
        return MemberLookup.Error;
    }

    private Payload Members(string owner, Shape shape, DeclaredType? type) => (shape, type) switch
    {
        (NamedShape, ObjectType it) => new Payload(owner, it.Members.Own, types.UsageOf(it)),
        (NamedShape, UnionType it) => new Payload(owner, it.Members.Common.Own, types.UsageOf(it)),
        _ => new Payload(owner, [], default),
    };
}
