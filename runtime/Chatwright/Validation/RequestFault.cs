using System.Diagnostics.CodeAnalysis;

namespace Chatwright.Validation;

/// <summary>The error of a request that is not sent because of what it holds.</summary>
internal static class RequestFault
{
    [SuppressMessage("Usage", "CA2208", Justification = "The parameter is the client method's, which is called so in all generated code.")]
    internal static ArgumentException Create(string message) => new(message, "request");
}
