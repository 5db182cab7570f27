using System.Globalization;
using System.Text.Json;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>The vectors of signatures in tests/Conformance, which other clients run too.</summary>
public sealed class SignatureVectorTests
{
    private const string Folder = "signatures/";

    private static readonly Dictionary<string, JsonElement> s_vectors = typeof(SignatureVectorTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(Read).ToDictionary();

    public static TheoryData<string> Keys => [.. s_vectors.Keys];

    [Theory, MemberData(nameof(Keys))]
    public void A_signature_is_that_of_its_vector(string key)
    {
        var vector = s_vectors[key];
        if (vector.TryGetProperty("token", out var token))
            Assert.Equal(Text("sign"), WebhookSignature.Create(token.GetString()!, long.Parse(Text("time"), CultureInfo.InvariantCulture)));
        else if (vector.TryGetProperty("status", out var status))
            Assert.Equal(status.GetString(), Words(Validate(Text("usersig"), Number("now"))));
        else
            Assert.All(
                [Text("usersig_python"), Text("usersig_node"), Create()],
                userSig => Assert.Equal(UserSigStatus.Valid, Validate(userSig, Number("time"))));

        string Text(string name) => vector.GetProperty(name).GetString()!;

        long Number(string name) => vector.GetProperty(name).GetInt64();

        UserSigStatus Validate(string userSig, long now)
            => UserSig.Validate(userSig, (uint)Number("sdkappid"), Text("key"), Text("userid"), DateTimeOffset.FromUnixTimeSeconds(now));

        string Create() => UserSig.Create(
            (uint)Number("sdkappid"), Text("key"), Text("userid"), DateTimeOffset.FromUnixTimeSeconds(Number("time")),
            TimeSpan.FromSeconds(Number("expire")), Convert.FromBase64String(vector.GetProperty("userbuf_base64").GetString() ?? ""));
    }

    /// <summary>The vectors of a file, by its name and theirs.</summary>
    private static IEnumerable<KeyValuePair<string, JsonElement>> Read(string resource)
    {
        using var stream = typeof(SignatureVectorTests).Assembly.GetManifestResourceStream(resource)!;
        var cases = JsonDocument.Parse(stream).RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.NotEmpty(cases);
        return cases.Select(it => KeyValuePair.Create($"{resource[Folder.Length..]}: {it.GetProperty("name").GetString()}", it));
    }

    private static string Words(UserSigStatus status) => status switch
    {
        UserSigStatus.Valid => "valid",
        UserSigStatus.Expired => "expired",
        UserSigStatus.Malformed => "malformed",
        UserSigStatus.WrongSignature => "wrong-signature",
        UserSigStatus.WrongIdentifier => "wrong-identifier",
        _ => "wrong-sdkappid",
    };
}
