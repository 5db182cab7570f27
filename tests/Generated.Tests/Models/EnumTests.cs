using System.Text.Json;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Enums and flags, which are open: a value that this client does not know survives.</summary>
public class EnumTests
{
    [Theory]
    [InlineData(3, ConversationMarkKind.Both)]
    [InlineData(99, (ConversationMarkKind)99)]
    [InlineData(-1, (ConversationMarkKind)(-1))]
    [InlineData(long.MaxValue, (ConversationMarkKind)long.MaxValue)]
    public void An_integer_that_is_not_described_survives(long wire, ConversationMarkKind kind)
    {
        var json = $$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ClearMark":[{{wire}},1],"ResultCode":0}""";
        var result = Json.Read<ConversationMarkResult>(json);
        Assert.Equal(kind, result.OptType);
        Assert.Equal($$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":0}""", Json.Write(result));

        var change = new ConversationMarkChange { OptType = kind, ContactItem = result.ContactItem, SetMark = [(ConversationMarkBit)wire] };
        Assert.Equal(change, Json.Read<ConversationMarkChange>(Json.Write(change)));
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("3.5")]
    [InlineData("9223372036854775808")]
    [InlineData("true")]
    public void An_enum_of_integers_takes_nothing_else(string wire)
        => Assert.Throws<JsonException>(
            () => Json.Read<ConversationMarkResult>($$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":0}"""));

    [Fact]
    public void Flags_combine_have_a_None_and_keep_unknown_bits()
    {
        Assert.Equal(0, (long)ConversationInclude.None);
        Assert.Equal(7, (long)(ConversationInclude.Pinned | ConversationInclude.Empty | ConversationInclude.PagePinned));
        Assert.Equal(ConversationInclude.Pinned | ConversationInclude.Empty | ConversationInclude.PagePinned,
            new ListConversationsRequest { FromAccount = "u" }.AssistFlags);

        var request = Json.Read<ListConversationsRequest>("""{"From_Account":"u","AssistFlags":4611686018427387905}""");
        Assert.True(request.AssistFlags.HasFlag(ConversationInclude.Pinned));
        Assert.Contains("\"AssistFlags\":4611686018427387905", Json.Write(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Enums_are_64_bits_wide()
    {
        Assert.Equal(typeof(long), Enum.GetUnderlyingType(typeof(ConversationMarkBit)));
        Assert.Equal(typeof(long), Enum.GetUnderlyingType(typeof(ConversationInclude)));
    }

    [Theory]
    [InlineData("low", "low")]
    [InlineData("high", "high")]
    [InlineData("HIGH", "high")]
    [InlineData("tall", "high")]
    [InlineData("Tall", "Tall")]
    [InlineData("", "")]
    [InlineData("éñ", "éñ")]
    public void A_text_is_read_by_its_aliases_and_written_by_its_name_and_an_unknown_one_survives(string wire, string written)
    {
        var tags = Json.Read<TryLabEverythingResponse>($$"""{"Level":"{{wire}}","Levels":["{{wire}}"],"Total":0}""");
        Assert.Equal(written, tags.Level?.Value);
        Assert.Equal($$"""{"Level":"{{written}}","Levels":["{{written}}"],"Total":0}""", WithoutEmptyLists(Json.Write(tags)));
    }

    [Theory]
    [InlineData(2, Rank.Owner)]
    [InlineData(22, Rank.Owner)]
    [InlineData(long.MinValue, Rank.Owner)]
    [InlineData(1, Rank.Guest)]
    [InlineData(222, (Rank)222)]
    public void An_integer_is_read_by_its_aliases_and_written_by_its_own_number(long wire, Rank rank)
    {
        var response = Json.Read<RenumberLabResponse>(
            $$"""{"Rank":{{wire}},"Rights":0,"Ranks":[1,{{wire}}],"Who":{{wire}},"""
            + $$"""" "Pass":{"Kind":1,"Rank":{{wire}},"Rights":0},"ActionStatus":"OK"} """");
        Assert.Equal((rank, new Who.Rank { Value = rank }), (response.Rank, response.Who));
        Assert.Equal([Rank.Guest, rank], response.Ranks);
        Assert.Equal(rank, response.Pass?.Rank);
        var written =
            $$"""{"Rank":{{(long)rank}},"Rights":0,"Ranks":[1,{{(long)rank}}],"RightsByRoom":{},"Who":{{(long)rank}},"""
            + $$"""" "Pass":{"Kind":1,"Rank":{{(long)rank}},"Rights":0} } """";
        Json.AssertEqual(written, Json.Write(response));
    }

    [Theory]
    [InlineData(1, Rights.Read)]
    [InlineData(17, Rights.Read | Rights.Write)]
    [InlineData(18, Rights.Write)]
    [InlineData(96, Rights.Write)]
    [InlineData(32, (Rights)32)]
    [InlineData(long.MinValue + 96, Rights.Write | Rights.Close)]
    [InlineData(0, Rights.None)]
    public void Bits_of_an_alias_give_way_to_those_of_its_flag_and_half_of_them_stay(long wire, Rights rights)
    {
        var response = Json.Read<RenumberLabResponse>($$"""{"Rights":{{wire}},"RightsByRoom":{ "a":{{wire}} } }""");
        Assert.Equal((rights, rights), (response.Rights, response.RightsByRoom["a"]));
        Assert.Equal(rights, Json.Read<RenumberLabRequest>($$"""{"Rights":{{wire}}}""").Rights);
        Json.AssertEqualResponse($$"""{"Rights":{{(long)rights}},"RightsByRoom":{ "a":{{(long)rights}} } }""", response);
    }

    [Fact]
    public void Numbers_with_aliases_are_values_of_their_own_and_miss_no_fault()
    {
        Assert.Equal(Rank.Owner, Json.Read<Rank>("22"));
        Assert.Equal((Rank.Owner, null), (Json.Read<Rank?>("22"), Json.Read<Rank?>("null")));
        Assert.Equal([Rank.Owner], Json.Read<List<Rank>>("[22]"));
        Assert.Equal("[2]", Json.Write(new[] { Rank.Owner }));
        Assert.Equal("2", JsonSerializer.Serialize(JsonSerializer.Deserialize<Rank>("22")));
        Assert.Throws<JsonException>(() => Json.Read<Rank>("\"22\""));
        Assert.Throws<JsonException>(() => Json.Read<RenumberLabResponse>("""{"Rights":1.5}"""));
        Assert.Throws<JsonException>(() => Json.Read<RenumberLabResponse>("""{"Rights":0,"Ranks":[null]}"""));
        Assert.Null(Json.Read<RenumberLabResponse>("""{"Rights":0,"Rank":null}""").Rank);
    }

    [Fact]
    public void Texts_are_values()
    {
        Assert.Equal(Level.High, new Level("high"));
        Assert.Equal(Level.High, Json.Read<Level>("\"tall\""));
        Assert.NotEqual(Level.High, Level.Low);
        Assert.True(new GroupType("Public") == GroupType.Public);
        Assert.Equal("Public", GroupType.Public.ToString());
        Assert.Equal("", default(Level).ToString());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("true")]
    public void An_enum_of_texts_takes_nothing_else(string wire)
        => Assert.Throws<JsonException>(() => Json.Read<TryLabEverythingResponse>($$"""{"Level":{{wire}},"Total":0}"""));

    private static string WithoutEmptyLists(string json)
        => new[] { "\"Matrix\":[],", "\"Scores\":{},", "\"Shapes\":[],", "\"Anyones\":[],", "\"Items\":[]," }
            .Aggregate(json, static (text, empty) => text.Replace(empty, "", StringComparison.Ordinal));
}
