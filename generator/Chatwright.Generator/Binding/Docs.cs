using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal static class Docs
{
    /// <summary>Binds documentation. Notes are for maintainers of the spec and do not reach the C#.</summary>
    public static DocModel Bind(DocDecl docs) => docs is { Summary: null, Description: null, Deprecated: null, Links.Count: 0 }
        ? DocModel.None
        : new(docs.Summary, docs.Description, docs.Deprecated, docs.Links);
}
