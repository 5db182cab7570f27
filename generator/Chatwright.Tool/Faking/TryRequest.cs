using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Testing;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Requests;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>A request that was typed into a page, as a client would send it.</summary>
internal sealed class TryRequest
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    private readonly CallTarget _target;
    private readonly string _url;
    private readonly FakeTencentChatOptions _account;

    private TryRequest(CallTarget target, FakeTencentChatOptions account, JsonObject body)
    {
        (_target, _account) = (target, account);
        Signature = target.Service.Signing == SigningScheme.UserSig
            ? CheckedUserSig.Create(
                account.SdkAppId, account.SecretKey, account.AdminIdentifier, account.TimeProvider.GetUtcNow(), s_lifetime)
            : null;
        var own = new RequestBuilder(target).TakeQuery(body);
        _url = Url(own);
        ShownUrl = Signature is null ? _url : _url.Replace(Uri.EscapeDataString(Signature), "…", StringComparison.Ordinal);
        Body = target.Endpoint.IsGet ? null : body.ToJsonString(JsonPrinter.OneLine);
    }

    /// <summary>The signature; null for a service that does not sign.</summary>
    public string? Signature { get; }

    /// <summary>The path and the query, without the signature.</summary>
    public string ShownUrl { get; }

    /// <summary>The body in JSON; null for a GET.</summary>
    public string? Body { get; }

    /// <param name="text">The JSON of the request.</param>
    /// <exception cref="ToolException">It is not a JSON object.</exception>
    public static TryRequest Create(CallTarget target, string text, FakeTencentChatOptions account)
    {
        try
        {
            var options = new JsonDocumentOptions
            {
                MaxDepth = JsonPrinter.Levels,
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                AllowDuplicateProperties = false,
            };
            return ForeignJson.Parse(text.Length == 0 ? "{}" : text, options) is { ValueKind: JsonValueKind.Object } body
                ? new TryRequest(target, account, JsonObject.Create(body)!)
                : throw new ToolException("The request is not a JSON object.", ExitCode.Usage);
        }
        catch (JsonException error)
        {
            // Of a name that stands twice, and of half a surrogate pair, the parser tells no place.
            var place = error.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {error.BytePositionInLine + 1}.")
                : PlainText.Line(error.Message);
            throw new ToolException($"The request is not JSON: {place}", ExitCode.Usage);
        }
    }

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(_target.Endpoint.IsGet ? HttpMethod.Get : HttpMethod.Post, "http://fake.invalid" + _url);
        if (Body is not null)
            message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        foreach (var header in _target.Service.Headers)
            message.Headers.TryAddWithoutValidation(header.Name, Value(header));
        return message;
    }

    private string Url(IEnumerable<(string Name, string Value)> own)
    {
        var parameters = _target.Service.Query.Concat(_target.Endpoint.Query).Select(query => (query.Name, Value: Value(query))).Concat(own)
            .Select(query => $"{Uri.EscapeDataString(query.Name)}={Uri.EscapeDataString(query.Value)}");
        return $"/{_target.Endpoint.Path}?{string.Join('&', parameters)}".TrimEnd('?');
    }

    private string Value(QueryModel parameter) =>
        ParameterText.Of(parameter, _account.SdkAppId, _account.AdminIdentifier, Signature ?? "");
}
