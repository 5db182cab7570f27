namespace Chatwright.Generator.Emit;

/// <summary>The names of everything that emitted code refers to, each once.</summary>
internal static class Runtime
{
    public const string ApiList = "global::Chatwright.ApiList";
    public const string ApiDictionary = "global::Chatwright.ApiDictionary";
    public const string RawJson = "global::Chatwright.RawJson";
    public const string ApiHost = "global::Chatwright.ApiHost";
    public const string ApiRawResponse = "global::Chatwright.ApiRawResponse";
    public const string ChatwrightException = "global::Chatwright.ChatwrightException";
    public const string ApiErrorException = "global::Chatwright.ApiErrorException";
    public const string ApiPageable = "global::Chatwright.ApiPageable";
    public const string ApiResponse = "global::Chatwright.ApiResponse";
    public const string ApiItemFailure = "global::Chatwright.ApiItemFailure";
    public const string ApiRetryAdvice = "global::Chatwright.ApiRetryAdvice";
    public const string ApiCallOptions = "global::Chatwright.ApiCallOptions";
    public const string ApiClientOptions = "global::Chatwright.ApiClientOptions";
    public const string UserSigCredential = "global::Chatwright.UserSigCredential";
    public const string UserSigClientOptions = "global::Chatwright.UserSigClientOptions";

    /// <summary>The namespace of the types that only emitted code uses, with a dot.</summary>
    public const string CodeGeneration = "global::Chatwright.CodeGeneration.";
    public const string Contract = CodeGeneration + "Contract.V1";
    public const string ApiClient = CodeGeneration + "IApiClient";
    public const string ApiCaller = CodeGeneration + "IApiCaller";
    public const string ApiExtension = CodeGeneration + "ApiExtension";
    public const string ClientOptions = CodeGeneration + "ClientOptions";
    public const string ApiService = CodeGeneration + "ApiService";
    public const string ApiEndpoint = CodeGeneration + "ApiEndpoint";
    public const string ApiEnvelope = CodeGeneration + "ApiEnvelope";
    public const string ResponseEnvelope = CodeGeneration + "ResponseEnvelope";
    public const string ApiError = CodeGeneration + "ApiError";
    public const string ApiQueryParameter = CodeGeneration + "ApiQueryParameter";
    public const string ApiQuerySource = CodeGeneration + "ApiQuerySource";
    public const string ApiBatchResponse = CodeGeneration + "ApiBatchResponse";
    public const string ApiRate = CodeGeneration + "ApiRate";
    public const string ApiTransport = CodeGeneration + "ApiTransport";
    public const string ApiPaging = CodeGeneration + "ApiPaging";
    public const string NoRequest = CodeGeneration + "NoRequest";
    public const string Model = CodeGeneration + "IJsonModel";
    public const string Readable = CodeGeneration + "IJsonReadable";
    public const string Writable = CodeGeneration + "IJsonWritable";
    public const string Codec = CodeGeneration + "IJsonCodec";
    public const string Union = CodeGeneration + "IJsonUnion";
    public const string Filled = CodeGeneration + "IFilledRequest";
    public const string RequestValues = CodeGeneration + "RequestValues";
    public const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";
    public const string QueryRequest = CodeGeneration + "IQueryRequest";
    public const string QueryWriter = CodeGeneration + "QueryWriter";
    public const string Func = "global::System.Func";
    public const string Validated = CodeGeneration + "IValidated";
    public const string RequestCheck = CodeGeneration + "RequestCheck";
    public const string Cursor = CodeGeneration + "JsonCursor";
    public const string Output = CodeGeneration + "JsonOutput";
    public const string JsonKind = CodeGeneration + "JsonKind";
    public const string Mark = CodeGeneration + "JsonMark";
    public const string Members = CodeGeneration + "Utf8NameTable";
    public const string ListReader = CodeGeneration + "ListReader";
    public const string ListWriter = CodeGeneration + "ListWriter";
    public const string MapReader = CodeGeneration + "MapReader";
    public const string MapWriter = CodeGeneration + "MapWriter";
    public const string EnumCodec = CodeGeneration + "EnumCodec";
    public const string ModelConverter = CodeGeneration + "ModelConverter";
    public const string CodecConverter = CodeGeneration + "CodecConverter";
    public const string CaseConverter = CodeGeneration + "CaseConverter";
    public const string ModelResolver = CodeGeneration + "ModelResolver";

    public const string JsonConverter = "global::System.Text.Json.Serialization.JsonConverter";
    public const string TypeInfoResolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string Obsolete = "global::System.Obsolete";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    public const string ExcludeFromCodeCoverage = "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";
    public const string Flags = "global::System.Flags";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string Action = "global::System.Action";
    public const string Equatable = "global::System.IEquatable";
    public const string Parsable = "global::System.IParsable";
    public const string FormatProvider = "global::System.IFormatProvider";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string NotNullWhen = "global::System.Diagnostics.CodeAnalysis.NotNullWhen";
    public const string ArgumentException = "global::System.ArgumentException";
    public const string InvalidOperationException = "global::System.InvalidOperationException";
    public const string StringBuilder = "global::System.Text.StringBuilder";
    public const string Enumerable = "global::System.Collections.Generic.IEnumerable";
    public const string SetsRequiredMembers = "global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers";

    private const string DependencyInjection = "global::Microsoft.Extensions.DependencyInjection.";
    public const string ServiceCollection = DependencyInjection + "IServiceCollection";
    public const string HostingExtensions = DependencyInjection + "ApiClientServiceCollectionExtensions";
    public const string ClientBuilder = DependencyInjection + "ApiClientBuilder";
    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
}
