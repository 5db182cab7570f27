using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Numbers are compared by their exact value, however many digits they have, and one number is the same in each of its spellings.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("int64, min: 9007199254740993", "9007199254740992", "min: 9007199254740993")]
    [InlineData("int64, max: 9007199254740992", "9007199254740993", "max: 9007199254740992")]
    [InlineData("uint64, max: 18446744073709551614", "18446744073709551615", "max: 18446744073709551614")]
    [InlineData("int64, wire: string, min: 9007199254740993", "\"9007199254740992\"", "min: 9007199254740993")]
    [InlineData("[int64], min: 9007199254740993", "[9007199254740993, 9007199254740992]", "min: 9007199254740993")]
    [InlineData("double, max: 0.1", "0.10000000000000000001", "max: 0.1")]
    [InlineData("double, min: 1e-400", "1e-401", "min: 1e-400")]
    [InlineData("double, min: 1", "0e9", "min: 1")]
    public void An_example_breaks_a_limit_that_no_double_tells_apart(string type, string value, string limit)
    {
        var id = Assert.Single(Open($"Id: {{ type: {type} }}", $$"""{ "Id": {{value}} }""").Run().Diagnostics, found => found.Id == "CW433");
        Assert.Contains($"'{limit}'", GeneratorRun.Message(id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int64, min: 9007199254740993", "9007199254740993")]
    [InlineData("int64, min: 0, max: 0", "-0")]
    [InlineData("double, min: 0, max: 0", "-0.00e5")]
    [InlineData("double, min: 100, max: 1e2", "1.00E+2")]
    [InlineData("double, max: 1e-400", "1e-99999999999999999999999999")]
    [InlineData("double, min: 0, max: 0", "0e99999999999999999999999999")]
    public void An_example_keeps_a_limit_in_any_spelling(string type, string value) =>
        Open($"Id: {{ type: {type} }}", $$"""{ "Id": {{value}} }""").Run().AssertClean();

    [Theory]
    [InlineData("int64", "9007199254740993", "9007199254740992", true)]
    [InlineData("int64", "9007199254740993", "9007199254740993", false)]
    [InlineData("uint64", "18446744073709551615", "18446744073709551614", true)]
    [InlineData("double", "0.10000000000000000001", "0.1", true)]
    [InlineData("double", "1e2", "100.0", false)]
    [InlineData("double", "-1e2", "-0", false)]
    [InlineData("double", "-0.5", "-0.51", true)]
    public void Limits_contradict_each_other_by_their_exact_values(string type, string min, string max, bool contradicts)
    {
        var run = Open($"Id: {{ type: {type}, min: {min}, max: {max} }}", "{}").Run();
        Assert.Equal(contradicts ? ["CW414"] : [], run.Broken.Select(broken => broken.Id));
    }

    [Fact]
    public void A_limit_of_64_bits_reaches_the_check_with_all_its_digits()
    {
        var text = Open("Id: { type: int64, min: 9007199254740993 }, No: { type: uint64, max: 18446744073709551614 }", "{}").Run().AssertClean()
            .Text("Chat.Room.Open.g.cs");
        Assert.Contains("Id, 9007199254740993L)", text, StringComparison.Ordinal);
        Assert.Contains("No, 18446744073709551614UL)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role: { type: Role }", "\"Role\": -0")]
    [InlineData("Rights: { type: Rights }", "\"Rights\": -0")]
    [InlineData("Place: { type: Place }", "\"Place\": { \"Kind\": -0, \"Road\": \"a\" }")]
    [InlineData("Done: { type: bool, wire: int }, Why: { type: string, when: { Done: 1 } }", "\"Done\": -0")]
    [InlineData("Count: { type: int64, wire: string }, Why: { type: string, when: { Count: [1, 2] } }", "\"Count\": \"-0\"")]
    [InlineData("Name: { type: string }, Why: { type: string, when: { Name: '0' } }", "\"Name\": \"-0\"")]
    public void Minus_zero_is_zero_in_an_example_of_a_request(string fields, string members) => Open(fields, $"{{ {members} }}").Run().AssertClean();

    [Fact]
    public void Minus_zero_as_an_error_code_is_success_so_that_the_rest_is_checked() =>
        SpecProject.Chat.With("room/open.api.yaml", """
            endpoint: v4/room/open
            response: { Id: { type: int64 } }
            examples:
              - response: { "Status": "OK", "Code": -0, "Info": "", "Ir": 1 }
            """).Run().AssertDiagnostics("CW430: 'Ir' is not a member of the response. Did you mean 'Id'?");

    [Theory]
    [InlineData("string, default: -0", "\"-0\"")]
    [InlineData("int64, default: -0", "= 0")]
    [InlineData("double, default: -0", "= 0")]
    public void Minus_zero_without_quotes_is_a_text_where_text_is_declared(string type, string expected)
    {
        var text = Open($"X: {{ type: {type} }}", "{}").Run().AssertClean().Text("Chat.Room.Open.g.cs");
        Assert.Equal(type.StartsWith("string", StringComparison.Ordinal), text.Contains(expected, StringComparison.Ordinal) && expected[0] == '"');
    }

    [Theory]
    [InlineData("when: { Name: -0 }", "Name is \"-0\"")]
    [InlineData("when: { Count: -0 }", "Count is 0")]
    [InlineData("when: { Mood: -0 }", "Mood is { Value: \"zero\" }")]
    public void A_condition_on_a_text_is_what_is_written(string when, string expected)
    {
        var fields = $"Name: {{ type: string }}, Count: {{ type: int64 }}, Mood: {{ type: Mood }}, Why: {{ type: string, {when} }}";
        var text = Open(fields, "{}").Run().AssertClean().Text("Chat.Room.Open.g.cs");
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    private static SpecProject Open(string fields, string request) => SpecProject.Chat.With("room/open.api.yaml", $$"""
        endpoint: v4/room/open
        types:
          Role: { enum: { None: 0, Owner: 1 } }
          Rights: { flags: { Read: 1, Write: 2 } }
          Mood: { enum: { Zero: { is: zero, aliases: [-0] } } }
          Place: { union: Kind, cases: { Street: { is: 0, fields: { Road: { type: string } } } } }
        request: { {{fields}} }
        examples:
          - request: {{request}}
        """);
}
