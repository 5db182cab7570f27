using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>The signature as one writes it by hand.</summary>
internal static class UserSigs
{
    private const int Lifetime = 86400;

    public static string Sign(uint app, string identifier, string key)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var text = $"TLS.identifier:{identifier}\nTLS.sdkappid:{app}\nTLS.time:{now}\nTLS.expire:{Lifetime}\n";
        var content = new Signature
        {
            Version = "2.0",
            Identifier = identifier,
            App = app,
            Lifetime = Lifetime,
            Time = now,
            Sig = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text))),
        };
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(JsonSerializer.SerializeToUtf8Bytes(content, SignatureContext.Default.Signature));
        return Convert.ToBase64String(packed.ToArray()).Replace('+', '*').Replace('/', '-').Replace('=', '_');
    }
}

internal sealed record Signature
{
    [JsonPropertyName("TLS.ver")]
    public required string Version { get; init; }

    [JsonPropertyName("TLS.identifier")]
    public required string Identifier { get; init; }

    [JsonPropertyName("TLS.sdkappid")]
    public required long App { get; init; }

    [JsonPropertyName("TLS.expire")]
    public required long Lifetime { get; init; }

    [JsonPropertyName("TLS.time")]
    public required long Time { get; init; }

    [JsonPropertyName("TLS.sig")]
    public required string Sig { get; init; }
}

[JsonSerializable(typeof(Signature))]
internal sealed partial class SignatureContext : JsonSerializerContext;
