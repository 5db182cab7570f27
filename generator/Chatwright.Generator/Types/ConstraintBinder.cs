using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Binds limits: those on items apply to the list itself, all others to the innermost values.</summary>
internal static class ConstraintBinder
{
    /// <summary>Joins the limits of a type and those written beside it that fit, without duplicates.</summary>
    /// <param name="depth">The number of lists around the constrained type.</param>
    public static EquatableArray<CheckModel> Join(EquatableArray<CheckModel> checks, ConstraintsDecl constraints, Shape shape, int depth)
    {
        // Most fields have no limits.
        if (ReferenceEquals(constraints, ConstraintsDecl.None))
            return checks;
        var bottom = depth + shape.Depth;
        var all = new List<CheckModel>(checks);
        foreach (var (kind, limit) in Written(constraints))
        {
            var check = new CheckModel(kind, limit.Value, IsOfItems(kind) ? depth : bottom);
            if (Fits(kind, limit.Value, shape) && !all.Contains(check))
                all.Add(check);
        }
        return all.ToEquatableArray();
    }

    /// <summary>Reports limits that do not fit the type, and pairs that exclude every value.</summary>
    public static void Check(ConstraintsDecl constraints, Shape shape, DiagnosticBag diagnostics)
    {
        if (ReferenceEquals(constraints, ConstraintsDecl.None))
            return;
        foreach (var (kind, limit) in Written(constraints))
        {
            if (!Fits(kind, limit.Value, shape))
                ReportMisfit(kind, limit, IsOfItems(kind) ? shape : Shapes.Innermost(shape), diagnostics);
        }
        CheckOrder(constraints.Min, constraints.Max, "min", "max", diagnostics);
        CheckOrder(Text(constraints.MinChars), Text(constraints.MaxChars), "minChars", "maxChars", diagnostics);
        CheckOrder(Text(constraints.MinItems), Text(constraints.MaxItems), "minItems", "maxItems", diagnostics);
    }

    private static void ReportMisfit(CheckKind kind, Located<string> limit, Shape shape, DiagnosticBag diagnostics) =>
        diagnostics.Add(Rules.ConstraintDoesNotFit, limit.At, $"{Key(kind)}: {limit.Value}", Shapes.Describe(shape));

    private static List<(CheckKind Kind, Located<string> Limit)> Written(ConstraintsDecl constraints)
    {
        var written = new List<(CheckKind Kind, Located<string> Limit)>(2);
        Add(CheckKind.Min, constraints.Min);
        Add(CheckKind.Max, constraints.Max);
        Add(CheckKind.MinChars, Text(constraints.MinChars));
        Add(CheckKind.MaxChars, Text(constraints.MaxChars));
        Add(CheckKind.MaxBytes, Text(constraints.MaxBytes));
        Add(CheckKind.MinItems, Text(constraints.MinItems));
        Add(CheckKind.MaxItems, Text(constraints.MaxItems));
        return written;

        void Add(CheckKind kind, Located<string>? limit)
        {
            if (limit is { } it)
                written.Add((kind, it));
        }
    }

    private static bool Fits(CheckKind kind, string limit, Shape shape)
    {
        if (IsOfItems(kind))
            return shape is ListShape or MapShape;
        return Shapes.Innermost(shape) is ScalarShape scalar && kind switch
        {
            CheckKind.MinChars or CheckKind.MaxChars => scalar.Kind == ScalarKind.Text,
            CheckKind.MaxBytes => scalar.Kind is ScalarKind.Text or ScalarKind.Bytes,
            _ => (scalar.Kind == ScalarKind.Double && ExactNumber.Parse(limit) is { IsInDoubleRange: true }) || Integers.Fit(limit, scalar.Kind),
        };
    }

    private static void CheckOrder(Located<string>? least, Located<string>? most, string leastKey, string mostKey, DiagnosticBag diagnostics)
    {
        if (least is { } low && most is { } high && ExactNumber.Parse(low.Value) is { } min && ExactNumber.Parse(high.Value) is { } max
            && min.CompareTo(max) > 0)
        {
            diagnostics.Add(Rules.ConstraintsContradict, low.At, leastKey, mostKey);
        }
    }

    private static Located<string>? Text(Located<int>? count) =>
        count is { } value ? new Located<string>(value.Value.ToString(CultureInfo.InvariantCulture), value.At) : null;

    private static bool IsOfItems(CheckKind kind) => kind is CheckKind.MinItems or CheckKind.MaxItems;

    /// <summary>The key of the language.</summary>
    public static string Key(CheckKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
