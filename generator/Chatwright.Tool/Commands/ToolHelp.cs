using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Commands;

/// <summary>Prints the parser's help, and below it the command's examples.</summary>
internal sealed class ToolHelp : SynchronousCommandLineAction
{
    private const int MaxWidth = 100;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var width = parseResult.InvocationConfiguration is ToolInvocation { Terminal.Width: < MaxWidth and var narrow } ? narrow : MaxWidth;
        foreach (var line in Usual(parseResult, width))
            output.WriteLine(line);
        if (parseResult.CommandResult.Command is ToolCommand { Examples: { Count: > 0 } examples })
            Write(output, "Examples:", examples.SelectMany(example => Folded("  ", example.Does, width).Append($"    {example.CommandLine}")));
        else if (parseResult.CommandResult.Command is RootCommand)
            Write(output, "Exit codes:", ExitCode.Meanings.SelectMany(meaning => Folded($"  {meaning.Code,-4} ", meaning.Text, width)));
        return ExitCode.Ok;
    }

    private static void Write(TextWriter output, string heading, IEnumerable<string> lines)
    {
        output.WriteLine(heading);
        foreach (var line in lines)
            output.WriteLine(line);
    }

    /// <summary>A text behind a label, with all its lines indented as far as the first.</summary>
    private static IEnumerable<string> Folded(string label, string text, int width)
    {
        var line = label;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > label.Length && line.Length + word.Length >= width)
            {
                yield return line;
                line = new string(' ', label.Length);
            }
            line += line.Length > label.Length ? $" {word}" : word;
        }
        yield return line;
    }

    /// <summary>The parser speaks of "additional arguments" where a command takes members of a request.</summary>
    private static List<string> Usual(ParseResult parseResult, int width)
    {
        var configuration = parseResult.InvocationConfiguration;
        var (output, text) = (configuration.Output, new StringWriter());
        configuration.Output = text;
        new HelpAction { MaxWidth = width }.Invoke(parseResult);
        configuration.Output = output;
        var lines = text.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()).Append("").ToList();
        if (lines.IndexOf("Additional Arguments:") is >= 0 and var at)
            lines.RemoveRange(at, lines.IndexOf("", at) + 1 - at);
        return [.. lines.Select(line => line.Replace("[[--] <additional arguments>...]]", "[--MEMBER VALUE]...", StringComparison.Ordinal))];
    }
}
