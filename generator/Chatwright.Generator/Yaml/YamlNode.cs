using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Yaml;

/// <summary>A node of a spec file, with its place.</summary>
internal abstract record YamlNode(TextRange At);

/// <param name="Text">The value after YAML's unescaping.</param>
/// <param name="Style">The style it is written in: only plain text can be a number or a boolean.</param>
internal record YamlScalar(TextRange At, string Text, ScalarStyle Style) : YamlNode(At)
{
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>A comment follows at once. Behind prose it is most likely a part of the sentence.</summary>
    public bool IsCutByComment { get; init; }
}

/// <summary>A block of text lines, under <c>|</c> or <c>&gt;</c>.</summary>
/// <param name="Content">The place of a literal block's first line and its indentation; otherwise the default.</param>
internal sealed record YamlBlock(TextRange At, string Text, ScalarStyle Style, BlockContent Content) : YamlScalar(At, Text, Style);

internal sealed record YamlList(TextRange At, bool IsFlow, EquatableArray<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(TextRange At, bool IsFlow, EquatableArray<YamlEntry> Entries) : YamlNode(At);

/// <param name="Key">Always a scalar: other keys are refused.</param>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

internal enum ScalarStyle { Plain, SingleQuoted, DoubleQuoted, Literal, Folded }

/// <summary>The place of a literal block's text in its file, to map an offset in the text back.</summary>
/// <param name="Line">The file line (from 0) of the text's first line.</param>
/// <param name="Indent">The columns stripped from each line.</param>
internal readonly record struct BlockContent(int Line, int Indent);
