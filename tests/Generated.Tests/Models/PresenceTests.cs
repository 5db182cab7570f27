using System.Reflection;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Absent, null, empty, default: what is sent and what is read.</summary>
public class PresenceTests
{
    [Fact]
    public void Defaults_are_always_sent_and_what_is_null_never()
        => Assert.Equal(
            """{"Text":"t","Flag":true,"FlagAsInt":0,"Kind":2,"Options":5,"Offset":0,"Limit":20}""",
            Json.Write(new TryLabEverythingRequest { Text = "t" }));

    [Fact]
    public void Defaults_stand_in_for_what_is_absent_or_null()
    {
        var least = new TryLabEverythingRequest { Text = "t" };
        Assert.Equal(least, Json.Read<TryLabEverythingRequest>("""{"Text":"t"}"""));
        Assert.Equal(
            least,
            Json.Read<TryLabEverythingRequest>(
                """{"Text":"t","Flag":null,"FlagAsInt":null,"Kind":null,"Options":null,"Limit":null,"Names":null,"Blob":null}"""));
        var rename = new ConversationGroupUpdate.Rename { OldGroupName = "o", NewGroupName = "n" };
        Assert.Equal(1, new UpdateConversationGroupRequest { FromAccount = "u", UpdateGroup = rename }.UpdateType);
    }

    [Fact]
    public void A_default_can_be_set_to_something_else()
        => Assert.Equal(
            """{"Text":"t","Flag":false,"FlagAsInt":1,"Kind":3,"Options":0,"Offset":0,"Limit":20}""",
            Json.Write(new TryLabEverythingRequest { Text = "t", Flag = false, FlagAsInt = true, Kind = Kind.Third, Options = Options.None }));

    [Fact]
    public void An_optional_list_of_a_request_is_left_out_when_null_and_sent_when_empty()
    {
        var absent = new NewConversationGroup { GroupName = "g" };
        var empty = absent with { ContactItem = [] };

        Assert.Equal("""{"GroupName":"g"}""", Json.Write(absent));
        Assert.Equal("""{"GroupName":"g","ContactItem":[]}""", Json.Write(empty));
        Assert.NotEqual(absent, empty);
        Assert.Equal(absent, Json.Read<NewConversationGroup>(Json.Write(absent)));
        Assert.Equal(empty, Json.Read<NewConversationGroup>(Json.Write(empty)));
        Assert.Contains("\"Scores\":{}", Json.Write(Everything.Request with { Scores = new Dictionary<string, int>() }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_list_is_sent_when_empty()
        => Assert.Equal("""{"Accounts":[]}""", Json.Write(new BatchLabRequest { Accounts = [] }));

    [Theory]
    [InlineData("""{"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0}""")]
    [InlineData("""{"SessionItem":null,"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0}""")]
    [InlineData("""{"SessionItem":[],"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0}""")]
    public void A_list_of_a_response_is_never_null(string json)
    {
        var response = Json.Read<ListConversationsResponse>(json);
        Assert.True(response.SessionItem.IsEmpty);
        Assert.Empty(response.SessionItem);
        Json.AssertEqualResponse(json, response);
    }

    [Fact]
    public void Lists_of_responses_are_not_nullable_and_lists_of_requests_are()
    {
        Assert.Equal(typeof(Chatwright.ApiList<Conversation>), typeof(ListConversationsResponse).GetProperty("SessionItem")!.PropertyType);
        Assert.Equal(typeof(Chatwright.ApiList<long>), typeof(MarkedConversation).GetProperty("ContactGroupId")!.PropertyType);
        Assert.Equal(typeof(Chatwright.ApiDictionary<int>), typeof(TryLabEverythingResponse).GetProperty("Scores")!.PropertyType);
        Assert.Equal(typeof(Chatwright.ApiList<ConversationKey>?), typeof(NewConversationGroup).GetProperty("ContactItem")!.PropertyType);
        Assert.Equal(typeof(Chatwright.ApiList<ConversationKey>), typeof(SearchConversationGroupsRequest).GetProperty("ContactItem")!.PropertyType);
        Assert.Equal(typeof(Chatwright.ApiList<Tree>?), typeof(Tree).GetProperty("Children")!.PropertyType);
    }

    [Theory]
    [InlineData("""{"text":"a","Total":0}""", "a")]
    [InlineData("""{"TEXT":"a","Total":0}""", "a")]
    [InlineData("""{"Text":"b","TEXT":"a","Total":0}""", "a")]
    [InlineData("""{"TEXT":"b","text":"c","Text":"a","Total":0}""", "a")]
    [InlineData("""{"Text":"a","text":null,"Total":0}""", "a")]
    [InlineData("""{"text":null,"Text":"a","TEXT":null,"Total":0}""", "a")]
    [InlineData("""{"tExt":"a","Total":0}""", null)]
    public void Of_a_member_and_its_aliases_the_last_present_counts(string json, string? text)
    {
        var response = Json.Read<TryLabEverythingResponse>(json);
        Assert.Equal(text, response.Text);
        Assert.DoesNotContain("TEXT", Json.Write(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Nullability_tells_what_may_be_absent()
    {
        var context = new NullabilityInfoContext();
        NullabilityState StateOf<T>(string property) => context.Create(typeof(T).GetProperty(property)!).ReadState;

        Assert.Equal(NullabilityState.NotNull, StateOf<Conversation.OneToOne>("ToAccount"));
        Assert.Equal(NullabilityState.Nullable, StateOf<Conversation.OneToOne>("StandardMark"));
        Assert.Equal(NullabilityState.NotNull, StateOf<UpdateConversationGroupRequest>("UpdateGroup"));
        Assert.Equal(NullabilityState.Nullable, StateOf<UpdateConversationGroupResponse>("UpdateGroupResult"));
        Assert.Equal(NullabilityState.NotNull, StateOf<ListConversationsResponse>("Info"));
    }
}
