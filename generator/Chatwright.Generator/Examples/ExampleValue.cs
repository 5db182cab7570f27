using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Examples;

/// <summary>A JSON value of an example, with its place in the file.</summary>
internal abstract record ExampleValue(TextRange At);

/// <param name="Members">In the order written, each name once.</param>
internal sealed record ExampleObject(TextRange At, EquatableArray<ExampleMember> Members) : ExampleValue(At)
{
    public ExampleValue? Find(string name) => Members.FirstOrDefault(member => member.Name == name).Value;
}

internal readonly record struct ExampleMember(string Name, TextRange NameAt, ExampleValue Value);

internal sealed record ExampleArray(TextRange At, EquatableArray<ExampleValue> Items) : ExampleValue(At);

/// <param name="Value">The decoded text, without quotes and escapes.</param>
internal sealed record ExampleString(TextRange At, string Value) : ExampleValue(At);

/// <param name="Text">The number as written.</param>
internal sealed record ExampleNumber(TextRange At, string Text) : ExampleValue(At)
{
    /// <summary>The spelling by which integers are compared.</summary>
    public string Canonical => JsonNumber.Canonical(Text);
}

internal sealed record ExampleBool(TextRange At, bool Value) : ExampleValue(At);

internal sealed record ExampleNull(TextRange At) : ExampleValue(At);
