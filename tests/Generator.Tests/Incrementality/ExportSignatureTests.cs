using System.Collections;
using System.Reflection;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Generator.Tests.Incrementality;

/// <summary>Other files see all of a type's structure, and no prose or layout.</summary>
public class ExportSignatureTests
{
    private const string Spec = """
        shared: room
        types:
          Record:
            name: TheRecord
            sensitive: true
            summary: A record.
            fields:
              Field:
                { type: [Name], name: TheField, required: true, wire: int, default: [1], min: 1, max: 2, minChars: 3, maxChars: 4, maxBytes: 5,
                  minItems: 6, maxItems: 7, when: { Other: 1 }, oneOf: a, anyOf: b, excludes: [G], aliases: [F], sensitive: true, summary: A field. }
          Kind: { enum: { A: { is: 1, name: TheA, aliases: [2], summary: First. }, B: { range: [3, 4] } }, open: true }
          Word: { enum: [a, b] }
          Rights: { flags: { Read: 1, Wrong: [] } }
          Case:
            union: Type
            content: Content
            open: true
            fields: { Common: { type: { string: Name } } }
            cases: { One: { is: 1, name: TheOne, implicit: F, summary: First., fields: { F: { type: Name } } },
              Two: { is: 2, type: Name }, Three: [] }
          Choice: { choice: { Text: string, Wrong: [] } }
          Name: { type: string, wire: string, maxChars: 5 }
          Broken: { fields: 1, enum: 2 }
        """;

    [Fact]
    public void A_signature_keeps_all_but_positions_and_prose()
    {
        var seen = new HashSet<string>();
        foreach (var type in Types())
            AssertKept(type, ExportSignature.Of(type), type.Name.Value, seen);
        // Only the fields of a request have a source or travel in the query, and no other file sees those.
        Assert.Equal(["FieldDecl.From", "FieldDecl.IsQuery"], Properties().Except(seen).Order(StringComparer.Ordinal));
    }

    /// <summary>A property added to a declaration must be added to the spec above too.</summary>
    private static IEnumerable<string> Properties() => typeof(TypeDecl).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(TypeDecl).Namespace && !type.IsAbstract && IsOfType(type))
        .SelectMany(type => Properties(type).Select(Name));

    private static bool IsOfType(Type type) =>
        typeof(TypeBody).IsAssignableFrom(type) || typeof(TypeExpr).IsAssignableFrom(type)
        || type == typeof(TypeDecl) || type == typeof(EnumMemberDecl) || type == typeof(CaseDecl) || type == typeof(BranchDecl)
        || type == typeof(FieldDecl) || type == typeof(DefaultDecl) || type == typeof(ConditionDecl) || type == typeof(ConstraintsDecl);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    private static string Name(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    /// <param name="seen">Gets the properties that had a value of their own, so that losing it would show.</param>
    private static void AssertKept(object? original, object? signature, string path, HashSet<string> seen)
    {
        switch (original)
        {
            case TextRange:
                Assert.Equal(default(TextRange), signature);
                return;
            case DocDecl:
                Assert.Equal(DocDecl.None, signature);
                return;
            case null or string or Enum or bool or int or long:
                Assert.True(Equals(original, signature), $"{path}: {original} became {signature}");
                return;
            case IEnumerable items:
                AssertItemsKept(items, (IEnumerable)signature!, path, seen);
                return;
        }
        Assert.True(original.GetType() == signature?.GetType(), path);
        foreach (var property in Properties(original.GetType()))
        {
            var value = property.GetValue(original);
            if (!IsUnset(value))
                seen.Add(Name(property));
            // A name is the innermost type of itself.
            if (!ReferenceEquals(value, original))
                AssertKept(value, property.GetValue(signature), $"{path}.{property.Name}", seen);
        }
    }

    private static void AssertItemsKept(IEnumerable items, IEnumerable signature, string path, HashSet<string> seen)
    {
        var (all, kept) = (items.Cast<object?>().ToList(), signature.Cast<object?>().ToList());
        Assert.True(all.Count == kept.Count, path);
        for (var i = 0; i < all.Count; i++)
            AssertKept(all[i], kept[i], $"{path}[{i}]", seen);
    }

    private static bool IsUnset(object? value) => value is null or false || (value is IEnumerable items && !items.Cast<object?>().Any());

    private static EquatableArray<TypeDecl> Types()
    {
        var file = SpecParser.Parse("room/shared.api.yaml", Spec, CancellationToken.None);
        return Assert.IsType<SharedDecl>(file.Declaration).Types;
    }
}
