using Chatwright;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class ApiCredentialTests
{
    [Fact]
    public void A_credential_shows_who_signs_and_never_the_signature()
    {
        Assert.Equal("admin of application 1400000000, signature ***", new ApiCredential("1400000000", "admin", "eJx-secret").ToString());
        Assert.Equal("nobody of application none, signature none", new ApiCredential(null, null, null).ToString());
    }

    [Fact]
    public void The_name_of_a_room_has_1024_bytes_at_most()
    {
        Assert.NotEmpty(Create(new string('é', 512)));
        var error = Assert.Throws<ArgumentException>(() => Create(new string('é', 512) + "a"));
        Assert.StartsWith("roomId is 1025 bytes long in UTF-8; at most 1024 are allowed.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Create(""));

        static string Create(string room)
            => UserSig.CreatePrivateMapKey(1400000000, "key", "ann", room, TrtcPrivileges.All, DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));
    }
}
