using static Import.Tests.DraftPage;

namespace Import.Tests;

/// <summary>The examples of a draft, its texts, its enums and its names.</summary>
public class DraftTextTests
{
    [Fact]
    public void One_response_belongs_to_every_request_whose_name_it_has()
    {
        var page = ImportedPage.Of("""
            ### Sample request URL
            ```
            https://xxxxxx/v4/a/b?sdkappid=1&identifier=admin&usersig=x&random=1&contenttype=json
            ```
            ### Sample request
            - **Basic format**
            ```
            { "Name": "a" }
            ```
            - **Request with all members**
            ```
            { "Name": "b", "Color": "red" }
            ```
            - **Batch request**
            ```
            { "Names": ["c", "d"] }
            ```
            ### Sample response
            - **Response to a batch request**
            ```
            { "ActionStatus": "OK", "ErrorCode": 0, "Count": 2 }
            ```
            - **Response to a basic request or one with all members**
            ```
            { "ActionStatus": "OK", "ErrorCode": 0, "Count": 1 }
            ```
            """);

        Assert.Equal([("Basic format", true, true), ("Request with all members", true, true), ("Batch request", true, true)], page.Examples);
    }

    [Fact]
    public void A_request_gets_the_response_that_succeeds()
    {
        var page = ImportedPage.Of(Page("""{ "Name": "a" }""",
            """
            { "ActionStatus": "FAIL", "ErrorCode": 7, "ErrorInfo": "no" }
            ```
            ```
            { "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "" }
            """));

        Assert.Equal([((string?)null, true, true), (null, false, true)], page.Examples);
        Assert.Contains("OK", page.Imported.Text.Split("examples:")[1].Split("\n  - ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_the_page_leaves_out_are_no_items_of_an_example()
    {
        var page = ImportedPage.Of(Page("""{ "Rooms": [ { "Name": "a" }, { ... }, { … } ] }"""));

        Assert.Contains("""request: { "Rooms": [{"Name": "a"}] }""", page.Imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_that_are_not_English_become_comments_beside_placeholders()
    {
        var page = ImportedPage.Of(Page("""{ "MsgSeq": 7, "IsLoud": 1 }""", rows:
            """
            | MsgSeq | Integer | 必填 | 纸条的编号 |
            | IsLoud | Integer | 选填 | 是否出声：0表示安静，1表示响亮 |
            """, errors: "| 81234 | 命令字错误，请重试 |"));

        Assert.Contains("    # 纸条的编号。\n    summary: The message sequence number.\n", page.Imported.Text, StringComparison.Ordinal);
        Assert.Contains("    summary: Is loud.\n", page.Imported.Text, StringComparison.Ordinal);
        Assert.Contains(": 1 # 响亮\n", page.Imported.Text, StringComparison.Ordinal);
        Assert.Contains("    summary: Command invalid.\n    remedy: Try again.\n", page.Imported.Text, StringComparison.Ordinal);
        AssertCompiles(page);
    }

    [Fact]
    public void A_comment_on_one_value_is_no_summary()
    {
        var page = ImportedPage.Of(Page(
            """
            {
              "Count": 12, // 12 rooms are wanted
              "Color": "red", // the color of the wall
              "Rows": [
                { "Size": 1 },
                {
                  "Size": 7 // the size of a hall
                }
              ]
            }
            """));

        Assert.Contains("    # 12: 12 rooms are wanted\n", page.Imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("summary: 12", page.Imported.Text, StringComparison.Ordinal);
        Assert.Contains("# 7: the size of a hall\n", page.Imported.Text, StringComparison.Ordinal);
        Assert.Contains("summary: the color of the wall.", page.Imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_shared_files_describe_is_used()
    {
        const string Shared = """
            shared: all
            service: TencentChat
            types:
              GuestId: { type: string, maxBytes: 8 }
              Guest: { fields: { Guest_Account: { type: GuestId } } }
              Element:
                union: PartType
                content: PartContent
                cases:
                  Note: { is: N, fields: { Text: { type: string } } }
            errorSets:
              Rooms:
                81001: { name: RoomFull }
                81002: { name: RoomShut }
              Doors:
                81003: { name: DoorShut }
                81009: { name: DoorLost }
            """;
        var shared = ("shared.api.yaml", Shared);
        var text = Page("""{ "Guest_Account": "ann", "Parts": [ { "PartType": "N", "PartContent": { "Text": "hi" } } ] }""",
            errors: "| 81001 | Full. |\n| 81002 | Shut. |\n| 81003 | The door. |");

        var draft = ServiceSpecs.Importer([.. ServiceSpecs.Files, ServiceSpecs.Parse(shared)]).Import("page.md", text, _ => "b.api.yaml");

        Assert.Contains("  Guest_Account:\n    type: GuestId\n", draft.Text, StringComparison.Ordinal);
        Assert.Contains("  Parts:\n    type: [Element]\n", draft.Text, StringComparison.Ordinal);
        Assert.Contains("errors:\n  use: [Rooms]\n  81003:\n    name: DoorShut\n", draft.Text, StringComparison.Ordinal);
        Assert.Empty(EmittedCode.Complaints([.. ServiceSpecs.All, shared, ("b.api.yaml", draft.Text)]));
    }

    [Fact]
    public void A_shared_type_whose_limits_a_sample_breaks_is_not_used()
    {
        var shared = ServiceSpecs.Parse(("shared.api.yaml",
            "shared: all\ntypes:\n  GuestId: { type: string, maxBytes: 2 }\n  Guest: { fields: { Guest_Account: { type: GuestId } } }\n"));

        var text = Page("""{ "Guest_Account": "ann" }""");

        var draft = ServiceSpecs.Importer([.. ServiceSpecs.Files, shared]).Import("page.md", text, _ => "b.api.yaml");

        Assert.Contains("  Guest_Account:\n    type: string\n", draft.Text, StringComparison.Ordinal);
        Assert.Single(draft.Draft.Examples);
    }

    [Fact]
    public void A_list_that_the_page_announces_is_an_enum()
    {
        var page = ImportedPage.Of(Page("""{ "Name": "a" }""", rows:
            """
            | Color | String | No | The color. Valid values: `Red`, `Green` |
            | Shade | String | No | 深浅，可选值：Light、Dark |
            | Size | Integer | No | 大小：1-小号，2-大号 |
            """));

        Assert.Equal("Red=Red, Green=Green", page.Enum("BColor"));
        Assert.Equal("Light=Light, Dark=Dark", page.Enum("BShade"));
        Assert.Equal(["1", "2"], page.Enum("BSize").Split(", ").Select(value => value[..1]));
        AssertCompiles(page);
    }

    [Fact]
    public void Words_in_another_style_than_the_values_are_no_values()
    {
        var page = ImportedPage.Of(Page("""{ "AddType": "Add_Both" }""", rows:
            """
            | AddType | String | No | Adding type: <br><li>Add_One: one side <br><li>Add_Both (default): both sides |
            """));

        Assert.Equal("Add_One=AddOne, Add_Both=AddBoth", page.Enum("BAddType"));
    }

    [Theory]
    [InlineData("IsPinned", "Whether it is pinned. 0: not pinned; 1: pinned", "bool wire int")]
    [InlineData("Pin", "是否置顶", "bool wire int")]
    [InlineData("IsPinned", "1: pinned; 0: not pinned", "bool wire int")]
    [InlineData("Kind", "0: plain; 1: framed", "BKind")]
    [InlineData("IsPinned", "Whether it is pinned. 0: no; 1: yes; 2: for a day", "BIsPinned")]
    public void Integers_that_mean_no_and_yes_are_bools(string name, string text, string type)
    {
        var page = ImportedPage.Of(Page($$"""{ "{{name}}": 1 }""", rows: $"| {name} | Integer | No | {text} |"));

        Assert.Equal(type, page.Sent(name));
    }

    [Fact]
    public void Errors_are_named_by_the_words_of_their_descriptions()
    {
        var page = ImportedPage.Of(Page("""{ "Name": "a" }""", errors:
            """
            | 81001 | The RoomName field is missing. |
            | 81002 | The friend list is full. |
            | 81003 | The message is too long. |
            | 81004 | The room is locked from inside. |
            | 81005 | 话题不存在 |
            """));

        Assert.Equal(["RoomNameMemberMissing", "FriendGroupLimitExceeded", "MessageTooLong", "RoomLockedFromInside", "TopicNotFound"],
            page.Spec.Errors.Select(error => error.Name!.Value.Value));
    }

    [Fact]
    public void Two_errors_of_a_page_have_two_names_and_what_no_word_tells_apart_is_a_doubt()
    {
        var page = ImportedPage.Of(Page("""{ "Name": "a" }""", errors:
            """
            | 81001 | 命令字错误 |
            | 81002 | 命令字非法 |
            | 81003 | 命令字有误 |
            """));

        Assert.Equal(["CommandInvalid", "ACommandInvalid", "CommandInvalid81003"], page.Spec.Errors.Select(error => error.Name!.Value.Value));
        Assert.Contains(page.Doubts, doubt => doubt.Contains("tell the error 81003 from others", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_drafts_name_one_code_the_same()
    {
        var importer = ServiceSpecs.Importer();
        var one = importer.Import("one.md", Page("""{ "Name": "a" }""", errors: "| 81003 | Invalid command. |"), _ => "one.api.yaml");
        var two = importer.Import("two.md", Page("""{ "Name": "a" }""", errors: "| 81003 | The parameter is wrong. |").Replace("v4/a/b", "v4/a/c"),
            _ => "two.api.yaml");

        Assert.Equal(one.Draft.Errors[0].Name, two.Draft.Errors[0].Name);
    }
}
