using System.Text.Json;
using Chatwright;
using Chatwright.Tencent;

namespace Runtime.Tests.Signing;

/// <summary>One of the ten vectors that two official implementations made, with the clock fixed.</summary>
public sealed class UserSigVector
{
    private static readonly JsonSerializerOptions s_names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Name { get; init; }
    public required uint Sdkappid { get; init; }
    public required string Key { get; init; }
    public required string Userid { get; init; }
    public required long Time { get; init; }
    public required long Expire { get; init; }
    public string? UserbufBase64 { get; init; }
    public required string TlsSig { get; init; }
    public required string InflatedJsonNode { get; init; }
    public required string UsersigPython { get; init; }
    public required string UsersigNode { get; init; }

    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Time);

    public TimeSpan Lifetime => TimeSpan.FromSeconds(Expire);

    public byte[] UserBuf => Convert.FromBase64String(UserbufBase64 ?? "");

    public static IReadOnlyList<UserSigVector> All { get; } = Read();

    public string Create() => UserSig.Create(Sdkappid, Key, Userid, IssuedAt, Lifetime, UserBuf);

    public UserSigStatus Validate(string userSig) => UserSig.Validate(userSig, Sdkappid, Key, Userid, IssuedAt);

    public override string ToString() => Name;

    private static UserSigVector[] Read()
    {
        using var file = typeof(UserSigVector).Assembly.GetManifestResourceStream("signatures/usersig.json")!;
        return JsonDocument.Parse(file).RootElement.GetProperty("cases").Deserialize<UserSigVector[]>(s_names)!;
    }
}
