using System.Text;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Requests;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Terminals;
using Chatwright.Transport;

namespace Chatwright.Tool.Calls;

/// <summary>Makes one call over the runtime's transport, so that it is signed and limited as a client's calls are.</summary>
internal static class CallSender
{
    /// <exception cref="ToolException">No response arrived, or none that the API's rules allow.</exception>
    public static async Task<RawJson> SendAsync(CallTarget target, Request request, ApiClientOptions options, CancellationToken cancellationToken)
    {
        var body = new RawBody(RawJson.Parse(Encoding.UTF8.GetBytes(request.Body.ToJsonString()))) { Query = request.Query };
        try
        {
            using var transport = new ApiTransport(Service(target.Service), options);
            var response = (await transport.SendAsync(Endpoint(target), body, cancellationToken)).Json;
            return WithoutSignature(response, options.CredentialProvider as FixedCredential);
        }
        catch (ApiResponseException error)
        {
            var raw = error.ResponseBody is { Length: > 0 } it ? $" The response was: {PlainText.Brief(it)}" : "";
            throw new ToolException(error.Message + raw);
        }
        catch (ChatwrightException e)
        {
            var isSaid = e.InnerException is not { } inner || e.Message.Contains(inner.Message, StringComparison.Ordinal);
            throw new ToolException(isSaid ? e.Message : $"{e.Message} {e.InnerException!.Message}");
        }
        catch (ArgumentException error)
        {
            throw new ToolException(SigningErrors.Text(error), ExitCode.Usage);
        }
    }

    private static ApiQuerySource Source(QueryModel query) => query.Source switch
    {
        QuerySource.SdkAppId => ApiQuerySource.SdkAppId,
        QuerySource.Identifier => ApiQuerySource.Identifier,
        QuerySource.Signature => ApiQuerySource.Signature,
        QuerySource.Random32 => ApiQuerySource.Random32,
        _ => ApiQuerySource.Value,
    };

    /// <summary>A response may repeat the address of its request. Nothing that is shown of it shall hold the signature.</summary>
    private static RawJson WithoutSignature(RawJson response, FixedCredential? credential)
    {
        if (credential is null)
            return response;
        var text = response.Utf8Bytes.ToArray();
        return Secrecy.Redact(text, [Encoding.UTF8.GetBytes(credential.Signature)]) ? RawJson.Parse(text) : response;
    }

    private static ApiService Service(ServiceModel service) => new(service.Home.Service, Contract.V1)
    {
        // No envelope: the command shows a failed response, where a client throws.
        Query = Query(service.Query),
        Headers = [.. service.Headers.Select(header => new ApiHeader { Name = header.Name, Source = Source(header), Value = header.Value })],
        RequestBytes = service.RequestBytes,
        ResponseBytes = service.ResponseBytes,
    };

    private static ApiEndpoint<RawBody, RawBody> Endpoint(CallTarget target) => new(Service(target.Service), target.Endpoint.Path)
    {
        Method = target.Endpoint.IsGet ? HttpMethod.Get : HttpMethod.Post,
        Query = Query(target.Endpoint.Query),
    };

    private static ApiQueryParameter[] Query(IEnumerable<QueryModel> parameters) =>
        [.. parameters.Select(query => new ApiQueryParameter { Name = query.Name, Source = Source(query), Value = query.Value })];
}
