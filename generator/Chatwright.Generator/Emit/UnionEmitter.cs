using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Unions: an abstract record, a nested record for each case, and one for the kinds that are not known.</summary>
internal static class UnionEmitter
{
    public static void WriteUnion(this SourceWriter writer, UnionModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        var contracts = ObjectEmitter.Contracts(model.Name, model.Json, model.IsValidated).Concat(model.Json.Read ? [$"{Runtime.Union}<{model.Name}>"] : []);
        using var type = writer.Open($"{visibility} abstract partial record {model.Name}{ObjectEmitter.BaseList(contracts)}");
        WriteBase(writer, model);
        foreach (var @case in model.Cases)
            WriteCase(writer, model, @case);
        WriteUnknown(writer, model);
        if (model.IsValidated)
            WriteValidate(writer, model);
        writer.WritePrintMembers(model.Members, "protected virtual bool PrintMembers", first: model.Discriminator.Name);
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
        writer.WriteLine($"/// <summary>The JSON member <c>{CSharp.Xml(model.Discriminator.WireName)}</c>, which identifies the case.</summary>");
        // A case of several values is told by its content which one it is.
        writer.WriteLine($"public {type} {name} {{ get; {(model.Content is null ? "" : "private init; ")}}}");
        writer.WriteProperties(model.Members);
        writer.WriteLine();
    }

    private static void WriteCase(SourceWriter writer, UnionModel model, CaseModel @case)
    {
        writer.WriteDocs(@case.Docs, $"The case whose <c>{CSharp.Xml(model.Discriminator.WireName)}</c> is", string.Join(" or ", @case.Values));
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
            if (HasContent(model, @case))
                WriteContent(writer, model, @case);
        }
        writer.WriteLine();
    }

    /// <summary>A case of several values takes which one; the first is the usual one.</summary>
    private static string Construction(UnionModel model, CaseModel @case)
    {
        var value = Value(model, @case.Values[0]);
        var name = model.Discriminator.Name;
        var contract = HasContent(model, @case) ? string.Concat(ObjectEmitter.Contracts(@case.Name, model.Json, isValidated: false).Select(name => ", " + name)) : "";
        return @case.Values.Count == 1
            ? $"() : {model.Name}({value}){contract}"
            : $"({DiscriminatorType(model)} {name} = {value}) : {model.Name}({name}){contract}";
    }

    /// <summary>Whether the case's own members stand in an object inside the content member.</summary>
    private static bool HasContent(UnionModel model, CaseModel @case) => model.Content is not null && !@case.HasContentType && @case.Members.Count > 0;

    /// <summary>As a model by itself, such a case is its content.</summary>
    private static void WriteContent(SourceWriter writer, UnionModel model, CaseModel @case)
    {
        writer.WriteLine();
        if (model.Json.Write)
            writer.WriteWriter(@case.Name, @case.Members);
        if (!model.Json.Read)
            return;
        if (LacksShared(model))
            WriteIncomplete(writer, model, @case);
        writer.WriteReader(@case.Name, @case.Members, table: ReaderEmitter.ContentTable, arguments: Incomplete(model));
    }

    private static string Raw(UnionModel model) => UnionModel.Raw(model.Cases.Select(@case => @case.Name));

    /// <summary>Whether a case that is read from its content alone lacks what the cases must share, until that is added.</summary>
    private static bool LacksShared(UnionModel model) => model.Content is not null && model.Members.Any(member => member.Presence == Presence.Required);

    private static string Incomplete(UnionModel model) => LacksShared(model) ? "true" : "";

    private static void WriteIncomplete(SourceWriter writer, UnionModel model, CaseModel @case)
    {
        var defaults = model.Members.Concat(@case.Members).Where(member => member.Presence == Presence.Required && member.Shape.IsReference()).Select(member => $"{member.Name} = null!; ");
        writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.WriteLine($"internal {@case.Name}(bool incomplete) : this() {{ _ = incomplete; {string.Concat(defaults)}}}");
        writer.WriteLine();
    }

    private static void WriteUnknown(SourceWriter writer, UnionModel model)
    {
        var (name, raw) = (model.Discriminator.Name, Raw(model));
        writer.WriteLine($"/// <summary>A case that this version does not define. <c>{raw}</c> holds the original object and is written back unchanged.</summary>");
        var required = model.Members.Where(member => member.Presence == Presence.Required).ToList();
        if (required.Count == 0)
        {
            writer.WriteLine($"/// <param name=\"{name}\">The value that identifies the case.</param>");
            writer.WriteLine($"/// <param name=\"{raw}\">The original object.</param>");
        }
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<Unknown, {model.Name}>");
        if (required.Count == 0 && HasSecrets(model))
        {
            using var type = writer.Open($"public sealed partial record Unknown({DiscriminatorType(model)} {name}, {Runtime.ApiJson} {raw}) : {model.Name}({name})");
            WriteHiddenPrint(writer, raw);
        }
        else if (required.Count == 0)
            writer.WriteLine($"public sealed partial record Unknown({DiscriminatorType(model)} {name}, {Runtime.ApiJson} {raw}) : {model.Name}({name});");
        else
            WriteUnknownThatMayLack(writer, model, required);
        writer.WriteLine();
    }

    private static bool HasSecrets(UnionModel model) => model.Members.Concat(model.Cases.SelectMany(@case => @case.Members)).Any(member => member.IsSensitive);

    /// <summary>Where some kinds have secrets, the whole of an unknown one is taken for one.</summary>
    private static void WriteHiddenPrint(SourceWriter writer, string raw)
    {
        writer.WriteLine("/// <inheritdoc/>");
        using var print = writer.Open("protected override bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.WriteLine("if (base.PrintMembers(builder)) builder.Append(\", \");");
        writer.WriteLine($"builder.Append(\"{raw} = ***\");");
        writer.WriteLine("return true;");
    }

    /// <summary>What the known kinds require, an unknown one may lack.</summary>
    private static void WriteUnknownThatMayLack(SourceWriter writer, UnionModel model, List<MemberModel> required)
    {
        var name = model.Discriminator.Name;
        var defaults = required.Where(member => member.Shape.IsReference())
            .Select(member => $" {member.Name} = {(member.Shape is ScalarShape { Kind: ScalarKind.Text } ? "\"\"" : "null!")};");
        using var type = writer.Open($"public sealed partial record Unknown : {model.Name}");
        writer.WriteSummary("Initializes a case that this version does not define.");
        var parameter = CSharp.Local(name);
        writer.WriteLine($"/// <param name=\"{parameter.TrimStart('@')}\">The value that identifies the case.</param>");
        writer.WriteLine("/// <param name=\"json\">The original object.</param>");
        writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.WriteLine(
            $"public Unknown({DiscriminatorType(model)} {parameter}, {Runtime.ApiJson} json) : base({parameter}) {{ {Raw(model)} = json;{string.Concat(defaults)} }}");
        writer.WriteLine();
        writer.WriteSummary("The original object.");
        writer.WriteLine($"public {Runtime.ApiJson} {Raw(model)} {{ get; init; }}");
        if (!HasSecrets(model))
            return;
        writer.WriteLine();
        WriteHiddenPrint(writer, Raw(model));
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
            var checkedCases = model.Cases.Where(@case => CheckEmitter.HaveChecks(@case.Members, @case.Rules));
            WriteCaseSwitch(writer, checkedCases, "this", @case => writer.WriteChecks(@case.Members, @case.Rules, "it."));
        }
        writer.WriteLine();
    }

    private static void WriteCaseSwitch(SourceWriter writer, IEnumerable<CaseModel> cases, string subject, System.Action<CaseModel> writeBody)
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

    private static void WriteWriter(SourceWriter writer, UnionModel model)
    {
        using (writer.Open($"static void {Runtime.Writable}<{model.Name}>.Write(ref {Runtime.Output} json, {model.Name} value)"))
        {
            writer.WriteLine($"if (value is Unknown unknown) {{ json.WriteRaw(unknown.{Raw(model)}); return; }}");
            writer.WriteLine("json.BeginObject();");
            var discriminator = new ScalarShape(model.IsText ? ScalarKind.Text : ScalarKind.Int64);
            writer.WriteMember(discriminator, model.Discriminator.WireName, "value.", model.Discriminator.Name, isNullable: false);
            WriteCaseSwitch(writer, model.Cases.Where(@case => @case.Members.Count > 0), "value", @case => WriteOwnMembers(writer, model, @case));
            writer.WriteMembers(model.Members, "value.");
            writer.WriteLine("json.EndObject();");
        }
        writer.WriteLine();
    }

    private static void WriteOwnMembers(SourceWriter writer, UnionModel model, CaseModel @case)
    {
        if (HasContent(model, @case))
            writer.WriteLine($"json.Write<{@case.Name}>({CSharp.NameFragment(model.Content!.WireName)}, it);");
        else
            writer.WriteMembers(@case.Members, "it.");
    }

    private static void WriteReader(SourceWriter writer, UnionModel model)
    {
        var pass = new FlatPass(model);
        writer.WriteMemberTable(pass.WireNames);
        if (model.IsText)
            writer.WriteMemberTable(model.Cases.SelectMany(@case => @case.Values), ReaderEmitter.TextTable);
        writer.WriteLine();
        writer.WriteLine($$"""
            static {{Runtime.Members}} {{Runtime.Union}}<{{model.Name}}>.Members => s_members;
            static {{model.Name}} {{Runtime.Readable}}<{{model.Name}}>.Read(ref {{Runtime.Cursor}} json) => json.ReadUnion<{{model.Name}}>();

            """);
        if (pass.Members.Count > 0)
            WriteMembersOf(writer, model, pass);
        WriteReadFlat(writer, model, pass);
    }

    /// <summary>Which members belong to a case: for the careful pass over objects that the flat pass stumbled on.</summary>
    private static void WriteMembersOf(SourceWriter writer, UnionModel model, FlatPass pass)
    {
        var cases = model.Cases.GroupBy(pass.Mask).Select(same => $"{string.Join(" or ", same.Select(@case => Values(model, @case)))} => {CSharp.Bits(same.Key)}, ");
        writer.WriteLine($"static ulong {Runtime.Union}<{model.Name}>.MembersOf({DiscriminatorType(model)} discriminator) =>");
        using (writer.Indent())
            writer.WriteLine($"discriminator switch {{ {string.Concat(cases)}_ => {CSharp.Bits(pass.UnknownMask)} }};");
        writer.WriteLine();
    }

    private static string Values(UnionModel model, CaseModel @case) => string.Join(" or ", @case.Values.Select(value => Value(model, value)));

    private static void WriteReadFlat(SourceWriter writer, UnionModel model, FlatPass pass)
    {
        var discriminator = CSharp.Local(model.Discriminator.Name);
        using var read = writer.Open($"static {model.Name} {Runtime.Union}<{model.Name}>.ReadFlat(ref {Runtime.Cursor} json)");
        writer.WriteLocals(pass.Members.Zip(pass.Locals, (member, local) => (member.Shape.Type(), local)).Prepend((DiscriminatorType(model), discriminator)).ToList());
        if (model.Content is not null)
            writer.WriteLine($"{Runtime.Mark} content = default;");
        writer.WriteLine("var only = json.BeginUnion(out var start);");
        writer.WriteReadLoop("for (var member = -1; json.NextMember(s_members, ref member, only);)", () => WriteReadCases(writer, model, pass, discriminator));
        if (model.Envelope is { } envelope)
            writer.WriteEnvelope(envelope, model.Members, pass.Local);
        using var result = writer.Open($"return {discriminator} switch", ";");
        foreach (var @case in model.Cases)
            WriteNew(writer, model, @case, pass, discriminator);
        writer.WriteLine($"null => json.Missing<{model.Name}>({CSharp.Literal(model.Discriminator.WireName)}),");
        WriteNewUnknown(writer, model, pass, discriminator);
    }

    private static void WriteReadCases(SourceWriter writer, UnionModel model, FlatPass pass, string discriminator)
    {
        writer.WriteLine($"case 0: {discriminator} = json.{(model.IsText ? $"ReadString({ReaderEmitter.TextTable})" : "ReadInt64()")}; break;");
        if (model.Content is not null)
            writer.WriteLine("case 1: content = json.Mark(); break;");
        writer.WriteCases(pass.Members, pass.Locals, pass.First, model.Envelope);
    }

    private static void WriteNew(SourceWriter writer, UnionModel model, CaseModel @case, FlatPass pass, string discriminator)
    {
        var assignments = model.Members.Select(member => Assign(member, pass)).ToList();
        if (model.Content is null)
            assignments.InsertRange(0, @case.Members.Select(member => Assign(member, pass)));
        if (@case.HasContentType)
            assignments.Insert(0, (@case.Members[0].Name, ReadContent(model, @case.Members[0].Shape)));
        var argument = @case.Values.Count == 1 ? "" : discriminator + (model.IsText ? "" : ".Value");
        if (!HasContent(model, @case))
        {
            writer.WriteAssignments($"{Values(model, @case)} => new {@case.Name}({argument})", assignments, ",");
            return;
        }
        if (argument.Length > 0)
            assignments.Insert(0, (model.Discriminator.Name, argument));
        // Where nothing inside is required, the content itself may be absent.
        var content = @case.Members.Any(member => member.Presence == Presence.Required)
            ? ReadContent(model, @case.Name, @case.Name)
            : $"json.ReadAt<{@case.Name}>(content) ?? new {@case.Name}({Incomplete(model)})";
        var read = assignments.Count == 0 ? content : $"({content}) with";
        writer.WriteAssignments($"{Values(model, @case)} => {read}", assignments, ",");
    }

    private static string ReadContent(UnionModel model, Shape shape) => ReadContent(model, shape.Type(), shape.Reader());

    private static string ReadContent(UnionModel model, string type, string reader) =>
        $"json.ReadAt<{type}, {reader}>(content, {CSharp.Literal(model.Content!.WireName)})";

    /// <summary>A kind that is not known shows of the shared members what could be read; none of them is missed.</summary>
    private static void WriteNewUnknown(SourceWriter writer, UnionModel model, FlatPass pass, string discriminator)
    {
        var value = $"new Unknown({discriminator}{(model.IsText ? "" : ".Value")}, json.RawFrom(start))";
        writer.WriteAssignments($"_ => {value}", model.Members.Select(member => (member.Name, Lenient(member, pass))).ToList(), ",");
    }

    private static string Lenient(MemberModel member, FlatPass pass)
    {
        var local = pass.Local(member);
        if (member.Presence != Presence.Required)
            return member.Assignment(local);
        if (!member.Shape.IsReference())
            return local + ".GetValueOrDefault()";
        return member.Shape is ScalarShape { Kind: ScalarKind.Text } ? local + " ?? \"\"" : local + "!";
    }

    private static (string Name, string Value) Assign(MemberModel member, FlatPass pass) => (member.Name, member.Assignment(pass.Local(member)));

    /// <summary>The members of all cases together, each wire name once. The discriminator, and the content if it stands apart, come before them.</summary>
    private sealed class FlatPass
    {
        private readonly Dictionary<string, string> _locals = [];
        private readonly Dictionary<string, int> _indexes = [];
        private readonly UnionModel _model;
        private readonly List<(string WireName, int Member)> _table;

        public FlatPass(UnionModel model)
        {
            _model = model;
            First = model.Content is null ? 1 : 2;
            var taken = new HashSet<string> { CSharp.Local(model.Discriminator.Name), "content" };
            foreach (var member in InOrder(model))
            {
                if (_locals.ContainsKey(member.WireName))
                    continue;
                var local = member.Local();
                for (var number = 2; !taken.Add(local); number++)
                    local = member.Local() + CSharp.Invariant(number);
                _locals.Add(member.WireName, local);
                _indexes.Add(member.WireName, Members.Count);
                Members.Add(member);
                Locals.Add(local);
            }
            _table = ReaderEmitter.Table(Members).ToList();
        }

        /// <summary>
        /// Shared members first, as the service has them. Where a mask has not enough bits for all, the shared ones are the last: every known case
        /// has them, so that one bit does for several.
        /// </summary>
        private static IEnumerable<MemberModel> InOrder(UnionModel model)
        {
            if (model.Content is not null)
                return model.Members;
            var ofCases = model.Cases.SelectMany(@case => @case.Members).ToList();
            var isLarge = 1 + model.Members.Concat(ofCases).Sum(member => 1 + member.Aliases.Count) > 64;
            return isLarge ? ofCases.Where(member => model.Members.All(shared => shared.WireName != member.WireName)).Concat(model.Members) : model.Members.Concat(ofCases);
        }

        /// <summary>The place of the first member in the table.</summary>
        public int First { get; }

        public List<MemberModel> Members { get; } = [];
        public List<string> Locals { get; } = [];

        public List<string> WireNames
        {
            get
            {
                string?[] head = [_model.Discriminator.WireName, _model.Content?.WireName];
                return head.OfType<string>().Concat(_table.Select(entry => entry.WireName)).ToList();
            }
        }

        public string Local(MemberModel member) => _locals[member.WireName];

        /// <summary>Of a kind that is not known only the envelope is looked at, if the union is an answer.</summary>
        public ulong UnknownMask
        {
            get
            {
                string?[] envelope = [_model.Envelope?.Status, _model.Envelope?.Code, _model.Envelope?.Info, _model.Envelope?.Display];
                return Mask(_model.Members.Where(member => envelope.Contains(member.WireName)));
            }
        }

        public ulong Mask(CaseModel @case) => Mask(_model.Content is null ? @case.Members.Concat(_model.Members) : _model.Members);

        /// <summary>One bit for each entry of the table that some members have, and for what comes before; the last bit stands for all entries from the 64th on.</summary>
        private ulong Mask(IEnumerable<MemberModel> members)
        {
            var mask = (1UL << First) - 1;
            var own = new HashSet<int>(members.Select(member => _indexes[member.WireName]));
            for (var i = 0; i < _table.Count; i++)
            {
                if (own.Contains(_table[i].Member))
                    mask |= 1UL << System.Math.Min(i + First, 63);
            }
            return mask;
        }
    }
}
