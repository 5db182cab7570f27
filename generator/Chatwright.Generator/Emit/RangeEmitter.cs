using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>A method that takes the integers of a range, and perhaps one beside it, and no others.</summary>
internal static class RangeEmitter
{
    /// <summary>A condition: an integer is one of those.</summary>
    /// <param name="value">The expression of the integer.</param>
    /// <param name="own">The integer beside the range; null for none.</param>
    public static string Test(string value, string? own, CodeRange range)
    {
        var isIn = $"{value} >= {CSharp.Invariant(range.Least)} && {value} <= {CSharp.Invariant(range.Most)}";
        return own is null ? isIn : $"{value} == {own} || ({isIn})";
    }

    /// <summary>The integers in words.</summary>
    /// <param name="own">The integer beside the range; null for none.</param>
    public static string Words(string? own, CodeRange range) => own is null ? $"from {range}" : $"{own}, or from {range}";

    public static void WriteRangeException(this SourceWriter writer, string parameter, string words) => writer.WriteLine(
        $"/// <exception cref=\"{Runtime.ArgumentOutOfRangeException}\"><paramref name=\"{parameter}\"/> is not {words}.</exception>");

    /// <summary>Prints the method, which throws for other integers.</summary>
    /// <param name="head">The method with its parameters.</param>
    /// <param name="parameter">The parameter of the integer.</param>
    /// <param name="own">The integer beside the range; null for none.</param>
    /// <param name="result">The expression that the method returns.</param>
    public static void WriteRangeMethod(this SourceWriter writer, string head, string parameter, string? own, CodeRange range, string result)
    {
        writer.WriteLine($"{head} => {Test(parameter, own, range)}");
        using var indent = writer.Indent();
        var message = $"The {parameter} must be {Words(own, range)}.";
        writer.WriteLine($"? {result}");
        writer.WriteLine($": throw new {Runtime.ArgumentOutOfRangeException}(nameof({parameter}), {parameter}, {CSharp.Literal(message)});");
    }
}
