using System.Collections.Generic;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The method by which a response tells which of its items failed.</summary>
internal static class ResultsEmitter
{
    public static void WriteFailures(this SourceWriter writer, ResultsModel results)
    {
        writer.WriteSummary("Gets the items that failed, in the order of the response; empty if none failed.");
        using (writer.Open($"public {Runtime.ApiList}<{Runtime.ApiItemFailure}> {FixedNames.Failures}()"))
        {
            writer.WriteLine($"var failures = new {Runtime.List}<{Runtime.ApiItemFailure}>();");
            writer.WriteLoops(results);
            writer.WriteLine("return failures;");
        }
        writer.WriteLine();
    }

    /// <summary>Prints a loop for each list on the path; an absent list counts as empty.</summary>
    private static void WriteLoops(this SourceWriter writer, ResultsModel results)
    {
        var blocks = new Stack<SourceWriter.Block>();
        var (value, path, mayBeNull, level) = ("", "", false, 0);
        foreach (var step in results.Steps)
        {
            value += (value.Length == 0 ? "" : mayBeNull ? "?." : ".") + step.Name;
            path += (path.Length == 0 ? "" : ".") + step.Name;
            mayBeNull |= step.IsNullable;
            if (!step.IsList)
                continue;
            var (list, index, item) = ($"list{CSharp.Invariant(level)}", $"i{CSharp.Invariant(level)}", $"item{CSharp.Invariant(level)}");
            writer.WriteLine($"var {list} = {(mayBeNull ? $"({value}).GetValueOrDefault()" : value)};");
            blocks.Push(writer.Open($"for (var {index} = 0; {index} < {list}.Count; {index}++)"));
            writer.WriteLine($"var {item} = {list}[{index}];");
            (value, path, mayBeNull, level) = (item, $"{path}[{{{index}}}]", false, level + 1);
        }
        writer.WriteAdd(results, value, path, mayBeNull);
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    private static void WriteAdd(this SourceWriter writer, ResultsModel results, string item, string path, bool mayBeNull)
    {
        var dot = mayBeNull ? "?." : ".";
        var code = results.Code is null ? "null" : item + dot + results.Code;
        var info = results.ItemsAreTexts ? item : results.Info is null ? "null" : item + dot + results.Info;
        // A code that may be absent counts as 0: the item is not said to have failed.
        var succeeded = results.CodeIsNullable || mayBeNull ? "(null or 0)" : "0";
        if (!results.ListsFailuresOnly)
            writer.WriteLine($"if ({code} is not {succeeded})");
        using var indent = results.ListsFailuresOnly ? default : writer.Indent();
        writer.WriteLine($"failures.Add(new(global::System.FormattableString.Invariant($\"{path}\"), {code}, {info}));");
    }
}
