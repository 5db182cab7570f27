using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Resilience;

namespace Runtime.Tests.Transport;

/// <summary>A service with one endpoint, and what it takes to call it.</summary>
internal static class Probe
{
    public const string Path = "v4/probe/ask";
    public const string Key = "marker-key-3c6e0b8a9c15224a";
    public const uint App = 1400000000;
    public const string Admin = "administrator";

    public const string Good = """{"ActionStatus":"OK","ErrorCode":0,"Answer":"fine"}""";

    public static ApiService Service { get; } = new("Probe", Contract.V1)
    {
        HostExample = "ProbeRegion.Near",
        Envelope = new() { Status = "ActionStatus", Ok = "OK", Code = "ErrorCode", Info = "ErrorInfo", Display = "ErrorDisplay" },
        Query =
        [
            new() { Name = "sdkappid", Source = ApiQuerySource.SdkAppId },
            new() { Name = "identifier", Source = ApiQuerySource.Identifier },
            new() { Name = "usersig", Source = ApiQuerySource.Signature },
            new() { Name = "random", Source = ApiQuerySource.Random32 },
            new() { Name = "contenttype", Value = "json" },
        ],
        Errors = static () =>
        [
            new()
            {
                Code = 60007,
                Name = "TooFrequent",
                Retry = ApiRetryAdvice.Backoff,
                Summary = "Too many calls.",
                Remedy = "Slow down.",
                AfterSeconds = 2,
                Refused = true,
            },
        ],
    };

    public static ApiEndpoint<ProbeRequest, ProbeResponse> Endpoint { get; } = new(Service, Path);

    public static UserSigClientOptions Options(Action<UserSigClientOptions>? change = null)
    {
        var options = new UserSigClientOptions
        {
            Host = new("http://127.0.0.1:9"),
            Credential = new(App, Key, Admin),
        };
        change?.Invoke(options);
        return options;
    }

    public static ApiTransport Over(HttpMessageHandler handler, Action<UserSigClientOptions>? change = null)
        => new(Service, Options(options =>
        {
            options.Handler = handler;
            change?.Invoke(options);
        }));

    public static ApiTransport To(LoopbackServer server, Action<UserSigClientOptions>? change = null)
        => new(Service, Options(options =>
        {
            options.Host = server.Host;
            change?.Invoke(options);
        }));

    public static Task<ProbeResponse> AskAsync(this ApiTransport transport, string question = "how?", CancellationToken cancellationToken = default)
        => transport.SendAsync(Endpoint, new ProbeRequest { Question = question }, cancellationToken);
}
