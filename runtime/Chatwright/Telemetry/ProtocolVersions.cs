namespace Chatwright.Telemetry;

/// <summary>The values of the attribute <c>network.protocol.version</c>.</summary>
internal static class ProtocolVersions
{
    /// <summary>The version of HTTP as OpenTelemetry writes it: <c>1.1</c>, but <c>2</c> and <c>3</c>.</summary>
    internal static string Of(Version version) => version switch
    {
        { Major: 1, Minor: 1 } => "1.1",
        { Major: 2, Minor: 0 } => "2",
        { Major: 3, Minor: 0 } => "3",
        _ => version.ToString(2),
    };
}
