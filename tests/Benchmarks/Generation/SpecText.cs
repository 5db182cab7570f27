using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Generation;

/// <summary>A spec file in memory. An edit is another one with the same path.</summary>
internal sealed class SpecText(string path, string text) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public string Text { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;

    /// <exception cref="InvalidOperationException">There is nothing to replace: the specs have changed, and the benchmarks have not.</exception>
    public SpecText With(string oldText, string newText)
    {
        var at = Text.IndexOf(oldText, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"{Path} has no '{oldText}'.")
            : new(Path, Text.Remove(at, oldText.Length).Insert(at, newText));
    }
}
