namespace Chatwright.Generator.Emit;

/// <summary>The names of everything that emitted code refers to, each once.</summary>
internal static class Runtime
{
    public const string ApiList = "global::Chatwright.ApiList";
    public const string ApiMap = "global::Chatwright.ApiMap";
    public const string ApiJson = "global::Chatwright.ApiJson";
    public const string ApiHost = "global::Chatwright.ApiHost";
    public const string ApiException = "global::Chatwright.ApiException";
    public const string ApiItemFailure = "global::Chatwright.ApiItemFailure";
    public const string ApiResults = "global::Chatwright.IApiResults";
    public const string ApiRetry = "global::Chatwright.ApiRetry";
    public const string ApiCallOptions = "global::Chatwright.ApiCallOptions";
    public const string ApiClientOptions = "global::Chatwright.ApiClientOptions";
    public const string UserSigClientOptions = "global::Chatwright.UserSigClientOptions";
    public const string ProtocolException = "global::Chatwright.ProtocolException";

    /// <summary>The namespace of the types that only emitted code uses, with a dot.</summary>
    public const string Generated = "global::Chatwright.Generated.";
    public const string Contract = Generated + "Contract.V1";
    public const string ApiClient = Generated + "IApiClient";
    public const string ApiService = Generated + "ApiService";
    public const string ApiEndpoint = Generated + "ApiEndpoint";
    public const string ApiEnvelope = Generated + "ApiEnvelope";
    public const string ResponseEnvelope = Generated + "ResponseEnvelope";
    public const string ApiError = Generated + "ApiError";
    public const string ApiQueryParameter = Generated + "ApiQueryParameter";
    public const string ApiQuerySource = Generated + "ApiQuerySource";
    public const string ApiRate = Generated + "ApiRate";
    public const string ApiTransport = Generated + "ApiTransport";
    public const string ApiPaging = Generated + "ApiPaging";
    public const string NoRequest = Generated + "NoRequest";
    public const string Model = Generated + "IJsonModel";
    public const string Readable = Generated + "IJsonReadable";
    public const string Writable = Generated + "IJsonWritable";
    public const string Codec = Generated + "IJsonCodec";
    public const string Union = Generated + "IJsonUnion";
    public const string Validated = Generated + "IValidated";
    public const string RequestCheck = Generated + "RequestCheck";
    public const string Cursor = Generated + "JsonCursor";
    public const string Output = Generated + "JsonOutput";
    public const string JsonKind = Generated + "JsonKind";
    public const string Mark = Generated + "JsonMark";
    public const string Members = Generated + "Utf8NameTable";
    public const string ListReader = Generated + "ListReader";
    public const string ListWriter = Generated + "ListWriter";
    public const string MapReader = Generated + "MapReader";
    public const string MapWriter = Generated + "MapWriter";
    public const string EnumCodec = Generated + "EnumCodec";
    public const string ModelConverter = Generated + "ModelConverter";
    public const string CodecConverter = Generated + "CodecConverter";
    public const string CaseConverter = Generated + "CaseConverter";
    public const string ModelResolver = Generated + "ModelResolver";

    public const string JsonConverter = "global::System.Text.Json.Serialization.JsonConverter";
    public const string TypeInfoResolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string Obsolete = "global::System.Obsolete";
    public const string Flags = "global::System.Flags";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string Action = "global::System.Action";
    public const string ArgumentException = "global::System.ArgumentException";
    public const string InvalidOperationException = "global::System.InvalidOperationException";
    public const string StringBuilder = "global::System.Text.StringBuilder";
    public const string List = "global::System.Collections.Generic.List";
    public const string SetsRequiredMembers = "global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers";

    private const string DependencyInjection = "global::Microsoft.Extensions.DependencyInjection.";
    public const string ServiceCollection = DependencyInjection + "IServiceCollection";
    public const string HostingExtensions = DependencyInjection + "ApiClientServiceCollectionExtensions";
    public const string HttpClientBuilder = DependencyInjection + "IHttpClientBuilder";
    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
}
