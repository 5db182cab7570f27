using System.Reflection;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Specs;

/// <summary>The JSON Schema of spec files, by which editors complete and check them.</summary>
internal static class SpecSchema
{
    public const string FileName = "chatwright.schema.json";

    /// <summary>Its text, with <c>\n</c> at the ends of lines.</summary>
    public static string Text()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// The first line of a spec, which leads an editor to the schema: the file beside or above the spec, or the published one of this version.
    /// </summary>
    /// <param name="folder">The folder of the spec.</param>
    public static string LineFor(Terminal terminal, string folder) =>
        $"# yaml-language-server: $schema={Nearest(terminal, terminal.Resolve(folder)) ?? Published}";

    private static string Published =>
        $"https://raw.githubusercontent.com/chatwright/chatwright/v{ToolVersion.Text.Split('+')[0]}/specs/{FileName}";

    /// <summary>Looks no higher than the folder that the command runs in.</summary>
    private static string? Nearest(Terminal terminal, string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, FileName)))
                return Path.GetRelativePath(folder, Path.Combine(at, FileName)).Replace('\\', '/');
            if (at == terminal.Resolve("."))
                return null;
        }
        return null;
    }
}
