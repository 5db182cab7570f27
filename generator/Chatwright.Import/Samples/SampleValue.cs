namespace Chatwright.Import.Samples;

/// <summary>A value of a sample. Lines are those of the page.</summary>
internal abstract record SampleValue(int Line)
{
    /// <summary>A text without quotes, or a number as JSON writes it; null for all other values.</summary>
    public virtual string? Scalar => null;
}

internal sealed record SampleObject(int Line, IReadOnlyList<SampleMember> Members) : SampleValue(Line)
{
    /// <summary>The value of a member; null without it.</summary>
    public SampleValue? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

internal sealed record SampleArray(int Line, IReadOnlyList<SampleValue> Items) : SampleValue(Line);

internal sealed record SampleText(int Line, string Value) : SampleValue(Line)
{
    public override string Scalar => Value;
}

/// <param name="Text">As JSON writes numbers.</param>
internal sealed record SampleNumber(int Line, string Text) : SampleValue(Line)
{
    public override string Scalar => Text;
}

internal sealed record SampleBool(int Line, bool Value) : SampleValue(Line);

internal sealed record SampleNull(int Line) : SampleValue(Line);

/// <summary>A value that the page leaves out with dots.</summary>
internal sealed record SampleGap(int Line) : SampleValue(Line);

/// <param name="Line">The line of its name.</param>
/// <param name="Comment">The sample's comment after two slashes; may be empty.</param>
internal sealed record SampleMember(string Name, int Line, SampleValue Value, string Comment);
