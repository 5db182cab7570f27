using System.Collections.Generic;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>XML documentation and the obsolete mark.</summary>
internal static class Documentation
{
    /// <summary>Summary, remarks and links, as far as there are any; a summary always, since C# asks for one.</summary>
    /// <param name="fallback">The summary when the spec has none.</param>
    public static void WriteDocs(this SourceWriter writer, DocModel docs, string fallback) => writer.WriteDocs(docs, fallback, "");

    /// <summary>As <see cref="WriteDocs(SourceWriter, DocModel, string)"/>; the summary, when the spec has none, is a statement about a name.</summary>
    public static void WriteDocs(this SourceWriter writer, DocModel docs, string name, string statement)
    {
        writer.WriteSummary(docs.Summary ?? name + statement);
        if (docs.Remarks is not null || docs.Links.Count > 0)
            writer.WriteLine($"/// <remarks>{string.Join(" ", Remarks(docs))}</remarks>");
    }

    public static void WriteSummary(this SourceWriter writer, string text) => writer.WriteLine($"/// <summary>{CSharp.Xml(text)}</summary>");

    public static void WriteObsolete(this SourceWriter writer, DocModel docs)
    {
        if (docs.Deprecated is { } reason)
            writer.WriteLine(reason.Length == 0 ? $"[{Runtime.Obsolete}]" : $"[{Runtime.Obsolete}({CSharp.Literal(reason)})]");
    }

    private static IEnumerable<string> Remarks(DocModel docs)
    {
        if (docs.Remarks is { } remarks)
            yield return CSharp.Xml(remarks);
        foreach (var link in docs.Links)
            yield return $"<see href=\"{CSharp.Xml(link).Replace("\"", "&quot;")}\"/>";
    }
}
