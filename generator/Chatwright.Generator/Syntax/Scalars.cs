using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Single values of a key, checked.</summary>
internal static class Scalars
{
    public static Located<string>? Text(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        if (Scalar(key, node, diagnostics) is not { } scalar)
            return null;
        return new Located<string>(scalar.Text, scalar.At);
    }

    public static Located<bool>? Bool(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        if (Scalar(key, node, diagnostics) is not { } scalar)
            return null;
        if (Literal.From(scalar) is { Kind: LiteralKind.Bool } literal)
            return new Located<bool>(literal.Text == "true", scalar.At);
        diagnostics.Add(Rules.NotBool, scalar.At, key, Literal.From(scalar).InWords);
        return null;
    }

    public static Located<int>? Count(string key, YamlNode node, int least, DiagnosticBag diagnostics)
    {
        if (Scalar(key, node, diagnostics) is not { } scalar)
            return null;
        if (Literal.From(scalar).TryGetInt64(out var value) && value >= least && value <= int.MaxValue)
            return new Located<int>((int)value, scalar.At);
        diagnostics.Add(Rules.NotCount, scalar.At, key, Invariant(least), Invariant(int.MaxValue), Literal.From(scalar).InWords);
        return null;
    }

    public static Located<Literal>? Single(string key, YamlNode node, DiagnosticBag diagnostics) =>
        Scalar(key, node, diagnostics) is { } scalar ? new Located<Literal>(Literal.From(scalar), scalar.At) : null;

    /// <summary>One value or a list of values.</summary>
    public static EquatableArray<Located<Literal>> Literals(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlList list)
            return Single(key, node, diagnostics) is { } only ? [only] : [];
        var literals = new System.Collections.Generic.List<Located<Literal>>();
        foreach (var item in list.Items)
        {
            if (Single(key, item, diagnostics) is { } literal)
                literals.Add(literal);
        }
        return literals.ToEquatableArray();
    }

    /// <summary>As <see cref="Literals"/>, and at least one.</summary>
    public static EquatableArray<Located<Literal>> SomeLiterals(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is YamlList { Items.Count: 0 })
            diagnostics.Add(Rules.NoEntries, node.At, key);
        return Literals(key, node, diagnostics);
    }

    private static YamlScalar? Scalar(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar scalar)
            diagnostics.Add(Rules.NotText, node.At, key);
        else if (scalar is { IsPlain: true, Text: "" or "~" or "null" })
            diagnostics.Add(Rules.MissingValue, scalar.At, key);
        else
            return scalar;
        return null;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
