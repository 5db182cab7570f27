using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>A spec file that lies in no folder.</summary>
internal sealed class SpecText(string path, string text, Encoding? encoding = null) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text, encoding ?? Encoding.UTF8);

    public override string Path { get; } = path;

    public string Text { get; } = text;

    public Encoding? Encoding { get; } = encoding;

    /// <summary><c>true</c> if the file came with Chatwright, as the targets of the package mark it; otherwise, <c>false</c>.</summary>
    public bool IsShipped { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
}
