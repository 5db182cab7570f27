using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>Everything that can be reached from a value.</summary>
internal static class ModelGraph
{
    private static readonly Dictionary<Type, FieldInfo[]> s_fields = [];

    /// <summary>Roslyn's objects: kept between runs they would keep whole compilations alive, or never compare equal.</summary>
    public static bool IsOfRoslyn(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxToken or SyntaxTrivia
            or Location or SourceText or Compilation or AdditionalText or Diagnostic;

    public static IEnumerable<object> Reach(IEnumerable<object?> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots.OfType<object>());
        while (open.Count > 0)
        {
            var value = open.Pop();
            if (!value.GetType().IsValueType && !seen.Add(value))
                continue;
            yield return value;
            foreach (var next in Parts(value).OfType<object>())
                open.Push(next);
        }
    }

    private static IEnumerable<object?> Parts(object value) => value switch
    {
        string or Type or Delegate => [],
        Array array => array.GetType().GetElementType()!.IsPrimitive ? [] : array.Cast<object?>(),
        _ when value.GetType() is { IsPrimitive: true } or { IsEnum: true } => [],
        _ => Fields(value.GetType()).Select(field => field.GetValue(value)),
    };

    private static FieldInfo[] Fields(Type type)
    {
        lock (s_fields)
        {
            if (!s_fields.TryGetValue(type, out var fields))
                s_fields[type] = fields = [.. FieldsOf(type)];
            return fields;
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own).Where(field => !field.FieldType.IsPointer))
                yield return field;
        }
    }
}
