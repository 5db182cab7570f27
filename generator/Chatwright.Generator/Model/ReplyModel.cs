using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The part of a reply by which it decides.</summary>
internal sealed record ReplyModel(EnvelopeModel Envelope, EquatableArray<ReplyCodeModel> Codes);

/// <summary>A code of a reply.</summary>
/// <param name="Name">The property or method that makes such a reply.</param>
internal sealed record ReplyCodeModel(long Code, string Name, DocModel Docs) : CodeModel(Code)
{
    /// <summary><c>true</c> if the reply lets the service go on; otherwise, <c>false</c>.</summary>
    public bool Allows => Code == 0;
}
