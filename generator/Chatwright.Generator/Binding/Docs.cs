using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal static class Docs
{
    /// <summary>Notes are for those who keep the spec; they do not reach the C#.</summary>
    public static DocModel Bind(DocDecl docs) => docs is { Summary: null, Description: null, Deprecated: null, Links.Count: 0 }
        ? DocModel.None
        : new(docs.Summary, docs.Description, docs.Deprecated, docs.Links);
}
