namespace Chatwright.Tool.Site.Code;

/// <summary>An expression of C#, printed on one line where it fits, and otherwise with a line for each part.</summary>
internal abstract record CodeNode
{
    private const int MaxWidth = 76;

    /// <summary>The expression on one line.</summary>
    public abstract string Line { get; }

    /// <summary>The expression from a column on.</summary>
    /// <param name="indent">The columns before the line that it begins in.</param>
    /// <param name="before">The columns between the indentation and the expression.</param>
    public string Print(int indent, int before = 0) =>
        Line is { } line && indent + before + line.Length <= MaxWidth ? line : Lines(indent);

    protected abstract string Lines(int indent);

    protected static string Spaces(int count) => new(' ', count);
}

/// <summary>An expression without parts.</summary>
internal sealed record CodeLeaf(string Text) : CodeNode
{
    public override string Line => Text;

    protected override string Lines(int indent) => Text;
}

/// <summary>A collection expression.</summary>
internal sealed record CodeList(IReadOnlyList<CodeNode> Items) : CodeNode
{
    public override string Line => $"[{string.Join(", ", Items.Select(item => item.Line))}]";

    protected override string Lines(int indent)
    {
        if (Items is [var only])
            return $"[{only.Print(indent, 2)}]";
        var items = Items.Select(item => $"{Spaces(indent + 4)}{item.Print(indent + 4, 1)},\n");
        return $"[\n{string.Concat(items)}{Spaces(indent)}]";
    }
}

/// <summary>An object or dictionary with its initializer.</summary>
/// <param name="Type">The expression before the braces.</param>
internal sealed record CodeBlock(string Type, IReadOnlyList<CodeEntry> Entries) : CodeNode
{
    public override string Line => Entries.Count == 0
        ? Type.EndsWith(')') ? Type : Type + "()"
        : $"{Type} {{ {string.Join(", ", Entries.Select(entry => $"{entry.Name} = {entry.Value.Line}"))} }}";

    protected override string Lines(int indent)
    {
        if (Entries.Count == 0)
            return Line;
        var entries = Entries.Select(entry =>
            $"{Spaces(indent + 4)}{entry.Name} = {entry.Value.Print(indent + 4, entry.Name.Length + 4)},\n");
        return $"{Type}\n{Spaces(indent)}{{\n{string.Concat(entries)}{Spaces(indent)}}}";
    }
}

/// <summary>A part of an initializer.</summary>
internal sealed record CodeEntry(string Name, CodeNode Value);
