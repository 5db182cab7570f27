using System.Diagnostics.CodeAnalysis;

namespace Chatwright.Json;

/// <summary>Makes the error of a request with a value that cannot be sent.</summary>
internal static class RequestFault
{
    [SuppressMessage("Usage", "CA2208", Justification = "The parameter is the client method's, which is called so in all generated code.")]
    internal static ArgumentException Create(string message) => new(message, "request");
}
