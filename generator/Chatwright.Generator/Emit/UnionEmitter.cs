using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>Unions: an abstract record, a nested record for each case, and one for the cases that are not known.</summary>
internal static class UnionEmitter
{
    public static void WriteUnion(this SourceWriter writer, UnionModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        var contracts = (Base(model) is { } known ? [known] : Enumerable.Empty<string>())
            .Concat(model.Json.Contracts(model.Name, model.IsValidated))
            .Concat(model.Json.Read ? [$"{Runtime.Union}<{model.Name}>"] : []);
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open($"{visibility} abstract partial record {model.Name}{contracts.AsBaseList()}");
        writer.WriteShared(model);
        foreach (var @case in model.Cases)
            writer.WriteCase(model, @case);
        writer.WriteUnknown(model);
        if (model.IsValidated)
            writer.WriteValidate(model);
        var print = Base(model) is null ? "protected virtual bool PrintMembers" : "protected override bool PrintMembers";
        writer.WritePrintMembers(model.Members.Own(), print, first: model.Discriminator.Name);
        if (model.Json.Write)
            writer.WriteUnionWriter(model);
        if (model.Read is { } plan)
            writer.WriteUnionReader(model, plan);
    }

    /// <summary>The base class of a response or a body of a webhook; null for others.</summary>
    private static string? Base(UnionModel model) => model.Envelope is null ? model.Base : Runtime.ApiResponse;

    /// <summary>The C# type of the discriminator.</summary>
    public static string DiscriminatorType(this UnionModel model) => model.IsText ? "string" : "long";

    /// <summary>The literal of a value of the discriminator.</summary>
    public static string Value(this UnionModel model, string value) => model.IsText ? CSharp.Literal(value) : value;

    /// <summary>A branch for each of some cases, which calls the case <c>it</c>.</summary>
    public static void WriteCaseSwitch(this SourceWriter writer, IEnumerable<CaseModel> cases, string subject, Action<CaseModel> writeBody)
    {
        var all = cases.ToList();
        if (all.Count == 0)
            return;
        using var @switch = writer.Open($"switch ({subject})");
        foreach (var @case in all)
        {
            writer.WriteLine($"case {@case.Name} it:");
            using var body = writer.Indent();
            writeBody(@case);
            writer.WriteLine("break;");
        }
    }

    /// <summary>The constructor and the members that all cases have.</summary>
    private static void WriteShared(this SourceWriter writer, UnionModel model)
    {
        var (type, name, local) = (model.DiscriminatorType(), model.Discriminator.Name, model.Discriminator.Local);
        writer.WriteLine($"private {model.Name}({type} {local}) => {name} = {local};");
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The JSON member <c>{CSharp.Xml(model.Discriminator.WireName)}</c>, which identifies the case.</summary>");
        // A case of several values that is read from its content is told afterwards which one it has.
        writer.WriteLine($"public {type} {name} {{ get; {(model.Content is null ? "" : "private init; ")}}}");
        writer.WriteProperties(model.Members.Own());
        writer.WriteLine();
    }

    private static void WriteCase(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        var values = string.Join(" or ", @case.Values);
        writer.WriteDocs(@case.Docs, $"The case whose <c>{CSharp.Xml(model.Discriminator.WireName)}</c> is", values);
        writer.WriteObsolete(@case.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{@case.Name}, {model.Name}>");
        var contracts = model.HasContentObject(@case) ? model.Json.Contracts(@case.Name, isValidated: false) : [];
        using (writer.Open($"public sealed partial record {@case.Name} : {string.Join(", ", contracts.Prepend(model.Name))}"))
        {
            writer.WriteConstructor(model, @case);
            writer.WriteProperties(@case.Members);
            writer.WritePrintMembers(@case.Members, "protected override bool PrintMembers", isDerived: true);
            if (model.HasContentObject(@case))
                writer.WriteContent(model, @case);
        }
        writer.WriteLine();
        if (@case.Implicit is { } member)
            writer.WriteConversion(model, @case, member);
    }

    private static void WriteConversion(this SourceWriter writer, UnionModel model, CaseModel @case, MemberModel member)
    {
        var property = $"{@case.Name}.{member.Name}";
        writer.WriteLine($"/// <summary>Converts a value of <see cref=\"{property}\"/> to a <see cref=\"{@case.Name}\"/>.</summary>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        writer.WriteObsolete(@case.Docs);
        writer.WriteLine(
            $"public static implicit operator {model.Name}({member.Shape.Type()} value) => new {@case.Name} {{ {member.Name} = value }};");
        writer.WriteLine();
    }

    /// <summary>A case of several values takes which one; the first is the usual one.</summary>
    private static void WriteConstructor(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        // As a long, the number is no argument for a conversion from another integer to the union.
        var value = model.IsText ? CSharp.Literal(@case.Values[0]) : @case.Values[0] + "L";
        var local = model.Discriminator.Local;
        writer.WriteSummary("Initializes the case.");
        if (@case.Values.Count == 1)
        {
            writer.WriteLine($"public {@case.Name}() : base({value}) {{ }}");
        }
        else
        {
            writer.WriteLine($"/// <param name=\"{local.TrimStart('@')}\">The value that identifies the case.</param>");
            writer.WriteLine($"public {@case.Name}({model.DiscriminatorType()} {local} = {value}) : base({local}) {{ }}");
        }
    }

    /// <summary>As a model by itself, such a case is its content.</summary>
    private static void WriteContent(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        writer.WriteLine();
        if (model.Json.Write)
            writer.WriteWriter(@case.Name, @case.Members);
        if (!model.Json.Read)
            return;
        if (model.IsContentIncomplete)
            writer.WriteIncompleteConstructor(model, @case);
        writer.WriteReader(@case.Name, @case.Members, table: ReaderEmitter.ContentTable, arguments: model.IsContentIncomplete ? "true" : "");
    }

    private static void WriteIncompleteConstructor(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        var defaults = model.Members.Concat(@case.Members).Where(member => member.IsCheckedForNull).Select(member => $"{member.Name} = null!; ");
        writer.WriteLine($"[{Runtime.SetsRequiredMembers}]");
        writer.WriteLine($"internal {@case.Name}(bool incomplete) : this() {{ _ = incomplete; {string.Concat(defaults)}}}");
        writer.WriteLine();
    }

    private static void WriteValidate(this SourceWriter writer, UnionModel model)
    {
        using (writer.Open(ContractText.ValidateMethod))
        {
            // An unknown case is sent as it came, whatever the members that the cases share would have to be.
            writer.WriteLine($"if (this is {FixedNames.Unknown})");
            using (writer.Indent())
                writer.WriteLine("return;");
            writer.WriteChecks(model.Members, model.Rules, "");
            var checkedCases = model.Cases.Where(@case => @case.HasChecks);
            writer.WriteCaseSwitch(checkedCases, "this", @case => writer.WriteChecks(@case.Members, @case.Rules, "it."));
        }
        writer.WriteLine();
    }
}
