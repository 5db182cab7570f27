using System.Buffers.Text;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>The inner form of a UserSig: a JSON object, whose members may come in any order.</summary>
internal static class UserSigJson
{
    private const string Version = "2.0";

    internal static byte[] Write(UserSigPayload payload, string signature)
    {
        var json = new JsonOutput();
        try
        {
            json.BeginObject();
            json.WriteString("\"TLS.ver\":"u8, Version);
            json.WriteString("\"TLS.identifier\":"u8, payload.Identifier);
            json.WriteUInt32("\"TLS.sdkappid\":"u8, payload.SdkAppId);
            json.WriteInt64("\"TLS.time\":"u8, payload.Time);
            json.WriteInt64("\"TLS.expire\":"u8, payload.Expire);
            json.WriteString("\"TLS.userbuf\":"u8, payload.UserBuf);
            json.WriteString("\"TLS.sig\":"u8, signature);
            json.EndObject();
            return json.Written.ToArray();
        }
        finally
        {
            json.Dispose();
        }
    }

    internal static UserSigClaims? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return Read(ref reader);
        }
        // GetString throws InvalidOperationException for a text that is not Unicode and for a number.
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static UserSigClaims? Read(ref Utf8JsonReader json)
    {
        string? version = null, identifier = null, userBuf = null, signature = null;
        uint? sdkAppId = null;
        long? time = null, expire = null;

        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "TLS.ver": version = json.GetString(); break;
                case "TLS.identifier": identifier = json.GetString(); break;
                case "TLS.sdkappid": sdkAppId = json.GetUInt32(); break;
                case "TLS.time": time = json.GetInt64(); break;
                case "TLS.expire": expire = json.GetInt64(); break;
                case "TLS.userbuf": userBuf = json.GetString(); break;
                case "TLS.sig": signature = json.GetString(); break;
                default: json.Skip(); break;
            }
        }
        var ended = !json.Read();

        return ended && version == Version && identifier is not null && signature is not null && sdkAppId is { } app
            && AreTimes(time, expire) && IsBase64(userBuf)
            ? new(new UserSigPayload(identifier, app, time!.Value, expire!.Value, userBuf), signature)
            : null;
    }

    private static bool AreTimes(long? time, long? expire)
        => time >= 0 && expire >= 0 && time <= UserSig.LastSecond && expire <= UserSig.LastSecond - time;

    /// <summary>White space is valid to a decoder of base64. Here it could pass for another line of what is signed.</summary>
    private static bool IsBase64(string? text) => text is null || (Base64.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', ' '));
}
