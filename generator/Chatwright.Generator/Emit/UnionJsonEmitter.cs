using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Prints the writer of a union, and its reader by the read plan: one pass over all members, then the case by the discriminator.</summary>
internal static class UnionJsonEmitter
{
    public static void WriteUnionWriter(this SourceWriter writer, UnionModel model)
    {
        using (writer.Open(ContractText.WriteMethod(model.Name)))
        {
            writer.WriteLine($"if (value is {FixedNames.Unknown} unknown) {{ json.WriteRaw(unknown.{model.RawName}); return; }}");
            writer.WriteLine("json.BeginObject();");
            var discriminator = new ScalarShape(model.IsText ? ScalarKind.Text : ScalarKind.Int64);
            writer.WriteMember(discriminator, model.Discriminator.WireName, "value.", model.Discriminator.Name, isNullable: false);
            writer.WriteCaseSwitch(model.Cases.Where(@case => @case.Members.Count > 0), "value", @case => writer.WriteOwnMembers(model, @case));
            writer.WriteMembers(model.Members.Own(), "value.");
            writer.WriteLine("json.EndObject();");
        }
        writer.WriteLine();
    }

    public static void WriteUnionReader(this SourceWriter writer, UnionModel model, UnionReadPlan plan)
    {
        writer.WriteTable(plan.Table);
        if (model.IsText)
            writer.WriteTable(model.Cases.SelectMany(@case => @case.Values), ReaderEmitter.TextTable);
        writer.WriteLine();
        writer.WriteLine($$"""
            static {{Runtime.Members}} {{Runtime.Union}}<{{model.Name}}>.Members => {{ReaderEmitter.UsualTable}};
            {{ContractText.ReadMethod(model.Name)}} => json.ReadUnion<{{model.Name}}>();

            """);
        if (plan.Masks.Count > 0)
            writer.WriteMembersOf(model, plan);
        writer.WriteReadFlat(model, plan);
    }

    private static void WriteOwnMembers(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        if (model.HasContentObject(@case))
            writer.WriteLine($"json.Write<{@case.Name}>({CSharp.NameFragment(model.Content!.WireName)}, it);");
        else
            writer.WriteMembers(@case.Members, "it.");
    }

    /// <summary>Which members belong to a case: for the careful pass over objects that the flat pass stumbled on.</summary>
    private static void WriteMembersOf(this SourceWriter writer, UnionModel model, UnionReadPlan plan)
    {
        var cases = plan.Masks.Select(mask => $"{model.Pattern(mask.Values)} => {CSharp.Bits(mask.Mask)}, ");
        writer.WriteLine($"static ulong {Runtime.Union}<{model.Name}>.MembersOf({model.DiscriminatorType()} discriminator) =>");
        using (writer.Indent())
            writer.WriteLine($"discriminator switch {{ {string.Concat(cases)}_ => {CSharp.Bits(plan.UnknownMask)} }};");
        writer.WriteLine();
    }

    private static void WriteReadFlat(this SourceWriter writer, UnionModel model, UnionReadPlan plan)
    {
        var local = model.Discriminator.Local;
        using var read = writer.Open($"static {model.Name} {Runtime.Union}<{model.Name}>.ReadFlat(ref {Runtime.Cursor} json)");
        writer.WriteLocals(plan.Members.Locals().Prepend((model.DiscriminatorType(), local)).ToList());
        if (model.Content is not null)
            writer.WriteLine($"{Runtime.Mark} content = default;");
        writer.WriteLine("var member = json.BeginUnion(out var start, out var only);");
        writer.WriteReadLoop($"while (json.NextMember({ReaderEmitter.UsualTable}, ref member, only))", () => writer.WriteFlatCases(model, plan));
        if (model.Envelope is { } envelope)
            writer.WriteOutcome(envelope, model.Members);
        using (writer.Open($"{model.Name}? value = {local} switch", ";"))
        {
            foreach (var @case in model.Cases)
                writer.WriteNew(model, @case);
            writer.WriteLine($"null => json.Missing<{model.Name}>({CSharp.Literal(model.Discriminator.WireName)}),");
            writer.WriteLine("_ => null,");
        }
        // An unknown case shows what could be read of the shared members; none of them is missed.
        writer.WriteLine("if (json.HasCase(start) && value is not null)");
        using (writer.Indent())
            writer.WriteLine("return value;");
        var shared = model.Members.Own().Select(member => (member.Name, member.AssignedOrEmpty())).ToList();
        var discriminator = local + (model.IsText ? " ?? \"\"" : ".GetValueOrDefault()");
        writer.WriteAssignments($"return new {FixedNames.Unknown}({discriminator}, json.RawFrom(start))", shared, ";");
    }

    private static void WriteFlatCases(this SourceWriter writer, UnionModel model, UnionReadPlan plan)
    {
        var read = model.IsText ? $"ReadString({ReaderEmitter.TextTable})" : "ReadInt64()";
        writer.WriteLine($"case 0: {model.Discriminator.Local} = json.{read}; break;");
        if (model.Content is not null)
            writer.WriteLine("case 1: content = json.Mark(); break;");
        writer.WriteReadCases(plan.Members, plan.First, model.Envelope);
    }

    private static void WriteNew(this SourceWriter writer, UnionModel model, CaseModel @case)
    {
        var head = $"{model.Pattern(@case.Values)} => ";
        var argument = @case.Values.Count == 1 ? "" : model.ReadDiscriminator();
        var shared = model.Members.Own().Select(Assign);
        if (model.HasContentObject(@case))
        {
            var assignments = (argument.Length == 0 ? [] : new[] { (model.Discriminator.Name, argument) }).Concat(shared).ToList();
            var content = model.ReadContent(@case);
            if (assignments.Count == 0)
                writer.WriteLine($"{head}{content},");
            else
                writer.WriteAssignments($"{head}({content}) is {{ }} it ? it with", assignments, " : null,");
            return;
        }
        var own = @case.HasContentType ? [(@case.Members[0].Name, model.ReadContent(@case.Members[0].Shape))] : @case.Members.Select(Assign);
        writer.WriteAssignments($"{head}new {@case.Name}({argument})", own.Concat(shared).ToList(), ",");
    }

    private static (string Name, string Value) Assign(MemberModel member) => (member.Name, member.Assigned());

    /// <summary>Prints the reading of the content, which may be absent if none of its members is required.</summary>
    private static string ReadContent(this UnionModel model, CaseModel @case) => @case.RequiresContent
        ? model.ReadContent(@case.Name, @case.Name)
        : $"json.ReadAt<{@case.Name}>(content) ?? new {@case.Name}({(model.IsContentIncomplete ? "true" : "")})";

    private static string ReadContent(this UnionModel model, Shape shape) => model.ReadContent(shape.Type(), shape.Reader());

    private static string ReadContent(this UnionModel model, string type, string reader) =>
        $"json.ReadAt<{type}, {reader}>(content, {CSharp.Literal(model.Content!.WireName)})";

    private static string ReadDiscriminator(this UnionModel model) => model.Discriminator.Local + (model.IsText ? "" : ".Value");

    private static string Pattern(this UnionModel model, IEnumerable<string> values) => string.Join(" or ", values.Select(model.Value));
}
