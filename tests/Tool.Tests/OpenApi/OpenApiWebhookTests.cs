using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

public class OpenApiWebhookTests
{
    private const string Service = """
        service: Mail
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        webhooks:
          command: Event
          app: App
          query: { format: { value: json }, Attempt: { type: int32, summary: The number of the attempt. } }
          signature: { scheme: sha256-token-time, sign: Sign, time: Time }
          reply: { status: Status, ok: OK, code: Code, info: Info }
        """;

    private const string Sending = """
        webhook: Letter.Sending
        summary: The webhook before a letter is sent.
        decides: true
        body: { From: { type: string, required: true, maxBytes: 5 }, Parts: { type: [Part] } }
        reply: { Stamp: { type: string, maxBytes: 7 } }
        codes: { 0: Allow, 1: { name: Refuse, range: [10, 20], summary: Refuses it. } }
        types: { Part: { fields: { Text: { type: string } } } }
        examples:
          - name: a letter
            body: { "From": "ann", "Parts": [] }
            reply: { "Status": "OK", "Code": 10, "Info": "no" }
        """;

    [Fact]
    public async Task A_webhook_is_one_of_the_document()
    {
        var document = await ExportAsync();
        var operation = document["webhooks"]!["Letter.Sending"]!["post"]!;
        Assert.Equal(("Webhooks_LetterSending", "The webhook before a letter is sent."),
            (operation["operationId"]!.ToString(), operation["summary"]!.ToString()));
        Assert.Equal(["Event", "format", "App", "Sign", "Time", "Attempt"],
            operation["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.ToString()));
        Assert.Equal(
            """{"0":{"name":"Allow"},"1":{"name":"Refuse","summary":"Refuses it.","range":[10,20]}}""",
            operation["x-codes"]!.ToJsonString());
        Assert.Equal("true", operation["x-decides"]!.ToString());
        var body = operation["requestBody"]!["content"]!["application/json"]!;
        Assert.Equal("""{"From":"ann","Parts":[]}""", body["examples"]!["a-letter"]!["value"]!.ToJsonString());
        Assert.Equal("#/components/schemas/LetterSendingWebhook", body["schema"]!["$ref"]!.ToString());
        Assert.Equal(
            """{"command":"Event","app":"App","signature":{"scheme":"sha256-token-time","sign":"Sign","time":"Time"}}""",
            document["x-webhook-requests"]!.ToJsonString());
    }

    [Fact]
    public async Task Limits_bind_the_reply_and_not_the_body()
    {
        var schemas = (await ExportAsync())["components"]!["schemas"]!;
        Assert.Null(schemas["LetterSendingWebhook"]!["properties"]!["From"]!["x-max-bytes"]);
        Assert.Equal(["From"], schemas["LetterSendingWebhook"]!["required"]!.AsArray().Select(name => name!.ToString()));
        var reply = schemas["LetterSendingReply"]!;
        Assert.Equal(["Stamp", "Status", "Code", "Info"], reply["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal("7", reply["properties"]!["Stamp"]!["x-max-bytes"]!.ToString());
        Assert.Equal("""["OK"]""", reply["properties"]!["Status"]!["enum"]!.ToJsonString());
    }

    [Fact]
    public async Task In_OpenAPI_3_0_webhooks_are_a_mark_that_names_their_schemas()
    {
        var document = await ExportAsync("--version", "3.0");
        var webhook = document["x-webhook-schemas"]!["Letter.Sending"]!;
        Assert.Equal(("LetterSendingWebhook", "LetterSendingReply"), (webhook["body"]!.ToString(), webhook["reply"]!.ToString()));
        Assert.Equal("""["From"]""", document["components"]!["schemas"]!["LetterSendingWebhook"]!["required"]!.ToJsonString());
        Assert.Null(document["webhooks"]);
    }

    private static async Task<JsonNode> ExportAsync(params string[] more)
    {
        using var folder = new TempFolder();
        folder.Write("Specs/service.api.yaml", Service);
        folder.Write("Specs/sending.api.yaml", Sending);
        var run = await new ToolRun { Folder = folder.Path }.RunAsync(["export", "openapi", "Specs", .. more]);
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!;
    }
}
