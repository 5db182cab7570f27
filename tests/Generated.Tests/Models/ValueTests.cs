using System.Reflection;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Models are values: compared, printed, marked as deprecated.</summary>
public class ValueTests
{
    private const string Page = """
        {"SessionItem":[{"Type":1,"To_Account":"a","ContactGroupId":[1,2]},{"Type":7}],"CompleteFlag":1,
        "TimeStamp":1,"StartIndex":2,"TopTimeStamp":3,"TopStartIndex":4}
        """;

    [Fact]
    public void Two_readings_of_one_text_are_equal_lists_included()
    {
        var (one, other) = (Json.Read<ListConversationsResponse>(Page), Json.Read<ListConversationsResponse>(Page));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Json.Read<ListConversationsResponse>(Page.Replace("[1,2]", "[2,1]", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bytes_are_compared_by_what_they_hold()
    {
        Assert.Equal(new TrailLabRequest { Cursor = [1, 2] }, new TrailLabRequest { Cursor = [1, 2] });
        Assert.Equal(Json.Read<WalkEntry>("""{"Name":"n","Blobs":["AQ=="]}"""), Json.Read<WalkEntry>("""{"Name":"n","Blobs":["AQ=="]}"""));
    }

    [Fact]
    public void Maps_and_JSON_are_compared_by_what_they_hold()
    {
        const string Text = """{"Name":"n","Extras":{"a":[{"x":1}]},"Labels":{"x":{"y":"z"}},"Step":[[1],[2]]}""";
        Assert.Equal(Json.Read<WalkEntry>(Text), Json.Read<WalkEntry>(Text));
        Assert.Equal(Json.Read<WalkEntry>(Text).GetHashCode(), Json.Read<WalkEntry>(Text).GetHashCode());
    }

    [Fact]
    public void A_copy_with_another_member_leaves_the_original_alone()
    {
        var request = new SearchConversationGroupsRequest { FromAccount = "u", ContactItem = [new ConversationKey.OneToOne { ToAccount = "a" }] };
        var copy = request with { FromAccount = "v" };
        Assert.Equal(("u", "v"), (request.FromAccount, copy.FromAccount));
        Assert.Equal(request.ContactItem, copy.ContactItem);
    }

    [Fact]
    public void A_list_that_was_handed_over_is_a_copy()
    {
        var list = new List<string> { "g" };
        var request = new DeleteConversationGroupsRequest { FromAccount = "u", GroupName = list };
        list[0] = "changed";
        Assert.Equal(["g"], request.GroupName);
    }

    [Fact]
    public void A_model_prints_its_members_and_its_lists()
    {
        var text = new DeleteConversationGroupsRequest { FromAccount = "u", GroupName = ["g", "h"] }.ToString();
        Assert.Equal("DeleteConversationGroupsRequest { FromAccount = u, GroupName = [g, h] }", text);
    }

    [Fact]
    public void A_sensitive_member_is_printed_as_stars()
    {
        var text = (Everything.Request with { Secret = "hunter2" }).ToString();
        Assert.Contains("Secret = ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Contains("Left = l", text, StringComparison.Ordinal);
        Assert.Contains("hunter2", Json.Write(Everything.Request with { Secret = "hunter2" }), StringComparison.Ordinal);

        var login = new Login { User = "u", Pin = 1234, Answers = ["blue"] };
        Assert.Equal("Login { User = u, Pin = ***, Answers = *** }", login.ToString());
        var request = new NotifyLabRequest { Notices = [], Logins = new Dictionary<string, Login> { ["a"] = login } };
        Assert.DoesNotContain("1234", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensitive_member_of_a_union_is_printed_as_stars_in_every_case()
    {
        Notice[] notices =
        [
            new Notice.Silent { Key = "hunter2" },
            new Notice.Plain { Text = "seen", Key = "hunter2" },
            Json.Read<Notice>("""{"Kind":3,"Key":"hunter2"}"""),
            Json.Read<Notice>("""{"Kind":99,"Key":"hunter2"}"""),
        ];
        Assert.All(notices, notice => Assert.DoesNotContain("hunter2", notice.ToString(), StringComparison.Ordinal));
        Assert.Contains("Text = seen", notices[1].ToString(), StringComparison.Ordinal);
        Assert.All(notices, notice => Assert.Contains($"Kind = {notice.Kind}", notice.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_sensitive_branch_of_a_choice_is_printed_as_stars()
    {
        Proof text = "hunter2";
        Proof known = new Login { User = "u", Pin = 1234 };
        Assert.Equal("Text { Value = *** }", text.ToString());
        Assert.Equal("Number { Value = 5 }", ((Proof)5).ToString());
        Assert.Equal("Object { Value = Login { User = u, Pin = ***, Answers = *** } }", known.ToString());
    }

    [Fact]
    public void Original_JSON_that_may_have_secrets_is_printed_as_stars()
    {
        Assert.Equal("Unknown { Json = *** }", Json.Read<Proof>("""["hunter2"]""").ToString());
        var gate = new Gate.Unknown(1, RawJson.Parse("""{"Type":1,"Body":{"Pin":1234}}"""));
        Assert.Equal("Unknown { Type = 1, Json = *** }", gate.ToString());
        var request = new NotifyLabRequest { Notices = [], Gates = [gate], Proofs = [new Proof.Unknown { Json = RawJson.Parse("1234") }] };
        Assert.DoesNotContain("1234", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deprecated_members_are_marked()
    {
        Assert.Equal("Use Text instead.", typeof(TryLabEverythingRequest).GetProperty("Old")!.GetCustomAttribute<ObsoleteAttribute>()?.Message);
        Assert.NotNull(typeof(Options).GetField("Four")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.All(
            typeof(LabClient).GetMethods().Where(method => method.Name.StartsWith("TryEverything", StringComparison.Ordinal)),
            method => Assert.Equal("Kept for the tests of the compiler.", method.GetCustomAttribute<ObsoleteAttribute>()?.Message));
        Assert.Null(typeof(LabClient).GetMethod("BatchAsync")!.GetCustomAttribute<ObsoleteAttribute>());
    }

    [Theory]
    [InlineData("""{"Text":"t","Old":"x"}""")]
    [InlineData("""{"Text":"t","older":"x"}""")]
    [InlineData("""{"Text":"t","oldest":"x","Limit":20}""")]
    public void Deprecated_members_are_still_read_and_written(string json)
        => Assert.Contains("\"Old\":\"x\"", Json.Write(Json.Read<TryLabEverythingRequest>(json)), StringComparison.Ordinal);
}
