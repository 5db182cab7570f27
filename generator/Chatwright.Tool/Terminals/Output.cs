using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chatwright.Tool.Terminals;

/// <summary>
/// The output of a command. Results go to the output, all else to the error stream. Colour is for terminals only; with <c>--json</c> the output
/// is exactly one JSON document.
/// </summary>
internal sealed class Output
{
    /// <summary>Terminals break lines themselves, and then they can be copied and clicked whole.</summary>
    private const int Unbroken = 1_000_000;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole _lines;
    private readonly IAnsiConsole _notes;
    private readonly IAnsiConsole _pages;
    private readonly JsonSerializerOptions _json;
    private readonly JsonSerializerOptions _jsonLine;

    public Output(Terminal terminal, bool isJson, ColorChoice color)
    {
        (_terminal, IsJson) = (terminal, isJson);
        _lines = Console(terminal.Out, IsColored(terminal.IsOutTerminal, color), Unbroken);
        _pages = Console(terminal.Out, IsColored(terminal.IsOutTerminal, color), terminal.Width);
        _notes = Console(terminal.Error, IsColored(terminal.IsErrorTerminal, color), Unbroken);
        _json = new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            MaxDepth = JsonPrinter.Levels,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            // Other letters than those of ASCII are readable wherever the encoding has them.
            Encoder = terminal.Out.Encoding.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase)
                ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping
                : JavaScriptEncoder.Default,
        };
        _jsonLine = new(_json) { WriteIndented = false };
    }

    /// <summary><c>true</c> if the result is one JSON document; otherwise, <c>false</c>.</summary>
    public bool IsJson { get; }

    /// <summary><c>true</c> if the output is a terminal, so that a person may be shown more than a program needs; otherwise, <c>false</c>.</summary>
    public bool IsRich => _terminal.IsOutTerminal && !IsJson;

    /// <summary><c>true</c> if the error stream is a terminal, so that a person may be shown progress; otherwise, <c>false</c>.</summary>
    public bool IsWatched => _terminal.IsErrorTerminal && !IsJson;

    /// <summary>A line of the result, as it is: no markup.</summary>
    public void Text(string line) => _terminal.Out.WriteLine(PlainText.Line(line));

    /// <summary>Prints a line of the result in Spectre's markup. Arguments are escaped.</summary>
    public void Line(FormattableString markup) => _lines.MarkupLine(Markup(markup));

    /// <summary>Prints an annotation of GitHub Actions.</summary>
    public void Annotate(AnnotationLevel level, (string Path, int Line, int Column)? place, string title, string message) =>
        Text(Annotations.Of(level, place, title, message));

    /// <summary>An empty line.</summary>
    public void Line() => _terminal.Out.WriteLine();

    /// <summary>A part of the result that is set in the width of the terminal.</summary>
    public void Page(IRenderable page) => _pages.Write(page);

    /// <summary>The result as JSON.</summary>
    public void Json<T>(T result) => _terminal.Out.WriteLine(PlainText.Clean(JsonSerializer.Serialize(result, _json)));

    /// <summary>Prints one of many results, as JSON on a separate line.</summary>
    public void JsonLine<T>(T result) => _terminal.Out.WriteLine(PlainText.Clean(JsonSerializer.Serialize(result, _jsonLine)));

    /// <summary>Something that the user should know and that is no result, in markup.</summary>
    public void Note(FormattableString markup) => _notes.MarkupLine(Markup(markup));

    /// <summary>Why the work could not be done.</summary>
    public void Error(string message) => Note($"[red]error:[/] {message}");

    public void Warning(string message) => Note($"[yellow]warning:[/] {message}");

    /// <summary>Shows that work goes on, where somebody watches.</summary>
    public async Task<T> WhileAsync<T>(string doing, Func<Action<string>, Task<T>> work)
    {
        if (!IsWatched || !_notes.Profile.Capabilities.Interactive)
            return await work(static _ => { });
        _notes.Profile.Width = _terminal.Width;
        try
        {
            return await _notes.Status().StartAsync(Escape(doing), status => work(now => status.Status = Escape(now)));
        }
        finally
        {
            _notes.Profile.Width = Unbroken;
        }
    }

    private static string Escape(string text) => Spectre.Console.Markup.Escape(PlainText.Line(text));

    private static string Markup(FormattableString markup)
    {
        var arguments = Array.ConvertAll(markup.GetArguments(), argument =>
            argument is RawMarkup or IFormattable ? argument : (object?)Escape(argument?.ToString() ?? ""));
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, markup.Format, arguments);
    }

    /// <summary>Decides on colour: by the option; else by the environment (no-color.org); else by the terminal's abilities.</summary>
    private bool IsColored(bool isTerminal, ColorChoice color) => color switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => isTerminal && string.IsNullOrEmpty(_terminal.Variable("NO_COLOR")) && _terminal.Variable("TERM") != "dumb",
    };

    private static IAnsiConsole Console(TextWriter writer, bool isColored, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isColored ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // It would find out by itself that it runs in some build service, and colour all the same.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Encoding = writer.Encoding;
        return console;
    }
}
