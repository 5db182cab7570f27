using Chatwright.Generator.Syntax;
using Chatwright.Import.Texts;

namespace Import.Tests;

/// <summary>The specs of pages that describe a webhook.</summary>
public class WebhookPageTests
{
    public static TheoryData<string> Pages
        => [.. Directory.EnumerateFiles(Repository.At("tests", "Import.Tests", "Pages", "Webhooks")).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_gives_C_sharp_that_compiles(string name)
    {
        var page = ImportedWebhook.Named(name);

        Assert.Empty(EmittedCode.Complaints([.. ServiceSpecs.All, (page.Imported.FileName, page.Imported.Text)]));
    }

    [Fact]
    public void A_webhook_that_decides_has_a_body_a_reply_and_codes()
    {
        var page = ImportedWebhook.Named("before_enter.md");

        Assert.Equal(("Room.CallbackBeforeEnter", true), (page.Spec.Head.Value, page.Spec.IsDeciding));
        Assert.Contains("summary: Your backend decides who may enter a room.", page.Imported.Text);
        Assert.Equal(
            [
                "RoomId string", "Role RoomBeforeEnterRole", "Guests [RoomBeforeEnterGuest]", "MsgBody [RoomBeforeEnterMsgBody]",
                "KnockedAt timestamp", "EventTime timestamp wire millis",
            ],
            page.Body);
        Assert.Equal(["Renamed [RoomBeforeEnterRenamed]"], page.Reply);
        Assert.Equal(["0=Allow", "1=Refuse 20100..20200", "2=Drop"], page.Codes);
        Assert.Contains("summary: Refuses to let anybody in.", page.Imported.Text);
        Assert.Equal(
            [("Letting some in under other names", true, true), ("Letting all in", false, true), ("Keeping all out", false, true)],
            page.Examples);
    }

    [Fact]
    public void A_webhook_whose_reply_changes_nothing_has_no_reply_and_may_have_members_of_the_envelope()
    {
        var page = ImportedWebhook.Named("after_leave.md");

        Assert.Equal(("Room.CallbackAfterLeave", false), (page.Spec.Head.Value, page.Spec.IsDeciding));
        Assert.Equal(["RoomId string", "Left_Account string", "ErrorCode int64", "ErrorInfo string", "EventTime timestamp wire millis"], page.Body);
        Assert.Empty(page.Reply);
        Assert.Empty(page.Codes);
        Assert.Equal([((string?)null, true, true)], page.Examples);
        Assert.Contains("summary: The webhook after leave.", page.Imported.Text);
        Assert.Contains("# App 后台可以通过该回调得知有人离开房间。", page.Imported.Text);
    }

    [Fact]
    public void Codes_are_named_by_their_meaning_in_either_language()
    {
        var page = ImportedWebhook.Named("judging.txt");

        Assert.True(page.Spec.IsDeciding);
        Assert.Equal(["0=Allow", "1=Refuse 30100..30200", "2=Drop", "3=Code3"], page.Codes);
        Assert.Contains("# 拒绝邀请", page.Imported.Text);
    }

    [Fact]
    public void A_body_of_several_events_names_the_command_in_each()
    {
        var page = ImportedWebhook.Named("events.md");

        Assert.Equal("Ring.Done", page.Spec.Head.Value);
        Assert.Equal(["Events [RingDoneEvent]"], page.Body);
        var item = Assert.IsType<ObjectBody>(page.Spec.Types.Single().Body);
        Assert.Equal(["CallbackCommand", "TaskId", "Time", "Rung"], item.Fields.Select(field => field.WireName.Value));
    }

    [Fact]
    public void Codes_without_a_meaning_are_left_to_the_author()
    {
        var page = ImportedWebhook.Of(Page("错误码：0表示处理成功；非0值表示处理失败，请将错误码设置在[38000, 39000]"));

        Assert.False(page.Spec.IsDeciding);
        Assert.Empty(page.Codes);
        Assert.Contains("13: the reply may have the codes from 38000 to 39000, and the page does not say what they mean", page.Doubts);
    }

    [Fact]
    public void A_command_that_is_given_differently_is_told_and_the_body_wins()
    {
        var page = ImportedWebhook.Of(Page("0为允许；1为拒绝") + "\n| 参数 | 说明 |\n|---|---|\n| CallbackCommand | 固定为 oom.CallbackAfterCall |\n");

        Assert.Equal("Room.CallbackAfterCall", page.Spec.Head.Value);
        Assert.Contains("17: the command is given as oom.CallbackAfterCall here, and as Room.CallbackAfterCall in line 3", page.Doubts);
    }

    [Fact]
    public void An_endpoint_that_names_a_webhook_in_a_sample_stays_an_endpoint()
    {
        var page = ImportedPage.Of(DraftPage.Page("""{ "CallbackCommand": "Room.CallbackAfterCall" }"""));

        Assert.Equal("v4/a/b", page.Path);
        Assert.Equal(["> CallbackCommand"], page.Members);
    }

    [Fact]
    public void Without_webhooks_in_the_spec_of_the_service_the_message_says_so()
    {
        var service = ServiceSpecs.Parse(("service.api.yaml", "service: Depot\n"));
        var problem = Assert.Throws<PageException>(() => ServiceSpecs.Importer([service]).Import("page.md", Page("0为允许"), command => command));

        Assert.Contains("the page describes the webhook Room.CallbackAfterCall, and the spec of the service lacks 'webhooks'", problem.Message);
    }

    [Fact]
    public void The_service_names_the_parameter_of_the_command()
    {
        var service = ServiceSpecs.Parse((
            "service.api.yaml",
            """
            service: Depot
            webhooks:
              command: event
              signature: { scheme: sha256-token-time, sign: sign, time: time }
              reply: { code: code, info: text }
            """));
        const string Text = """
            ### Sample request
            { "event": "parcel/leaving", "Number": 1 }
            ### Sample response
            { "code": 7, "text": "too large" }
            ### Response fields
            | Field | Type | Description |
            |---|---|---|
            | code | Integer | 0: allowed; 7: rejected |
            | text | String | The text |
            """;
        var spec = ServiceSpecs.Importer([service]).Import("page.md", Text, command => command + ".api.yaml");

        Assert.Contains("webhook: parcel/leaving", spec.Text);
        Assert.Equal([(0, "Allow"), (7, "Refuse")], spec.Draft.Codes.Select(code => (code.Code, code.Name)));
    }

    private static string Page(string codes) => $$"""
        ### 请求包示例
        ```
        { "CallbackCommand": "Room.CallbackAfterCall", "RoomId": "blue" }
        ```
        ### 应答包示例
        ```
        { "ActionStatus": "OK", "ErrorInfo": "", "ErrorCode": 0 }
        ```
        ### 应答包字段说明
        | 字段 | 类型 | 属性 | 说明 |
        |---|---|---|---|
        | ActionStatus | String | 必填 | 结果 |
        | ErrorCode | Integer | 必填 | {{codes}} |
        | ErrorInfo | String | 必填 | 说明 |
        """;
}
