using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Transport;

/// <summary>A service whose requests carry headers, and what a request had.</summary>
internal static class HeaderProbe
{
    public static ApiService Service { get; } = new("Probe", Contract.V1)
    {
        Envelope = Probe.Service.Envelope,
        Headers =
        [
            new() { Name = "X-App", Source = ApiQuerySource.SdkAppId },
            new() { Name = "X-User", Source = ApiQuerySource.Identifier },
            new() { Name = "Authorization", Source = ApiQuerySource.Signature },
            new() { Name = "X-Nonce", Source = ApiQuerySource.Random32 },
            new() { Name = "X-Version", Value = "2" },
        ],
    };

    public static ApiEndpoint<ProbeRequest, ProbeResponse> Endpoint { get; } = new(Service, Probe.Path) { IsSafe = true };

    public static string? Header(string[] lines, string name)
        => lines.Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 2)..].Trim())
            .SingleOrDefault();
}
