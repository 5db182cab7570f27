using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>One endpoint as its description says it, but for the types of its bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiEndpoint
{
    private protected ApiEndpoint(ApiService service, string path)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(path);
        Service = service;
        Path = path;
        EscapedPath = new Uri($"http://host/{path}").GetComponents(UriComponents.Path, UriFormat.UriEscaped);
    }

    /// <summary>The service that it belongs to.</summary>
    public ApiService Service { get; }

    /// <summary>Its path below the host, with no slash at the start, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Path { get; }

    /// <summary>The HTTP method. <see cref="HttpMethod.Post"/> by default; with <see cref="HttpMethod.Get"/> no body is sent.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>True when it only reads. False by default.</summary>
    public bool IsSafe { get; init; }

    /// <summary>True when sending the same request again does no harm. By default the same as <see cref="IsSafe"/>, which implies it.</summary>
    public bool IsIdempotent { get => field || IsSafe; init; }

    /// <summary>The documented frequency limit; null when there is none.</summary>
    public ApiRate? Calls { get; init; }

    /// <summary>The members of its responses that say whether the call succeeded; null if they are those of the service.</summary>
    public ApiEnvelope? Envelope { get; init; }

    /// <summary>Its own error codes, which win over those of the service. None by default.</summary>
    public ApiList<ApiError> Errors { get; init; }

    /// <summary>The path as it stands in an address.</summary>
    internal string EscapedPath { get; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>Finds the description of a code: the endpoint's own, else the service's, else null.</summary>
    internal ApiError? FindError(long code) => Find(Errors, code) ?? Find(Service.Errors, code);

    private static ApiError? Find(ApiList<ApiError> errors, long code)
    {
        foreach (var error in errors)
        {
            if (error.Code == code)
                return error;
        }
        return null;
    }
}
