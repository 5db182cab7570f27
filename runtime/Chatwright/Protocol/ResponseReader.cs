using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.Errors;
using Chatwright.Json;

namespace Chatwright.Protocol;

/// <summary>Reads the body of a response: a model or an error.</summary>
internal static class ResponseReader
{
    /// <summary>Reads a response. The envelope is decided first: no other member of a failed response counts.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="ApiException">The response says that the call failed.</exception>
    /// <exception cref="ProtocolException">The body is not JSON, has no envelope, or does not have the shape that the endpoint describes.</exception>
    internal static TResponse Read<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, ReadOnlySpan<byte> body)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        var envelope = endpoint.Envelope ?? endpoint.Service.Envelope;
        try
        {
            var json = new JsonCursor(body, envelope);
            json.Start();
            var response = TResponse.Read(ref json);
            json.End();
            return json.State is ApiOutcome outcome ? throw outcome.ToException(endpoint, body) : response;
        }
        catch (JsonFaultException fault)
        {
            throw Explain(endpoint, envelope, fault, body);
        }
    }

    private static Exception Explain(ApiEndpoint endpoint, ApiEnvelope envelope, JsonFaultException fault, ReadOnlySpan<byte> body)
    {
        if (fault.Kind == JsonFaultKind.Shape)
        {
            try
            {
                var outcome = ReadEnvelope(envelope, body);
                if (ApiOutcome.HasFailed(envelope, outcome.Status, outcome.Code) == true)
                    return outcome.ToException(endpoint, body);
            }
            catch (JsonFaultException other)
            {
                // Of two faults, a syntax fault explains more.
                fault = other.Kind == JsonFaultKind.Syntax ? other : fault;
            }
        }
        return new ProtocolException(endpoint.Path, fault.Message)
        {
            JsonPath = fault.FindPath(body),
            ByteOffset = fault.Offset,
            RawResponse = RawText.Of(body),
        };
    }

    /// <summary>Reads only the envelope. Its texts may be missing or malformed, as long as the code can be read.</summary>
    internal static ApiOutcome ReadEnvelope(ApiEnvelope envelope, ReadOnlySpan<byte> body)
    {
        string?[] all = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        var names = Array.FindAll(all, name => name is not null);
        var members = new Utf8NameTable(names!);
        string? status = null, info = null, display = null;
        long? code = null;

        var json = new JsonCursor(body);
        json.Start();
        for (var member = json.BeginObject(); json.NextMember(members, ref member);)
        {
            var name = names[member];
            if (name == envelope.Code)
                code = json.ReadInt64();
            else if (name == envelope.Status)
                status = json.ReadStringOrSkip();
            else if (name == envelope.Info)
                info = json.ReadStringOrSkip();
            else
                display = json.ReadStringOrSkip();
        }
        json.End();
        return new(status, code, info, display);
    }
}
