using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A client or the client of a group, for endpoints that another project adds to it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiCaller
{
    /// <summary>The transport that makes the calls of the client.</summary>
    /// <exception cref="InvalidOperationException">The client was created for mocking.</exception>
    ApiTransport Transport { get; }
}
