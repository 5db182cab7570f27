using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>Prints choices: an abstract record with a nested record for each JSON kind, and one for all other kinds.</summary>
internal static class ChoiceEmitter
{
    public static void WriteChoice(this SourceWriter writer, ChoiceModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        var contracts = model.Json.Contracts(model.Name, model.IsValidated);
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open($"{visibility} abstract partial record {model.Name}{contracts.AsBaseList()}");
        writer.WriteLine($"private {model.Name}() {{ }}");
        writer.WriteLine();
        foreach (var branch in model.Branches)
            writer.WriteBranch(model, branch);
        writer.WriteUnknown(model);
        if (model.IsValidated)
            writer.WriteValidate(model);
        if (model.Json.Write)
            writer.WriteWriter(model);
        if (model.Json.Read)
            writer.WriteReader(model);
    }

    private static void WriteBranch(this SourceWriter writer, ChoiceModel model, BranchModel branch)
    {
        var type = branch.Value.Shape.Type();
        writer.WriteLine($"/// <summary>The case for {Noun(branch.Kind)}.</summary>");
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{branch.Name}, {model.Name}>");
        writer.WriteRecord(model, branch.Name, type, FixedNames.BranchValue, "The value.", branch.Value.IsSensitive);
        writer.WriteLine($"/// <summary>Converts {Noun(branch.Kind)} to <see cref=\"{model.Name}\"/>.</summary>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        writer.WriteLine($"public static implicit operator {model.Name}({type} value) => new {branch.Name} {{ {FixedNames.BranchValue} = value }};");
        writer.WriteLine();
    }

    private static void WriteUnknown(this SourceWriter writer, ChoiceModel model)
    {
        const string Raw = FixedNames.RawOfChoice;
        const string Fact = "holds the original value and is written back unchanged.";
        writer.WriteLine($"/// <summary>A JSON value of another kind, or one that its case cannot hold. <c>{Raw}</c> {Fact}</summary>");
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{FixedNames.Unknown}, {model.Name}>");
        writer.WriteRecord(model, FixedNames.Unknown, Runtime.RawJson, Raw, "The original value.", model.HasSecrets);
    }

    /// <summary>A record of one property.</summary>
    /// <param name="isSecret"><c>true</c> if the property is not printed; otherwise, <c>false</c>.</param>
    private static void WriteRecord(
        this SourceWriter writer, ChoiceModel model, string name, string type, string property, string summary, bool isSecret)
    {
        using (writer.Open($"public sealed partial record {name} : {model.Name}"))
        {
            writer.WriteSummary(summary);
            writer.WriteLine($"public required {type} {property} {{ get; init; }}");
            if (isSecret)
            {
                writer.WriteLine();
                writer.WritePrintNothingOf(property);
            }
        }
        writer.WriteLine();
    }

    private static void WriteValidate(this SourceWriter writer, ChoiceModel model)
    {
        using (writer.Open(ContractText.ValidateMethod))
        {
            var checkedBranches = model.Branches.Where(branch => branch.Value.HasChecks).ToList();
            using var @switch = checkedBranches.Count == 0 ? default : writer.Open("switch (this)");
            foreach (var branch in checkedBranches)
            {
                writer.WriteLine($"case {branch.Name} it:");
                using var body = writer.Indent();
                writer.WriteChecks(branch.Value, "it.");
                writer.WriteLine("break;");
            }
        }
        writer.WriteLine();
    }

    private static void WriteWriter(this SourceWriter writer, ChoiceModel model)
    {
        using (writer.Open(ContractText.WriteMethod(model.Name)))
        {
            using var @switch = writer.Open("switch (value)");
            foreach (var branch in model.Branches)
            {
                var shape = branch.Value.Shape;
                writer.WriteLine($"case {branch.Name} it: json.WriteItem<{shape.Type()}, {shape.Writer()}>(it.{FixedNames.BranchValue}); break;");
            }
            writer.WriteLine($"case {FixedNames.Unknown} it: json.WriteRaw(it.{FixedNames.RawOfChoice}); break;");
        }
        writer.WriteLine();
    }

    private static void WriteReader(this SourceWriter writer, ChoiceModel model)
    {
        using var read = writer.Open(ContractText.ReadMethod(model.Name));
        writer.WriteLine("var start = json.Here;");
        using (writer.Open($"{model.Name} value = json.Kind switch", ";"))
        {
            foreach (var branch in model.Branches)
            {
                var value = $"json.ReadItem<{branch.Value.Shape.Type()}, {branch.Value.Shape.Reader()}>()";
                writer.WriteLine($"{Runtime.JsonKind}.{Kind(branch.Kind)} => new {branch.Name} {{ {FixedNames.BranchValue} = {value} }},");
            }
            writer.WriteLine($"_ => new {FixedNames.Unknown} {{ {FixedNames.RawOfChoice} = json.ReadRaw() }},");
        }
        var unknown = $"new {FixedNames.Unknown} {{ {FixedNames.RawOfChoice} = json.RawFrom(start) }}";
        writer.WriteLine($"return json.HasBranch(start) ? value : {unknown};");
    }

    private static string Kind(JsonKind kind) => kind switch
    {
        JsonKind.Text => "String",
        JsonKind.Bool => "Boolean",
        _ => kind.ToString(),
    };

    private static string Noun(JsonKind kind) => kind switch
    {
        JsonKind.Text => "a string",
        JsonKind.Number => "a number",
        JsonKind.Bool => "a Boolean value",
        JsonKind.Array => "an array",
        _ => "an object",
    };
}
