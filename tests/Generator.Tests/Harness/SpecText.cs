using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>A spec file that lies in no folder.</summary>
internal sealed class SpecText(string path, string text, Encoding? encoding = null) : AdditionalText
{
    private SourceText _source = SourceText.From(text, encoding ?? Encoding.UTF8);

    public override string Path { get; } = path;

    public string Text { get; } = text;

    public Encoding? Encoding { get; } = encoding;

    /// <summary><c>true</c> if the file came with Chatwright, as the targets of the package mark it; otherwise, <c>false</c>.</summary>
    public bool IsShipped { get; init; }

    /// <summary>A file as a compiler reads it whose machine has UTF-8: replacement characters stand for other bytes.</summary>
    public static SpecText Decoded(string path, byte[] bytes)
    {
        var source = SourceText.From(bytes, bytes.Length, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new SpecText(path, source.ToString()) { _source = source };
    }

    /// <summary>The same file in a new object.</summary>
    public SpecText Copy() => new(Path, Text, Encoding) { IsShipped = IsShipped, _source = _source };

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
}
