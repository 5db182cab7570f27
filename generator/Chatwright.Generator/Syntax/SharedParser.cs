using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

internal static class SharedParser
{
    public static SharedDecl? Parse(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Text("shared") is not { } head)
            return null;
        map.Prose("notes");
        return new SharedDecl(head)
        {
            Service = map.Text("service"),
            Types = TypeParser.ParseAll(map.Node("types"), diagnostics),
            ErrorSets = ErrorParser.ParseSets(map.Node("errorSets"), diagnostics),
        };
    }
}
