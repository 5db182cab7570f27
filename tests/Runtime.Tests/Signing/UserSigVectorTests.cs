using System.IO.Compression;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class UserSigVectorTests
{
    public static TheoryData<string> Names => [.. UserSigVector.All.Select(vector => vector.Name)];

    [Fact]
    public void There_are_ten() => Assert.Equal(10, UserSigVector.All.Count);

    [Theory, MemberData(nameof(Names))]
    public void A_UserSig_made_here_says_what_the_official_ones_say(string name)
    {
        var vector = Find(name);
        var inflated = JsonNode.Parse(Inflate(vector.Create()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(vector.InflatedJsonNode), inflated), inflated?.ToJsonString());
        Assert.Equal(vector.TlsSig, (string?)inflated!["TLS.sig"]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_implementation_s_UserSig_is_read_and_found_valid(string name)
    {
        var vector = Find(name);
        Assert.All([vector.UsersigPython, vector.UsersigNode, vector.Create()], userSig =>
        {
            var claims = UserSig.Parse(userSig);
            Assert.Equal(
                (vector.Userid, vector.Sdkappid, vector.IssuedAt, vector.Lifetime, vector.UserbufBase64 ?? ""),
                (claims.Identifier, claims.SdkAppId, claims.IssuedAt, claims.Lifetime, Convert.ToBase64String(claims.UserBuf.Span)));
            Assert.Equal(UserSigStatus.Valid, vector.Validate(userSig));
        });
    }

    [Theory]
    [InlineData("privatemapkey-numeric-room")]
    [InlineData("privatemapkey-string-room")]
    public void A_PrivateMapKey_made_here_says_what_the_official_ones_say(string name)
    {
        var vector = Find(name);
        var (app, key, user, now, lifetime) = (vector.Sdkappid, vector.Key, vector.Userid, vector.IssuedAt, vector.Lifetime);
        var made = name.Contains("string", StringComparison.Ordinal)
            ? UserSig.CreatePrivateMapKey(app, key, user, "room_A-1", TrtcPrivileges.ViewOnly, now, lifetime)
            : UserSig.CreatePrivateMapKey(app, key, user, 10000, TrtcPrivileges.All, now, lifetime);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(vector.InflatedJsonNode), JsonNode.Parse(Inflate(made))), Inflate(made));
        Assert.Equal(vector.UserbufBase64, Convert.ToBase64String(UserSig.Parse(made).UserBuf.Span));
    }

    internal static string Inflate(string userSig)
    {
        var packed = Convert.FromBase64String(userSig.Replace('*', '+').Replace('-', '/').Replace('_', '='));
        using var text = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static UserSigVector Find(string name) => UserSigVector.All.Single(vector => vector.Name == name);
}
