using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal static class Docs
{
    /// <summary>Notes are for those who keep the spec; they do not reach the C#.</summary>
    public static DocModel Bind(DocDecl docs) => new(docs.Summary, docs.Description, docs.Deprecated, docs.Links);
}
