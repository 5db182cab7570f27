using System.IO.Compression;
using System.Text.Json.Nodes;
using Chatwright;
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
            var content = UserSig.Inspect(userSig);
            Assert.Equal(
                (vector.Userid, vector.Sdkappid, vector.IssuedAt, vector.Lifetime, vector.UserbufBase64 ?? ""),
                (content.Identifier, content.SdkAppId, content.IssuedAt, content.Lifetime, Convert.ToBase64String(content.UserBuf.Span)));
            Assert.Equal(UserSigVerdict.Valid, vector.Verify(userSig));
        });
    }

    [Theory]
    [InlineData("privatemapkey-numeric-room")]
    [InlineData("privatemapkey-string-room")]
    public void A_userbuf_made_here_is_that_of_the_official_ones(string name)
    {
        var vector = Find(name);
        var end = vector.IssuedAt + vector.Lifetime;
        var made = name.Contains("string", StringComparison.Ordinal)
            ? UserBuf.ForRoom(vector.Sdkappid, vector.Userid, "room_A-1", end, RoomRights.ViewOnly)
            : UserBuf.ForRoom(vector.Sdkappid, vector.Userid, 10000, end, RoomRights.All);
        Assert.Equal(vector.UserbufBase64, Convert.ToBase64String(made));
    }

    internal static string Inflate(string userSig)
    {
        var packed = Convert.FromBase64String(userSig.Replace('*', '+').Replace('-', '/').Replace('_', '='));
        using var text = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static UserSigVector Find(string name) => UserSigVector.All.Single(vector => vector.Name == name);
}
