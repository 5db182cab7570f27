using System.ComponentModel;
using Chatwright.Protocol;

namespace Chatwright.CodeGeneration;

/// <summary>One endpoint as described, without the types of its bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiEndpoint
{
    private ApiList<ApiError> _errors;

    private protected ApiEndpoint(ApiService service, string path)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(path);
        Service = service;
        Path = path;
        UrlTemplate = "/" + path;
        EscapedPath = new Uri($"http://host/{path}").GetComponents(UriComponents.Path, UriFormat.UriEscaped);
    }

    /// <summary>The service that it belongs to.</summary>
    public ApiService Service { get; }

    /// <summary>Its path below the host, with no slash at the start, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Path { get; }

    /// <summary>The HTTP method. <see cref="HttpMethod.Post"/> by default; with <see cref="HttpMethod.Get"/> no body is sent.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary><see langword="true"/> if the endpoint only reads; otherwise, <see langword="false"/>, the default.</summary>
    public bool IsSafe { get; init; }

    /// <summary><see langword="true"/> if a request may safely be repeated. By default the same as <see cref="IsSafe"/>, which implies it.</summary>
    public bool IsIdempotent { get => field || IsSafe; init; }

    /// <summary>The documented frequency limit; null when there is none.</summary>
    public ApiRate? Calls { get; init; }

    /// <summary>The query parameters of a fixed value that its requests carry beside those of the service. None by default.</summary>
    public ApiList<ApiQueryParameter> Query { get; init; }

    /// <summary>The members of its responses that say whether the call succeeded; null for those of the service.</summary>
    public ApiEnvelope? Envelope { get; init; }

    /// <summary>
    /// Lists the endpoint's error codes, which override those of the service. It is called for the first response with an error. Null, the default,
    /// for none.
    /// </summary>
    public Func<ApiList<ApiError>>? Errors { get; init; }

    /// <summary>The path as telemetry names it, with a slash at the start.</summary>
    internal string UrlTemplate { get; }

    /// <summary>The path, escaped for a URL.</summary>
    internal string EscapedPath { get; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>Finds the description of a code: the endpoint's, else the service's, else null.</summary>
    internal ApiError? FindError(long code) => ErrorLookup.Find(code, Errors, ref _errors) ?? Service.FindError(code);
}
