using System.Text.Json;
using Generated.Tests.Chat.GroupOpenHttpSvc;
using Generated.Tests.Chat.Lab;
using Generated.Tests.Chat.RecentContact;
using Generated.Tests.Harness;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Enums and flags, which are open: a value that this client does not know survives.</summary>
public class EnumTests
{
    [Theory]
    [InlineData(3, MarkKind.Both)]
    [InlineData(99, (MarkKind)99)]
    [InlineData(-1, (MarkKind)(-1))]
    [InlineData(long.MaxValue, (MarkKind)long.MaxValue)]
    public void An_integer_that_is_not_described_survives(long wire, MarkKind kind)
    {
        var json = $$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ClearMark":[{{wire}},1],"ResultCode":0}""";
        var result = Json.Read<MarkResult>(json);
        Assert.Equal(kind, result.OptType);
        Assert.Equal($$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":0}""", Json.Write(result));

        var change = new MarkChange { OptType = kind, ContactItem = result.ContactItem, SetMark = [(MarkBit)wire] };
        Assert.Equal(change, Json.Read<MarkChange>(Json.Write(change)));
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("3.5")]
    [InlineData("9223372036854775808")]
    [InlineData("true")]
    public void An_enum_of_integers_takes_nothing_else(string wire)
        => Assert.Throws<JsonException>(
            () => Json.Read<MarkResult>($$"""{"OptType":{{wire}},"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":0}"""));

    [Fact]
    public void Flags_combine_have_a_None_and_keep_unknown_bits()
    {
        Assert.Equal(0, (long)ListOptions.None);
        Assert.Equal(7, (long)(ListOptions.Pinned | ListOptions.Empty | ListOptions.PagePinned));
        Assert.Equal(ListOptions.Pinned | ListOptions.Empty | ListOptions.PagePinned, new GetListRequest { FromAccount = "u" }.AssistFlags);

        var request = Json.Read<GetListRequest>("""{"From_Account":"u","AssistFlags":4611686018427387905}""");
        Assert.True(request.AssistFlags.HasFlag(ListOptions.Pinned));
        Assert.Contains("\"AssistFlags\":4611686018427387905", Json.Write(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Enums_are_64_bits_wide()
    {
        Assert.Equal(typeof(long), Enum.GetUnderlyingType(typeof(MarkBit)));
        Assert.Equal(typeof(long), Enum.GetUnderlyingType(typeof(ListOptions)));
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
        var tags = Json.Read<TryEverythingResponse>($$"""{"Level":"{{wire}}","Levels":["{{wire}}"],"Total":0}""");
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
        var response = Json.Read<RenumberResponse>(
            $$"""{"Rank":{{wire}},"Rights":0,"Ranks":[1,{{wire}}],"Who":{{wire}},"""
            + $$"""" "Pass":{"Kind":1,"Rank":{{wire}},"Rights":0},"ActionStatus":"OK"} """");
        Assert.Equal((rank, new Who.Rank(rank)), (response.Rank, response.Who));
        Assert.Equal([Rank.Guest, rank], response.Ranks);
        Assert.Equal(rank, response.Pass?.Rank);
        var written =
            $$"""{"Rank":{{(long)rank}},"Rights":0,"Ranks":[1,{{(long)rank}}],"RightsByRoom":{},"Who":{{(long)rank}},"""
            + $$"""" "Pass":{"Kind":1,"Rank":{{(long)rank}},"Rights":0},"ActionStatus":"OK"} """";
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
        var response = Json.Read<RenumberResponse>($$"""{"Rights":{{wire}},"RightsByRoom":{ "a":{{wire}} } }""");
        Assert.Equal((rights, rights), (response.Rights, response.RightsByRoom["a"]));
        Assert.Equal(rights, Json.Read<RenumberRequest>($$"""{"Rights":{{wire}}}""").Rights);
        Json.AssertEqualResponse($$"""{"Rights":{{(long)rights}},"RightsByRoom":{ "a":{{(long)rights}} } }""", Json.Write(response));
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
        Assert.Throws<JsonException>(() => Json.Read<RenumberResponse>("""{"Rights":1.5}"""));
        Assert.Throws<JsonException>(() => Json.Read<RenumberResponse>("""{"Rights":0,"Ranks":[null]}"""));
        Assert.Null(Json.Read<RenumberResponse>("""{"Rights":0,"Rank":null}""").Rank);
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
        => Assert.Throws<JsonException>(() => Json.Read<TryEverythingResponse>($$"""{"Level":{{wire}},"Total":0}"""));

    private static string WithoutEmptyLists(string json)
        => new[] { "\"Matrix\":[],", "\"Scores\":{},", "\"Shapes\":[],", "\"Anyones\":[],", "\"Items\":[]," }
            .Aggregate(json, static (text, empty) => text.Replace(empty, "", StringComparison.Ordinal));
}
