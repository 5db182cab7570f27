using Chatwright.Generator.Words;
using Chatwright.Import;

namespace Import.Tests;

/// <summary>The specs of pages in the forms in which the API's documentation is handed on.</summary>
public class PageTests
{
    public static TheoryData<string> Pages
        => [.. Directory.EnumerateFiles(Repository.At("tests", "Import.Tests", "Pages")).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_gives_C_sharp_that_compiles(string name)
    {
        var page = ImportedPage.Named(name);

        Assert.Empty(EmittedCode.Complaints([.. ServiceSpecs.All, (page.Imported.FileName, page.Imported.Text)]));
        Assert.DoesNotContain("TODO", page.Imported.Text);
    }

    [Fact]
    public void Where_headings_are_gone_tables_and_samples_tell_what_they_are()
    {
        var page = ImportedPage.Named("no_headings.txt");

        Assert.Equal("v4/room_open_http_svc/post_note", page.Path);
        Assert.Equal("Post note.", page.Summary);
        Assert.Equal(["> RoomId", "> Poster_Account", "> Notes", "> Notes.Text", "> Notes.Pinned", "> Extension", "< NoteIds", "< RequestId"],
            page.Members);
        Assert.Equal("string!", page.Sent("RoomId"));
        Assert.Equal("[PostNoteNote]!, maxItems 20", page.Sent("Notes"));
        Assert.Equal("string!, maxBytes 500", page.Sent("Notes.Text"));
        Assert.Equal("1=KeepsNoteTop, 0=LetsGo", page.Enum("PostNotePinned"));
        Assert.Equal([2001, 2003, 2004, 2005], page.ErrorCodes);
    }

    [Fact]
    public void A_comment_that_swallowed_the_rest_of_a_flattened_sample_gives_it_back()
    {
        var page = ImportedPage.Named("no_headings.txt");

        var example = Assert.Single(page.Spec.Examples);
        Assert.NotNull(example.Request);
        Assert.NotNull(example.Response);
        Assert.Contains("""[{"Text": "hello", "Pinned": 1}, {"Text": "bye"}]""", page.Imported.Text);
        Assert.Contains(""" "{\"data\":1,\"value\":2}" """.Trim(), page.Imported.Text);
    }

    [Fact]
    public void Json_of_something_else_is_left_out_and_said_so() =>
        Assert.Equal(2, ImportedPage.Named("no_headings.txt").Doubts.Count(doubt => doubt.Contains("neither a request nor a response")));

    [Fact]
    public void A_table_with_one_cell_a_line_is_a_table()
    {
        var page = ImportedPage.Named("cell_a_line.txt");

        Assert.Equal("100/s", page.Calls);
        Assert.Equal("string!, maxBytes 32", page.Sent("NoteID"));
        Assert.Equal("[string], maxItems 10", page.Sent("Labels"));
        Assert.Contains("昵称。 可以为空。", page.Imported.Text);
        // 70169 is one of the service's own.
        Assert.Equal([40006, 40601], page.ErrorCodes);
        Assert.Equal([((string?)null, true, true)], page.Examples);
    }

    [Fact]
    public void Flattened_code_in_a_fence_is_read_to_its_end()
    {
        var page = ImportedPage.Named("flat_in_fence.md");

        Assert.Equal("200/s", page.Calls);
        Assert.Equal(["StartTime", "EndTime", "NumberPerPage", "Page"], page.Spec.Request!.Fields.Select(field => field.WireName.Value)
            .Where(name => name != "CallResult"));
        Assert.Equal("timestamp", page.Sent("StartTime"));
        Assert.Equal("Video=Video, Audio=Audio", page.Enum("GetByFilterMediaType"));
        Assert.Equal("Cancel=Cancel, Reject=Reject, NormalEnd=NormalEnd", page.Enum("GetByFilterCallResult"));
        Assert.Equal("1=Digits, 2=Text", page.Enum("GetByFilterRoomIdType"));
    }

    [Fact]
    public void Where_table_and_sample_disagree_the_sample_wins_and_the_line_is_named()
    {
        var page = ImportedPage.Named("flat_in_fence.md");

        Assert.Contains("60: CallResult: the table calls it Integer, the sample has a string", page.Doubts);
        Assert.Contains("62: RoomIdType: the table calls it String, the sample has an integer", page.Doubts);
        Assert.Contains("Line 60 of the page: the table calls it Integer, the sample has a string.", page.Imported.Text);
    }

    [Fact]
    public void Requests_and_responses_that_take_turns_are_examples()
    {
        var page = ImportedPage.Named("exchanges.md");

        Assert.Equal([((string?)null, true, true), (null, true, true), (null, true, false), (null, false, true)], page.Examples);
        Assert.Equal("[AdminGetnotesNoteItem]", page.Answered("NoteList"));
        Assert.Equal("string", page.Answered("NoteList.NoteBody.NoteContent.Text"));
        Assert.Equal("string", page.Sent("LastKey"));
        Assert.Equal("bool! wire int", page.Answered("Complete"));
        Assert.Equal("pages: { items: NoteList, until: { Complete: 1 }, carry: [LastKey], size: MaxCnt }", page.Pages);
        Assert.Equal("0=Normal, 8=Recalled", page.Enum("AdminGetnotesNoteFlagBits"));
    }

    [Fact]
    public void Commas_of_Chinese_type_separate_and_the_URL_beats_the_table()
    {
        var page = ImportedPage.Named("counter.md");

        Assert.Equal("v4/group_open_http_svc/update_counter", page.Path);
        Assert.Contains(page.Doubts, doubt => doubt.StartsWith("21: the path is given as v4/group_open_http_svc/modify_attr here",
            StringComparison.Ordinal));
        Assert.Equal("int64", page.Sent("Counter.Value"));
        Assert.Equal("Set=Set, Increase=Increase, Decrease=Decrease", page.Enum("UpdateCounterMode"));
        Assert.Null(page.Calls);
        Assert.Contains(page.Doubts, doubt => doubt.StartsWith("27: the page names a limit that 'calls' cannot say", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_table_lists_the_members_of_what_the_text_above_it_names()
    {
        var page = ImportedPage.Named("key_values.md");

        Assert.Equal("string!, maxBytes 100", page.Sent("PairList.Key"));
        Assert.Equal("string", page.Sent("PairList.Remark"));
        Assert.Equal("int64", page.Answered("PairList.ErrorCode"));
        Assert.Equal("string", page.Answered("PairList.Pair.Value"));
        Assert.Equal("1=Set, 2=Remove, 3=Clear", page.Enum("SetPairsOperateType"));
    }

    [Fact]
    public void A_requirement_on_a_condition_becomes_one()
    {
        var page = ImportedPage.Named("key_values.md");

        var condition = Assert.Single(page.Spec.Request!.Fields.Single(field => field.WireName.Value == "PairList").When);
        Assert.Equal(("OperateType", "1,2"), (condition.Member.Value, string.Join(',', condition.Values.Select(value => value.Value.Text))));
        Assert.Contains("55: Seq: required on a condition: 非App管理员调用时必填", page.Doubts);
    }

    [Fact]
    public void Objects_of_users_own_names_are_maps()
    {
        var page = ImportedPage.Named("push.md");

        Assert.Equal("{string: string}", page.Sent("Condition.AttrsAnd"));
        Assert.Equal("{string: string}", page.Answered("UserAttrs.Attrs"));
    }

    [Fact]
    public void Members_that_only_the_table_knows_go_where_the_table_puts_them()
    {
        var page = ImportedPage.Named("push.md");

        Assert.Equal("json", page.Sent("Condition.AttrsOr"));
        Assert.Equal("[string], maxBytes 50", page.Sent("Condition.TagsOr"));
        Assert.Equal("int64", page.Sent("MsgLifeTime"));
        Assert.Equal("uint32!", page.Sent("MsgRandom"));
        Assert.Equal("string", page.Sent("MsgBody.MsgContent.Data"));
        Assert.Contains(page.Doubts, doubt => doubt.StartsWith("82: MsgLifeTime: no sample shows it", StringComparison.Ordinal));
    }

    [Fact]
    public void Tabs_dotted_names_and_a_shell_command_are_understood()
    {
        var page = ImportedPage.Named("tabs.txt");

        Assert.Equal(("v4/cards/send", "30/m", "Sends a card to one user."), (page.Path, page.Calls, page.Summary));
        Assert.Equal("string!, maxChars 40", page.Sent("Card.Title"));
        Assert.Equal("0=Plain, 1=Framed", page.Enum("SendStyle"));
        Assert.Equal("bool wire int", page.Sent("Silent"));
        Assert.Equal("[SendCopy]", page.Sent("Copies"));
        Assert.Equal("uint64", page.Answered("CardId"));
        Assert.Equal("double", page.Answered("Cost"));
        Assert.Equal(["Make it smaller.", "Slow down and try again."], page.Spec.Errors.Select(error => error.Remedy));
    }

    [Fact]
    public void Html_tables_and_loose_JSON_are_understood()
    {
        var page = ImportedPage.Named("html.md");

        Assert.Equal("100/s", page.Calls);
        Assert.Equal("[RemoveUserTag]!, maxItems 100", page.Sent("UserTags"));
        Assert.Equal("[string]!", page.Sent("UserTags.Tags"));
        Assert.Equal("bool", page.Sent("DryRun"));
        Assert.Equal([90001, 90018], page.ErrorCodes);
    }

    [Fact]
    public void Without_a_table_the_comments_of_the_sample_serve()
    {
        var page = ImportedPage.Named("no_table.md");

        Assert.Equal("string!", page.Sent("BoxId"));
        Assert.Equal("int64", page.Sent("Depth"));
        Assert.Contains("summary: Box to clear.", page.Imported.Text);
        Assert.Contains("26: the sample lacks a closing '}'", page.Doubts);
    }

    [Fact]
    public void Numbered_lists_of_quoted_values_are_enums()
    {
        var page = ImportedPage.Named("state.md");

        Assert.Equal("Online=Online, PushOnline=PushOnline, Offline=Offline", page.Enum("QueryPresenceState"));
        Assert.Equal("[UserId]!, maxItems 500", page.Sent("To_Account"));
    }

    [Fact]
    public void Tables_of_words_with_one_blank_between_are_tables()
    {
        var page = ImportedPage.Named("words.txt");

        Assert.Equal("string!, maxBytes 32", page.Sent("Robot_Account"));
        Assert.Contains("summary: What it says of itself and goes on to say in the next line.", page.Imported.Text);
        Assert.Equal("int64", page.Sent("Info.Level"));
        Assert.Equal([10002, 10003], page.ErrorCodes);
        Assert.Contains(""" "https://example.com/a?b=1//c" """.Trim(), page.Imported.Text);
    }

    [Fact]
    public void Headings_that_ran_into_samples_and_rows_still_head_what_follows()
    {
        var page = ImportedPage.Named("glued.txt");

        Assert.Equal(["> RoomId", "> Members", "> Members.Member_Account", "< Left"], page.Members);
        Assert.Equal("string!", page.Sent("Members.Member_Account"));
        Assert.Contains("summary: One of them.", page.Imported.Text);
        Assert.Equal([10010, 10015], page.ErrorCodes);
        Assert.Equal([((string?)null, true, true)], page.Examples);
    }

    [Fact]
    public void Without_samples_dotted_names_and_indentation_make_the_tree()
    {
        var page = ImportedPage.Named("tables_only.md");

        Assert.Equal(
            [
                "> Owner_Account", "> Filter", "> Filter.Kind", "> Filter.Near", "> Filter.Near.Radius", "> Names", "> Marks",
                "> MinTime", "> MaxTime",
                "< Places", "< Places.PlaceId", "< Places.Visitors", "< Places.Visitors.Visitor_Account", "< Total",
            ],
            page.Members);
        Assert.Equal("double!", page.Sent("Filter.Near.Radius"));
        Assert.Equal("1=Room, 2=Garden", page.Enum("FindKind"));
        Assert.Equal("[string], maxItems 5", page.Sent("Names"));
        Assert.Equal("[FindPlace]", page.Answered("Places"));
        Assert.Contains(page.Doubts, doubt => doubt.StartsWith("14: no sample of the request shows which members 'Marks' holds",
            StringComparison.Ordinal));
        Assert.Contains("14: Marks: no sample shows what the list holds", page.Doubts);
    }

    [Fact]
    public void Advice_of_an_error_is_its_remedy_and_may_ask_to_repeat()
    {
        var page = ImportedPage.Named("state.md");

        var error = page.Spec.Errors.Single(error => error.Code.Value == 91000);
        Assert.Equal(("MessageInternalError", "Message internal error.", "Try again.", RetryAdvice.Backoff),
            (error.Name!.Value.Value, error.Docs.Summary, error.Remedy, error.Retry?.Value));
    }
}
