using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Unions: an abstract record, a nested record for each case, and one for the kinds that are not known.</summary>
internal static class UnionEmitter
{
    public static void WriteUnion(this SourceWriter writer, UnionModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, $"{model.Name}.");
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        var union = model.Json.Read ? $", {Runtime.Union}<{model.Name}>" : "";
        using var type = writer.Open(
            $"{visibility} abstract partial record {model.Name} : {ObjectEmitter.Interfaces(model.Name, model.Json, model.IsValidated)}{union}");
        WriteBase(writer, model);
        foreach (var @case in model.Cases)
            WriteCase(writer, model, @case);
        WriteUnknown(writer, model);
        if (model.IsValidated)
            WriteValidate(writer, model);
        writer.WritePrintMembers(model.Members, "protected virtual bool PrintMembers");
        if (model.Json.Write)
            WriteWriter(writer, model);
        if (model.Json.Read)
            WriteReader(writer, model);
    }

    private static string DiscriminatorType(UnionModel model) => model.IsText ? "string" : "long";

    private static string Value(UnionModel model, string value) => model.IsText ? CSharp.Literal(value) : value;

    private static void WriteBase(SourceWriter writer, UnionModel model)
    {
        var (type, name) = (DiscriminatorType(model), model.Discriminator.Name);
        writer.WriteLine($"private {model.Name}({type} {CSharp.Local(name)}) => {name} = {CSharp.Local(name)};");
        writer.WriteLine();
        writer.WriteSummary($"Tells the cases apart: {model.Discriminator.WireName} on the wire.");
        writer.WriteLine($"public {type} {name} {{ get; }}");
        writer.WriteProperties(model.Members);
        writer.WriteLine();
    }

    private static void WriteCase(SourceWriter writer, UnionModel model, CaseModel @case)
    {
        writer.WriteDocs(@case.Docs, $"{model.Discriminator.WireName} is {string.Join(" or ", @case.Values)}.");
        writer.WriteObsolete(@case.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{@case.Name}, {model.Name}>");
        var header = $"public sealed partial record {@case.Name}{Construction(model, @case)}";
        if (@case.Members.Count == 0)
        {
            writer.WriteLine(header + ";");
        }
        else
        {
            using var type = writer.Open(header);
            writer.WriteProperties(@case.Members);
            writer.WritePrintMembers(@case.Members, "protected override bool PrintMembers", isDerived: true);
        }
        writer.WriteLine();
    }

    /// <summary>A case of several values takes which one; the first is the usual one.</summary>
    private static string Construction(UnionModel model, CaseModel @case)
    {
        var value = Value(model, @case.Values[0]);
        var name = model.Discriminator.Name;
        return @case.Values.Count == 1
            ? $"() : {model.Name}({value})"
            : $"({DiscriminatorType(model)} {name} = {value}) : {model.Name}({name})";
    }

    private static void WriteUnknown(SourceWriter writer, UnionModel model)
    {
        var name = model.Discriminator.Name;
        writer.WriteSummary("A kind that this client does not know, kept as it came; it is sent unchanged.");
        writer.WriteLine($"/// <param name=\"{name}\">What the service calls the kind.</param>");
        writer.WriteLine("/// <param name=\"Json\">The whole object.</param>");
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<Unknown, {model.Name}>");
        writer.WriteLine($"public sealed partial record Unknown({DiscriminatorType(model)} {name}, {Runtime.ApiJson} Json) : {model.Name}({name});");
        writer.WriteLine();
    }

    private static void WriteValidate(SourceWriter writer, UnionModel model)
    {
        using (writer.Open($"void {Runtime.Validated}.Validate(ref {Runtime.RequestCheck} check)"))
        {
            // A kind that is not known is sent as it came, whatever the members that the cases share would have to be.
            writer.WriteLine("if (this is Unknown)");
            using (writer.Indent())
                writer.WriteLine("return;");
            writer.WriteChecks(model.Members, model.Rules, "");
            WriteCaseSwitch(writer, model.Cases, @case => writer.WriteChecks(@case.Members, @case.Rules, "it."));
        }
        writer.WriteLine();
    }

    /// <summary>A switch on the case, for those that have members.</summary>
    private static void WriteCaseSwitch(SourceWriter writer, EquatableArray<CaseModel> cases, System.Action<CaseModel> writeBody, string subject = "this")
    {
        var withMembers = cases.Where(@case => @case.Members.Count > 0).ToList();
        if (withMembers.Count == 0)
            return;
        using var @switch = writer.Open($"switch ({subject})");
        foreach (var @case in withMembers)
        {
            writer.WriteLine($"case {@case.Name} it:");
            using var body = writer.Indent();
            writeBody(@case);
            writer.WriteLine("break;");
        }
    }

    private static void WriteWriter(SourceWriter writer, UnionModel model)
    {
        using (writer.Open($"static void {Runtime.Writable}<{model.Name}>.Write(ref {Runtime.Output} json, {model.Name} value)"))
        {
            writer.WriteLine("if (value is Unknown unknown) { json.WriteRaw(unknown.Json); return; }");
            writer.WriteLine("json.BeginObject();");
            var discriminator = new ScalarShape(model.IsText ? ScalarKind.Text : ScalarKind.Int64);
            writer.WriteLine(discriminator.Write(model.Discriminator.WireName, "value." + model.Discriminator.Name, isNullable: false));
            WriteCaseSwitch(writer, model.Cases, @case => WriteMembers(writer, @case.Members, "it."), "value");
            WriteMembers(writer, model.Members, "value.");
            writer.WriteLine("json.EndObject();");
        }
        writer.WriteLine();
    }

    private static void WriteMembers(SourceWriter writer, EquatableArray<MemberModel> members, string owner)
    {
        foreach (var member in members)
            writer.WriteLine(member.Shape.Write(member.WireName, owner + member.Name, member.IsNullable()));
    }

    private static void WriteReader(SourceWriter writer, UnionModel model)
    {
        var pass = new FlatPass(model);
        writer.WriteMemberTable(pass.WireNames);
        writer.WriteLine();
        writer.WriteLines($$"""
            static {{Runtime.Members}} {{Runtime.Union}}<{{model.Name}}>.Members => s_members;
            static {{model.Name}} {{Runtime.Readable}}<{{model.Name}}>.Read(ref {{Runtime.Cursor}} json) => json.ReadUnion<{{model.Name}}>();

            """);
        WriteMembersOf(writer, model, pass);
        WriteReadFlat(writer, model, pass);
    }

    /// <summary>Which members belong to a case: for the careful pass over objects that the flat pass stumbled on.</summary>
    private static void WriteMembersOf(SourceWriter writer, UnionModel model, FlatPass pass)
    {
        var cases = model.Cases.Select(@case => $"{Values(model, @case)} => 0x{pass.Mask(@case):X}UL, ");
        writer.WriteLine($"static ulong {Runtime.Union}<{model.Name}>.MembersOf({DiscriminatorType(model)} discriminator) =>");
        using (writer.Indent())
            writer.WriteLine($"discriminator switch {{ {string.Concat(cases)}_ => 1UL }};");
        writer.WriteLine();
    }

    private static string Values(UnionModel model, CaseModel @case) => string.Join(" or ", @case.Values.Select(value => Value(model, value)));

    private static void WriteReadFlat(SourceWriter writer, UnionModel model, FlatPass pass)
    {
        var discriminator = CSharp.Local(model.Discriminator.Name);
        using var read = writer.Open($"static {model.Name} {Runtime.Union}<{model.Name}>.ReadFlat(ref {Runtime.Cursor} json)");
        writer.WriteLocals(pass.Members.Zip(pass.Locals, (member, local) => (member.Shape.Type(), local)).Prepend((DiscriminatorType(model), discriminator)).ToList());
        writer.WriteLine("var only = json.BeginUnion(out var start);");
        var first = $"case 0: {discriminator} = json.{(model.IsText ? "ReadString" : "ReadInt64")}(); break;";
        writer.WriteReadLoop("for (var member = -1; json.NextMember(s_members, ref member, only);)", pass.Cases.Prepend(first).ToList());
        using var result = writer.Open($"return {discriminator} switch", ";");
        foreach (var @case in model.Cases)
            writer.WriteLine($"{Values(model, @case)} => {New(model, @case, pass, discriminator)},");
        writer.WriteLine($"null => json.Missing<{model.Name}>({CSharp.Literal(model.Discriminator.WireName)}),");
        writer.WriteLine($"_ => new Unknown({discriminator}{(model.IsText ? "" : ".Value")}, json.RawFrom(start)),");
    }

    private static string New(UnionModel model, CaseModel @case, FlatPass pass, string discriminator)
    {
        var argument = @case.Values.Count == 1 ? "" : discriminator + (model.IsText ? "" : ".Value");
        var members = @case.Members.Concat(model.Members).ToList();
        var assignments = string.Join(", ", members.Select(member => $"{member.Name} = {member.Assignment(pass.Local(member))}"));
        return members.Count == 0 ? $"new {@case.Name}({argument})" : $"new {@case.Name}({argument}) {{ {assignments} }}";
    }

    /// <summary>The members of all cases together, each wire name once. The discriminator comes before them.</summary>
    private sealed class FlatPass
    {
        private readonly Dictionary<string, string> _locals = [];
        private readonly Dictionary<string, int> _indexes = [];
        private readonly UnionModel _model;
        private readonly List<(string WireName, int Member)> _table;

        public FlatPass(UnionModel model)
        {
            _model = model;
            var taken = new HashSet<string> { CSharp.Local(model.Discriminator.Name) };
            foreach (var member in model.Members.Concat(model.Cases.SelectMany(@case => @case.Members)))
            {
                if (_locals.ContainsKey(member.WireName))
                    continue;
                var local = member.Local();
                for (var number = 2; !taken.Add(local); number++)
                    local = member.Local() + CSharp.Invariant(number);
                _locals.Add(member.WireName, local);
                _indexes.Add(member.WireName, Members.Count + 1);
                Members.Add(member);
                Locals.Add(local);
            }
            _table = ReaderEmitter.Table(Members);
        }

        public List<MemberModel> Members { get; } = [];
        public List<string> Locals { get; } = [];
        public List<string> WireNames => _table.Select(entry => entry.WireName).Prepend(_model.Discriminator.WireName).ToList();
        public IEnumerable<string> Cases => ReaderEmitter.Cases(Members, Locals, 1, _table);

        public string Local(MemberModel member) => _locals[member.WireName];

        /// <summary>One bit for each entry of the table that a case has; those from the 64th on are always looked at.</summary>
        public ulong Mask(CaseModel @case)
        {
            var mask = 1UL;
            var own = new HashSet<int>(@case.Members.Concat(_model.Members).Select(member => _indexes[member.WireName] - 1));
            for (var i = 0; i < _table.Count && i < 63; i++)
            {
                if (own.Contains(_table[i].Member))
                    mask |= 1UL << (i + 1);
            }
            return mask;
        }
    }
}
