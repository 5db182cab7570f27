using static Generator.Tests.Examples.ExampleSpec;

namespace Generator.Tests.Examples;

/// <summary>The examples of webhooks: what a request has in its query and its body, and what a reply has.</summary>
public class WebhookExampleTests
{
    [Theory]
    [InlineData("query: [|[]|]", "An object is expected here, not an array")]
    [InlineData("query: { \"Sort\": [|true|] }", "A string or a number is expected here, not a truth value")]
    [InlineData("query: { \"Sort\": [|null|] }", "A string or a number is expected here, not null")]
    [InlineData("body: [|[]|]", "An object is expected here, not an array")]
    [InlineData("body: { \"N\": [|\"x\"|] }", "A value of int32 is expected here, not a string")]
    [InlineData("body: { \"S\": [|5|] }", "A string is expected here, not the number 5")]
    [InlineData("body: { \"D\": [|\"5\"|] }", "A string of base64 is expected here, not a string")]
    [InlineData("body: { \"D\": [|\"12\"|] }", "A string of base64 is expected here, not a string")]
    [InlineData("reply: [|[]|]", "An object is expected here, not an array")]
    [InlineData("reply: { \"Code\": 0, [|\"Cod\"|]: 1 }", "'Cod' is not a member of the reply. Did you mean 'Code'?")]
    [InlineData("reply: { \"Status\": [|\"FAIL\"|], \"Code\": 0 }", "'FAIL' is not a value of 'Status', which is 'OK' in every reply.")]
    [InlineData("reply: { \"Code\": [|\"0\"|] }", "A value of int64 is expected here, not a string")]
    public void An_example_of_a_webhook_is_held_against_its_parts(string part, string message) => AssertTells(Webhook(part), message);

    [Theory]
    [InlineData("body: { \"N\": \"5\", \"F\": \"1\", \"T\": \"1700000000\", \"Command\": \"Room.Left\" }")]
    [InlineData("body: { \"S\": \"longer than it is documented to be\" }")]
    [InlineData("query: { \"Command\": \"Room.Left\", \"Sort\": 1 }")]
    [InlineData("reply: { \"Code\": 0, \"Info\": \"\" }")]
    public void What_fits_is_accepted_numbers_of_a_body_in_texts_too(string part) => AssertClean(Webhook(part));

    private static string Webhook(string part) => $$"""
        webhook: Room.Left
        body: { N: { type: int32 }, S: { type: string, maxChars: 9 }, F: { type: bool, wire: int }, T: { type: timestamp }, D: { type: bytes } }
        examples: [{ {{part}}{{(part.StartsWith("query", StringComparison.Ordinal) ? ", body: {}" : "")}} }]
        """;
}
