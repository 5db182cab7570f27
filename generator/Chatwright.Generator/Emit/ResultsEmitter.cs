using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The method by which a response finds which of its items failed.</summary>
internal static class ResultsEmitter
{
    public static void WriteFailures(this SourceWriter writer, ResultsModel results)
    {
        writer.WriteLine("/// <inheritdoc/>");
        using (writer.Open($"protected override {Runtime.Enumerable}<{Runtime.ApiItemFailure}> {FixedNames.FindFailures}()"))
            writer.WriteLoops(results);
        writer.WriteLine();
    }

    /// <summary>Prints a loop for each list on the path; an absent list counts as empty.</summary>
    private static void WriteLoops(this SourceWriter writer, ResultsModel results)
    {
        var blocks = new Stack<SourceWriter.Block>();
        var (value, path, index, mayBeNull, level) = ("", "$", "", false, 0);
        foreach (var step in results.Steps)
        {
            value += (value.Length == 0 ? "" : mayBeNull ? "?." : ".") + step.Name;
            path += PathTo(step.WireName);
            mayBeNull |= step.IsNullable;
            if (!step.IsList)
                continue;
            var (list, item) = ($"list{CSharp.Invariant(level)}", $"item{CSharp.Invariant(level)}");
            index = $"i{CSharp.Invariant(level)}";
            writer.WriteLine($"var {list} = {(mayBeNull ? $"({value}).GetValueOrDefault()" : value)};");
            blocks.Push(writer.Open($"for (var {index} = 0; {index} < {list}.Count; {index}++)"));
            writer.WriteLine($"var {item} = {list}[{index}];");
            (value, path, mayBeNull, level) = (item, $"{path}[{{{index}}}]", false, level + 1);
        }
        writer.WriteFailure(results, value, path, index, mayBeNull);
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    /// <summary>A step of a path, as the runtime writes paths, in an interpolated string.</summary>
    private static string PathTo(string name) => name.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
        ? "." + name
        : $"['{name.Replace("{", "{{").Replace("}", "}}")}']";

    /// <summary>The expression of an item's key, as text.</summary>
    private static string Of(this KeyModel key, string item, bool mayBeNull)
    {
        foreach (var step in key.Steps)
        {
            item += (mayBeNull ? "?." : ".") + step.Name;
            mayBeNull = step.IsNullable;
        }
        return key.IsText ? item : $"{item}{(mayBeNull ? "?" : "")}.ToString({Runtime.InvariantCulture})";
    }

    private static void WriteFailure(this SourceWriter writer, ResultsModel results, string item, string path, string index, bool mayBeNull)
    {
        var dot = mayBeNull ? "?." : ".";
        var code = results.Code is null ? null : item + dot + results.Code;
        if (results.Ok is { } ok)
        {
            // A code that may be absent stands for success: the item is not said to have failed.
            writer.WriteLine($"if ({ok.Fails(item + dot, results.CodeIsNullable || mayBeNull)})");
        }
        using var indent = results.Ok is null ? default : writer.Indent();
        var key = results.ItemsAreTexts ? item : results.Key?.Of(item, mayBeNull);
        var assignments = new List<string> { $"Index = {index}" };
        if (key is not null)
            assignments.Insert(0, $"Key = {key}");
        if (code is not null && results.CodeShape is NamedShape { Kind: NamedKind.NumberEnum })
            assignments.Add($"Code = (long?){code}");
        else if (code is not null && results.CodeShape is ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 })
            assignments.Add($"Code = {code}");
        if (results.Info is not null)
            assignments.Add($"Message = {item}{dot}{results.Info}");
        assignments.Add($"JsonPath = global::System.FormattableString.Invariant(${CSharp.Literal(path)})");
        writer.WriteLine($"yield return new() {{ {string.Join(", ", assignments)} }};");
    }
}
