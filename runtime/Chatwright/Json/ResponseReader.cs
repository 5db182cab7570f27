using System.Text.Json;

namespace Chatwright.Generated;

/// <summary>Turns the body of an answer into the response, or into the error that it stands for.</summary>
internal static class ResponseReader
{
    /// <summary>Reads an answer. The envelope is decided first: an answer that says no is never at fault for what else it holds or lacks.</summary>
    /// <param name="endpoint">The endpoint that answered.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="ApiException">The answer says that the call failed.</exception>
    /// <exception cref="ProtocolException">The body is not JSON, has no envelope, or has not the shape that the endpoint describes.</exception>
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
            return json.Failure is null ? response : throw Refusal(endpoint, json.Failure, body);
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
                    return Refusal(endpoint, outcome, body);
            }
            catch (JsonFaultException other)
            {
                // Of two faults the one that makes the body no JSON at all says more.
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

    /// <summary>Walks the body for the envelope alone. Its texts may be missing or odd, as long as the code can be read.</summary>
    private static ApiOutcome ReadEnvelope(ApiEnvelope envelope, ReadOnlySpan<byte> body)
    {
        string?[] all = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        var names = Array.FindAll(all, name => name is not null);
        var members = new JsonMembers(names!);
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

    private static ApiException Refusal(ApiEndpoint endpoint, ApiOutcome outcome, ReadOnlySpan<byte> body)
        => ApiException.Create(endpoint, outcome.Status, outcome.Code, outcome.Info, outcome.Display, body);
}
