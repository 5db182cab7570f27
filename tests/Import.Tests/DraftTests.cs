using static Import.Tests.DraftPage;

namespace Import.Tests;

/// <summary>Unions, results and pages that follow from the samples of a page.</summary>
public class DraftTests
{
    [Fact]
    public void Elements_with_a_type_and_its_content_are_a_union()
    {
        var page = ImportedPage.Of(Page(
            """
            { "Parts": [
              { "PartType": "XYZNoteElem", "PartContent": { "Note": "hi" } },
              { "PartType": "XYZFrameElem", "PartContent": { "Width": 3, "Url": "u" } } ] }
            """));

        Assert.Equal("[BPart]", page.Sent("Parts"));
        Assert.Equal("XYZNoteElem=NoteElement(Note), XYZFrameElem=FrameElement(Width Url)", page.Union("BPart"));
        AssertCompiles(page);
    }

    [Fact]
    public void A_union_of_which_samples_show_one_kind_says_so()
    {
        var page = ImportedPage.Of(Page("""{ "Parts": [ { "PartType": "Note", "PartContent": { "Note": "hi" } } ] }"""));

        Assert.Equal("Note=NoteCase(Note)", page.Union("BPart"));
        Assert.Contains("7: Parts: the samples show PartType Note only, so the union lacks all others", page.Doubts);
        AssertCompiles(page);
    }

    [Fact]
    public void Values_whose_kind_a_tag_beside_them_tells_are_a_union()
    {
        var page = ImportedPage.Of(Page(
            """
            { "Items": [
              { "Tag": "Tag_Room_Name", "Value": "blue" },
              { "Tag": "Tag_Room_Seats", "Value": 4 },
              { "Tag": "Tag_Room_Guests", "Value": ["ann"] } ] }
            """));

        Assert.Equal("Tag_Room_Name=Name(string), Tag_Room_Seats=Seats(int64), Tag_Room_Guests=Guests([string])", page.Union("BItem"));
        AssertCompiles(page);
    }

    [Fact]
    public void Kinds_with_members_of_their_own_are_a_union()
    {
        var page = ImportedPage.Of(Page(
            """{ "Rows": [ { "Type": 1, "Id": 7, "UserId": "ann" }, { "Type": 2, "Id": 8, "RoomId": "r" } ] }""", rows:
            """
            | Type | Integer | Yes | The kind of the row. 1: user row; 2: room row; 3: empty row. |
            """));

        Assert.Equal("1=UserRow(UserId), 2=RoomRow(RoomId)", page.Union("BRow"));
        Assert.Equal("int64", page.Sent("Rows.Id"));
        Assert.Contains(page.Doubts, doubt => doubt.EndsWith("Rows: no sample shows Type 3, so the union lacks them", StringComparison.Ordinal));
        AssertCompiles(page);
    }

    /// <summary>Optional members alone make no kinds.</summary>
    [Theory]
    [InlineData("""{ "Rows": [ { "Type": 1, "A": 1 }, { "Type": 2 } ] }""")]
    [InlineData("""{ "Rows": [ { "Type": 1, "A": 1, "B": 2 }, { "Type": 1, "A": 1 } ] }""")]
    [InlineData("""{ "Rows": [ { "Type": 1, "A": 1 }, { "Type": 2, "A": 1, "B": 2 }, { "Type": 3, "A": 2 } ] }""")]
    public void Objects_of_one_kind_are_no_union(string request) => Assert.DoesNotContain("union:", ImportedPage.Of(Page(request)).Imported.Text);

    [Fact]
    public void An_outcome_for_each_item_gives_results()
    {
        var page = ImportedPage.Of(Page("""{ "Names": ["a"] }""",
            """{ "Rooms": [ { "Room_Account": "a", "ResultCode": 0, "ResultInfo": "" } ], "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Equal("results: { items: Rooms, code: ResultCode, info: ResultInfo, key: Room_Account }", page.Results);
        AssertCompiles(page);
    }

    [Fact]
    public void Where_0_is_a_failure_the_other_codes_of_success_are_listed()
    {
        var page = ImportedPage.Of(Page("""{ "Names": ["a"] }""",
            """{ "Members": [ { "Member_Account": "a", "Result": 1 } ], "ActionStatus": "OK", "ErrorCode": 0 }""", answers:
            """
            | Result | Integer | The outcome. 0: failed; 1: added; 2: already a member |
            """));

        Assert.Equal("results: { items: Members, code: Result, ok: [1, 2], key: Member_Account }", page.Results);
        AssertCompiles(page);
    }

    [Fact]
    public void A_list_of_failures_gives_results()
    {
        var page = ImportedPage.Of(Page("""{ "Names": ["a"] }""",
            """{ "ErrorList": [ { "To_Account": "a", "ErrorCode": 7 } ], "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Equal("results: { failures: ErrorList, code: ErrorCode, key: To_Account }", page.Results);
        AssertCompiles(page);
    }

    [Fact]
    public void Items_with_an_integer_that_is_no_code_give_no_results()
    {
        var page = ImportedPage.Of(Page("""{ "Names": ["a"] }""",
            """{ "Rooms": [ { "Name": "a", "Result": 5 } ], "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Null(page.Results);
    }

    [Fact]
    public void A_cursor_and_a_flag_of_the_end_give_pages()
    {
        var page = ImportedPage.Of(Page("""{ "StartIndex": 0, "Limit": 10 }""",
            """{ "Rooms": [ { "Name": "a" } ], "CompleteFlag": 1, "NextStartIndex": 5, "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Equal("pages: { items: Rooms, until: { CompleteFlag: 1 }, carry: { NextStartIndex: StartIndex }, size: Limit }", page.Pages);
        AssertCompiles(page);
    }

    [Fact]
    public void A_cursor_alone_ends_with_its_first_value()
    {
        var page = ImportedPage.Of(Page("""{ "Next": "", "Limit": 10 }""",
            """{ "Rooms": [ { "Name": "a" } ], "Next": "x", "ActionStatus": "OK", "ErrorCode": 0 }""", answers:
            """
            | Next | String | The cursor of the next page. Empty on the last page. |
            """, rows:
            """
            | Next | String | Yes | The cursor. Empty in the first request. |
            """));

        Assert.Equal("""pages: { items: Rooms, until: { Next: "" }, carry: [Next], size: Limit }""", page.Pages);
        Assert.Equal("string", page.Sent("Next"));
        Assert.Contains("    default: \"\"\n", page.Imported.Text);
        AssertCompiles(page);
    }

    [Fact]
    public void An_offset_a_limit_and_a_total_give_pages()
    {
        var page = ImportedPage.Of(Page("""{ "Offset": 0, "Limit": 10 }""",
            """{ "Rooms": [ { "Name": "a" } ], "TotalCount": 5, "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Equal("pages: { items: Rooms, offset: Offset, total: TotalCount, size: Limit }", page.Pages);
        AssertCompiles(page);
    }

    [Theory]
    [InlineData("7, 6, 5", "{ min: Rooms.MsgSeq, add: -1 }", "least")]
    [InlineData("5, 6, 9", "{ max: Rooms.MsgSeq, add: 1 }", "greatest")]
    [InlineData("5, 6, 6", "{ max: Rooms.MsgSeq }", "greatest")]
    public void A_start_that_names_a_number_of_the_items_gives_a_computed_cursor(string numbers, string cursor, string which)
    {
        var items = string.Join(", ", numbers.Split(", ").Select(number => $$"""{ "MsgSeq": {{number}} }"""));
        var page = ImportedPage.Of(Page("""{ "ReqMsgSeq": 8, "Limit": 10 }""",
            $$"""{ "Rooms": [ {{items}} ], "IsFinished": 1, "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Equal($"pages: {{ items: Rooms, until: {{ IsFinished: 1 }}, carry: {{ ReqMsgSeq: {cursor} }}, size: Limit }}", page.Pages);
        Assert.Contains(page.Doubts, doubt => doubt.Contains($"the {which} 'MsgSeq' of a page is a guess", StringComparison.Ordinal));
        AssertCompiles(page);
    }

    [Theory]
    [InlineData("""{ "Rooms": [ { "MsgSeq": 7 } ],""")]
    [InlineData("""{ "Rooms": [ { "MsgSeq": 7 }, { "MsgSeq": 7 } ],""")]
    [InlineData("""{ "Rooms": [ { "Number": 7 }, { "Number": 6 } ],""")]
    public void Samples_that_show_no_direction_give_no_computed_cursor(string rooms)
    {
        var page = ImportedPage.Of(Page("""{ "ReqMsgSeq": 8 }""", rooms + """ "IsFinished": 1, "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Null(page.Pages);
        Assert.Contains(page.Doubts, doubt => doubt.Contains("'IsFinished' tells of pages", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flag_of_the_end_without_a_cursor_is_a_doubt()
    {
        var page = ImportedPage.Of(Page("""{ "Name": "a" }""",
            """{ "Rooms": [ { "Name": "a" } ], "IsFinished": 1, "ActionStatus": "OK", "ErrorCode": 0 }"""));

        Assert.Null(page.Pages);
        Assert.Contains(page.Doubts, doubt => doubt.Contains("'IsFinished' tells of pages", StringComparison.Ordinal));
    }
}
