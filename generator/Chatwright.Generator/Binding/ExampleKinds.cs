using System;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Types;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>The kinds of the values of examples, and the scalars that they fit.</summary>
internal static class ExampleKinds
{
    public static string Describe(ExampleValue value) => value switch
    {
        ExampleObject => "an object",
        ExampleArray => "an array",
        ExampleString => "a string",
        ExampleNumber number => $"the number {number.Text}",
        ExampleBool => "a truth value",
        _ => "null",
    };

    public static string Expected(Shape shape) => shape switch
    {
        ListShape => "An array",
        MapShape or NamedShape => "An object",
        ScalarShape { Wire: WireForm.Text } scalar => $"A string that holds {Name(scalar)}",
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => "An integer (0 or 1)",
        ScalarShape { Kind: ScalarKind.Text } => "A string",
        ScalarShape { Kind: ScalarKind.Bool } => "true or false",
        ScalarShape { Kind: ScalarKind.Bytes } => "A string of base64",
        ScalarShape scalar => "A value of " + Name(scalar),
        _ => "Another value",
    };

    public static bool Fits(ExampleValue value, ScalarShape scalar) => scalar switch
    {
        { Kind: ScalarKind.Json } => true,
        { Kind: ScalarKind.Text } => value is ExampleString,
        { Kind: ScalarKind.Bytes } => value is ExampleString text && IsBase64(text.Value),
        { Kind: ScalarKind.Bool, Wire: WireForm.Own } => value is ExampleBool,
        { Wire: WireForm.Text } => value is ExampleString text && JsonNumber.IsValid(text.Value) && FitsNumber(text.Value, scalar),
        _ => value is ExampleNumber number && FitsNumber(number.Text, scalar),
    };

    /// <summary>Determines whether a text holds a number that fits the scalar, as those do whose documents and services disagree.</summary>
    public static bool FitsAsText(ExampleValue value, ScalarShape scalar) =>
        scalar.Kind is not (ScalarKind.Text or ScalarKind.Bytes or ScalarKind.Json)
        && value is ExampleString text && JsonNumber.IsValid(text.Value) && FitsNumber(text.Value, scalar);

    /// <summary>An integer of 64 bits in its canonical spelling; null for everything else.</summary>
    public static string? Integer(ExampleValue? value) =>
        value is ExampleNumber number && Integers.Fit(number.Text, ScalarKind.Int64) ? number.Canonical : null;

    /// <summary>A scalar as conditions compare it: a number in its canonical spelling, a text as it is.</summary>
    public static string? Text(ExampleValue? value, Shape shape) => value switch
    {
        ExampleString number when shape is ScalarShape { Wire: WireForm.Text } => JsonNumber.Canonical(number.Value),
        ExampleString text => text.Value,
        ExampleNumber number => number.Canonical,
        ExampleBool it => it.Value ? "true" : "false",
        _ => null,
    };

    public static bool IsOfKind(ExampleValue value, JsonKind kind) => kind switch
    {
        JsonKind.Text => value is ExampleString,
        JsonKind.Number => value is ExampleNumber,
        JsonKind.Bool => value is ExampleBool,
        JsonKind.Array => value is ExampleArray,
        _ => value is ExampleObject,
    };

    private static string Name(ScalarShape scalar) => Shapes.Describe(scalar);

    private static bool FitsNumber(string text, ScalarShape scalar) => scalar switch
    {
        { Kind: ScalarKind.Double } => ExactNumber.Parse(text) is { IsInDoubleRange: true },
        { Kind: ScalarKind.Timestamp } => Integers.FitTime(text, scalar.Wire),
        // A truth value as an integer has 64 bits.
        { Kind: ScalarKind.Bool } => Integers.Fit(text, ScalarKind.Int64),
        _ => Integers.Fit(text, scalar.Kind),
    };

    /// <summary>As it would be written: white space and odd bits at the end are read, but would not come back.</summary>
    private static bool IsBase64(string text)
    {
        try
        {
            return Convert.ToBase64String(Convert.FromBase64String(text)) == text;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
