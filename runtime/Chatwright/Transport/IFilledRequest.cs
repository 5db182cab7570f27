using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A request with members that the client fills when the caller leaves them out.</summary>
/// <typeparam name="TSelf">The request.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFilledRequest<TSelf>
{
    /// <summary>
    /// <see langword="true"/> if a member that was left out comes from the credential; otherwise, <see langword="false"/>, the default.
    /// </summary>
    bool NeedsCredential => false;

    /// <summary>Returns the request with all members set that the client fills.</summary>
    /// <param name="values">The values. The caller's own are kept.</param>
    /// <returns>A copy, or the request itself if nothing was left out.</returns>
    TSelf Fill(RequestValues values);
}
