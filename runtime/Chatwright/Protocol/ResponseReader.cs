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
    /// <param name="head">The head of the HTTP response, whose status is one of success; null for a body that did not come over HTTP.</param>
    /// <exception cref="ApiErrorException">The response says that the call failed.</exception>
    /// <exception cref="ApiResponseException">The body is not JSON, has no envelope, or has not the shape that the endpoint describes.</exception>
    internal static TResponse Read<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, ReadOnlySpan<byte> body, ResponseHead? head = null)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        var envelope = endpoint.Envelope ?? endpoint.Service.Envelope;
        try
        {
            var json = new JsonCursor(body, envelope);
            json.Start();
            var response = TResponse.Read(ref json);
            json.End();
            var info = json.State as ApiResponseInfo ?? new();
            info.Arrived(endpoint.Path, head);
            if (response is null)
                throw ServiceErrors.Of(endpoint, info, body);
            response.Arrived(info);
            return response;
        }
        catch (JsonFaultException fault)
        {
            throw Explain(endpoint, envelope, fault, body, head);
        }
    }

    /// <summary>Reads the error of a response with an HTTP status other than success.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="body">The body, as far as it arrived.</param>
    /// <param name="head">The head of the response.</param>
    /// <param name="retryAfter">The wait that the header of the response demands; null for none.</param>
    /// <returns>The error; null if the body has no envelope, or one that reports no error.</returns>
    internal static ApiErrorException? ReadError(ApiEndpoint endpoint, ReadOnlySpan<byte> body, ResponseHead head, TimeSpan? retryAfter)
    {
        var envelope = endpoint.Envelope ?? endpoint.Service.Envelope;
        if (envelope is { Status: null, Code: null })
            return null;
        try
        {
            var info = ReadEnvelope(envelope, body);
            if (ResponseEnvelope.HasFailed(envelope, info.Status, info.ErrorCode) != true)
                return null;
            info.Arrived(endpoint.Path, head);
            return ServiceErrors.Of(endpoint, info, body, retryAfter);
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    private static ChatwrightException Explain(
        ApiEndpoint endpoint, ApiEnvelope envelope, JsonFaultException fault, ReadOnlySpan<byte> body, ResponseHead? head)
    {
        var info = new ApiResponseInfo();
        bool? hasFailed = null;
        if (fault.Kind == JsonFaultKind.Shape)
        {
            try
            {
                info = ReadEnvelope(envelope, body);
                hasFailed = ResponseEnvelope.HasFailed(envelope, info.Status, info.ErrorCode);
            }
            catch (JsonFaultException other)
            {
                // Of two faults, a syntax fault explains more.
                fault = other.Kind == JsonFaultKind.Syntax ? other : fault;
            }
        }
        info.Arrived(endpoint.Path, head);
        if (hasFailed == true)
            return ServiceErrors.Of(endpoint, info, body);
        var text = RawText.Of(body);
        info.Keep(text);
        // Without a status or code the service has reported nothing.
        var reportsSuccess = hasFailed == false && envelope is not { Status: null, Code: null };
        return new ApiResponseException(endpoint.Path, fault.Message)
        {
            JsonPath = fault.FindPath(body),
            Offset = fault.Offset,
            Execution = reportsSuccess ? ApiExecution.Executed : ApiExecution.Unknown,
            Response = info,
            ResponseBody = text,
        };
    }

    /// <summary>Reads only the envelope. Its texts may be missing or malformed, as long as the code can be read.</summary>
    internal static ApiResponseInfo ReadEnvelope(ApiEnvelope envelope, ReadOnlySpan<byte> body)
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
        return new() { Status = status, ErrorCode = code, ErrorMessage = info, DisplayMessage = display };
    }
}
