using System.CommandLine;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Commands;

/// <summary>The options that every command has.</summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print the result as one JSON document, for other programs.",
        Recursive = true,
    };

    public static readonly Option<ColorChoice> Color = new("--color")
    {
        Description = "Colour the output: auto (the default: on terminals, unless NO_COLOR is set), always or never.",
        HelpName = "auto|always|never",
        Recursive = true,
    };
}
