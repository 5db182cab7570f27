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
    /// <param name="reading">The reading of values that have another form than the endpoint describes.</param>
    /// <exception cref="ApiErrorException">The response says that the call failed.</exception>
    /// <exception cref="ApiResponseException">The body is not JSON, has no envelope, or has not the shape that the endpoint describes.</exception>
    internal static TResponse Read<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, ReadOnlySpan<byte> body, ResponseHead? head = null,
        ApiResponseReading reading = ApiResponseReading.Tolerant)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        var envelope = endpoint.Envelope ?? endpoint.Service.Envelope;
        ApiResponseInfo? info = null;
        try
        {
            var json = new JsonCursor(body, envelope) { RepairsText = true };
            json.Start();
            var response = TResponse.Read(ref json);
            var deviations = json.EndText();
            info = json.State as ApiResponseInfo ?? new();
            info.Arrived(endpoint.Path, head);
            if (deviations is not null)
                DeviationJudge.Judge(deviations, body, info, envelope, reading, hasFailed: response is null);
            if (response is null)
                throw ServiceErrors.Of(endpoint, info, body, head?.RetryAfter);
            response.Arrived(info);
            return response;
        }
        catch (JsonFaultException fault)
        {
            throw Explain(endpoint, envelope, fault, info ?? ApiResponseInfo.Of(endpoint.Path, head), body);
        }
    }

    /// <summary>Reads the error of a response with an HTTP status other than success.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="body">The body, as far as it arrived.</param>
    /// <param name="head">The head of the response.</param>
    /// <param name="reading">The reading of values that have another form than described.</param>
    /// <returns>The error; null if the body has no envelope, or one that reports no error.</returns>
    internal static ApiErrorException? ReadError(
        ApiEndpoint endpoint, ReadOnlySpan<byte> body, ResponseHead head, ApiResponseReading reading)
    {
        var envelope = endpoint.Envelope ?? endpoint.Service.Envelope;
        if (envelope is { Status: null, Code: null })
            return null;
        try
        {
            var json = new JsonCursor(body, envelope);
            json.Start();
            if (!ResponseEnvelope.Read(ref json, envelope))
                return null;
            var deviations = json.EndText();
            var info = (ApiResponseInfo)json.State!;
            info.Arrived(endpoint.Path, head);
            if (deviations is not null)
                DeviationJudge.Judge(deviations, body, info, envelope, reading, hasFailed: true);
            return ServiceErrors.Of(endpoint, info, body, head.RetryAfter);
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    private static ApiResponseException Explain(
        ApiEndpoint endpoint, ApiEnvelope envelope, JsonFaultException fault, ApiResponseInfo info, ReadOnlySpan<byte> body)
    {
        var text = RawText.Of(body);
        info.Keep(text);
        // Without a status or code the service has reported nothing, and a text that is not JSON reports nothing either.
        var reportsSuccess = envelope is not { Status: null, Code: null }
            && ResponseEnvelope.HasFailed(envelope, info.Status, info.ErrorCode) == false;
        return new ApiResponseException(endpoint.Path, fault.Message)
        {
            JsonPath = fault.FindPath(body),
            Offset = fault.Offset,
            Execution = reportsSuccess ? ApiExecution.Executed : ApiExecution.Unknown,
            Response = info,
            ResponseBody = text,
        };
    }
}
