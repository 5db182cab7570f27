using System.Collections.Generic;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>XML documentation and the obsolete mark.</summary>
internal static class Documentation
{
    /// <summary>Prints summary, remarks and links. A summary is always printed, since C# requires one.</summary>
    /// <param name="phrase">The summary if the spec has none: this and the name.</param>
    /// <param name="name">A name, printed as code.</param>
    /// <param name="fact">A sentence of XML for the remarks, behind those of the spec; null for none.</param>
    public static void WriteDocs(this SourceWriter writer, DocModel docs, string phrase, string name, string? fact = null)
    {
        if (docs.Summary is { } summary)
            writer.WriteSummary(summary);
        else
            writer.WriteLine($"/// <summary>{phrase} <c>{CSharp.Xml(name)}</c>.</summary>");
        if (docs.Remarks is not null || docs.Links.Count > 0 || fact is not null)
            writer.WriteLine($"/// <remarks>{string.Join(" ", Remarks(docs, fact))}</remarks>");
    }

    /// <summary>Prints a summary whose text may come from a spec.</summary>
    public static void WriteSummary(this SourceWriter writer, string text) => writer.WriteLine($"/// <summary>{CSharp.Xml(text)}</summary>");

    public static void WriteObsolete(this SourceWriter writer, DocModel docs)
    {
        if (docs.Deprecated is { } reason)
            writer.WriteLine(reason.Length == 0 ? $"[{Runtime.Obsolete}]" : $"[{Runtime.Obsolete}({CSharp.Literal(reason)})]");
    }

    private static IEnumerable<string> Remarks(DocModel docs, string? fact)
    {
        if (docs.Remarks is { } remarks)
            yield return CSharp.Xml(remarks);
        if (fact is not null)
            yield return fact;
        foreach (var link in docs.Links)
            yield return $"<see href=\"{CSharp.Xml(link).Replace("\"", "&quot;")}\"/>";
    }
}
