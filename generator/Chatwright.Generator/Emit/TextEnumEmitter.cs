using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>Texts: a struct that holds any text and has the documented ones as properties and constants.</summary>
internal static class TextEnumEmitter
{
    public static void WriteTextEnum(this SourceWriter writer, TextEnumModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        writer.WriteLine($"[{Runtime.JsonConverter}(typeof({Runtime.ModelConverter}<{model.Name}>))]");
        var contracts = $"{Runtime.Equatable}<{model.Name}>, {Runtime.Parsable}<{model.Name}>, {Runtime.Model}<{model.Name}>";
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open($"{visibility} readonly partial struct {model.Name} : {contracts}");
        writer.WriteValue(model.Name);
        foreach (var member in model.Members)
        {
            writer.WriteMemberDocs(member);
            writer.WriteLine($"public static {model.Name} {member.Name} => new({FixedNames.TextValues}.{member.Name});");
            writer.WriteLine();
        }
        writer.WriteConversions(model.Name);
        writer.WriteEquality(model.Name);
        writer.WriteConstants(model);
        writer.WriteLine($"{ContractText.WriteMethod(model.Name)} => json.WriteStringValue(value.{FixedNames.Text});");
        writer.WriteLine();
        writer.WriteTable(model.Members.SelectMany(member => member.Aliases.Prepend(member.Value)), ReaderEmitter.TextTable);
        writer.WriteLine();
        writer.WriteReader(model);
    }

    private static void WriteValue(this SourceWriter writer, string name) => writer.WriteLine($$"""
        private readonly string? _value;

        /// <summary>Initializes a value from its text.</summary>
        /// <param name="value">The text as it is sent and received.</param>
        public {{name}}(string value) => _value = value;

        /// <summary>The text as it is sent and received; empty by default. Texts that this version does not define are kept.</summary>
        public string {{FixedNames.Text}} => _value ?? "";

        """);

    private static void WriteMemberDocs(this SourceWriter writer, EnumMemberModel member)
    {
        writer.WriteDocs(member.Docs, "Sent and received as", member.Value);
        writer.WriteObsolete(member.Docs);
    }

    private static void WriteConversions(this SourceWriter writer, string name) => writer.WriteLine($$"""
        /// <summary>Converts a text to <see cref="{{name}}"/>.</summary>
        /// <param name="value">The text.</param>
        public static implicit operator {{name}}(string value) => new(value);

        /// <summary>Converts a text to <see cref="{{name}}"/>. Every text is valid.</summary>
        /// <param name="s">The text.</param>
        /// <param name="provider">Not used.</param>
        /// <returns>The value.</returns>
        /// <exception cref="{{Runtime.ArgumentNullException}}"><paramref name="s"/> is null.</exception>
        public static {{name}} {{FixedNames.Parse}}(string s, {{Runtime.FormatProvider}}? provider = null) =>
            new(s ?? throw new {{Runtime.ArgumentNullException}}(nameof(s)));

        /// <summary>Converts a text to <see cref="{{name}}"/>. Every text is valid.</summary>
        /// <param name="s">The text.</param>
        /// <param name="provider">Not used.</param>
        /// <param name="result">The value.</param>
        /// <returns><c>true</c> if <paramref name="s"/> is not null; otherwise, <c>false</c>.</returns>
        public static bool {{FixedNames.TryParse}}(string? s, {{Runtime.FormatProvider}}? provider, out {{name}} result)
        {
            result = s is null ? default : new(s);
            return s is not null;
        }

        """);

    private static void WriteEquality(this SourceWriter writer, string name) => writer.WriteLine($$"""
        /// <inheritdoc/>
        public bool Equals({{name}} other) => string.Equals({{FixedNames.Text}}, other.{{FixedNames.Text}}, global::System.StringComparison.Ordinal);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => {{FixedNames.Text}}.GetHashCode();

        /// <summary>Determines whether two values have the same text.</summary>
        public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

        /// <summary>Determines whether two values have different texts.</summary>
        public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

        /// <inheritdoc/>
        public override string ToString() => {{FixedNames.Text}};

        """);

    private static void WriteConstants(this SourceWriter writer, TextEnumModel model)
    {
        writer.WriteLine($"/// <summary>The documented texts of <see cref=\"{model.Name}\"/> as constants, for <c>switch</c>.</summary>");
        using (writer.Open($"public static class {FixedNames.TextValues}"))
        {
            foreach (var member in model.Members)
            {
                writer.WriteMemberDocs(member);
                writer.WriteLine($"public const string {member.Name} = {CSharp.Literal(member.Value)};");
            }
        }
        writer.WriteLine();
    }

    private static void WriteReader(this SourceWriter writer, TextEnumModel model)
    {
        var header = ContractText.ReadMethod(model.Name) + " =>";
        var aliased = model.Members.Where(member => member.Aliases.Count > 0).ToList();
        if (aliased.Count == 0)
        {
            writer.WriteLine($"{header} new(json.ReadString({ReaderEmitter.TextTable})!);");
            return;
        }
        using var read = writer.Open($"{header} json.ReadString({ReaderEmitter.TextTable})! switch", ";");
        foreach (var member in aliased)
            writer.WriteLine($"{string.Join(" or ", member.Aliases.Select(CSharp.Literal))} => {member.Name},");
        writer.WriteLine("var text => new(text),");
    }
}
