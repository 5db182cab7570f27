using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    /// <summary>An endpoint with something of each kind to give examples of.</summary>
    private const string Shown = """
        endpoint: v4/room/show
        request:
          Name: { type: string, required: true, maxBytes: 4 }
          Count: { type: int32, max: 9 }
          Role: { type: Role }
          Place: { type: Place }
          Id: { type: string, oneOf: key }
          Code: { type: string, oneOf: key }
          Why: { type: string, when: { Role: 2 } }
        response:
          Total: { type: int64, required: true }
          Role: { type: Role }
        types:
          Role: { enum: { Owner: 1, Guest: 2 } }
          Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32, required: true } } } } }
        examples:

        """;

    private const string Asked = Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\" }";

    private const string Responded = Shown + "  - response: { \"Total\": 1, \"Status\": \"OK\" }";

    private static IEnumerable<Mistake> Examples =>
    [
        new(Rules.ExampleSyntax,
            Shown + "  - request: |\n      {\"Name\": \"a\" [|\"|]Id\": \"b\"}",
            "Expected ',' or '}', but found '\"'",
            Asked),
        new(Rules.ExampleGoesOn,
            Shown + "  - request: |\n      {\"Name\": \"a\", \"Id\": \"b\"}\n      [|{|]}",
            "The JSON of the example ends before this. Remove what follows. Write a second example as an entry of its own.",
            Asked),
        new(Rules.ExampleDuplicate,
            Shown + "  - request: |\n      {\"Name\": \"a\", \"Id\": \"b\", [|\"Name\"|]: \"c\"}",
            "'Name' is already defined in line 18. Remove one of the two.",
            Asked),
        new(Rules.ExampleEscape,
            Shown + "  - request: |\n      {\"Name\": \"[|\\x|]\", \"Id\": \"b\"}",
            "'\\x' does not stand for a character in JSON. "
                + "A backslash is written '\\\\', a character past U+FFFF as a pair such as '\\uD83D\\uDE00'.",
            Shown + "  - request: |\n      {\"Name\": \"\\\\x\", \"Id\": \"b\"}"),
        new(Rules.ExampleNumber,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": [|01|] }",
            "'01' is not a number in JSON. Write digits without a leading '0' or '+', such as 5, -0.5 or 1e6; a text goes in double quotes.",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": 1 }"),
        new(Rules.ExampleTooDeep,
            Shown + "  - request: |\n      " + new string('[', 64) + "[|[|]" + new string(']', 65),
            "Objects and arrays of an example nest at most 64 deep",
            Asked),
        new(Rules.ExampleForm,
            Shown + "  - request: [|Name|]",
            "The example is not written as JSON. Write it in braces, '{ \"name\": 1 }', or under '|' in the lines below.",
            Asked),
        new(Rules.ExamplePlainText,
            Shown + "  - request: { \"Name\": [|a|], \"Id\": \"b\" }",
            "'a' is not JSON. Put names and texts in double quotes. Numbers, true, false and null stand without quotes.",
            Asked),
        new(Rules.ExampleCharacter,
            Shown + "  - request: |\n      {\"Name\": \"a[|\t|]\", \"Id\": \"b\"}",
            "A tab cannot stand in a string of JSON. Write '\\t'.",
            Shown + "  - request: |\n      {\"Name\": \"a\\t\",\t\"Id\": \"b\"}"),

        new(Rules.ExampleUndeclared,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", [|\"Coun\"|]: 1 }",
            "'Coun' is not a member of the request. Did you mean 'Count'?",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": 1 }"),
        new(Rules.ExampleUndeclared,
            Shown + "  - response: { \"Total\": 1, \"Status\": \"OK\", [|\"Statu\"|]: 1 }",
            "'Statu' is not a member of the response. Did you mean 'Status'?",
            Shown + "  - response: { \"Status\": \"FAIL\", \"Statu\": 1 }"),
        new(Rules.ExampleWrongType,
            Shown + "  - request: { \"Name\": [|1|], \"Id\": \"b\" }",
            "A string is expected here, not the number 1",
            Asked),
        new(Rules.ExampleWrongType,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": [|1.5|] }",
            "A value of int32 is expected here, not the number 1.5",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": 1 }"),
        new(Rules.ExampleWrongType,
            Shown + "  - response: { \"Status\": \"FAIL\", \"Code\": [|{}|] }",
            "A value of int64 is expected here, not an object",
            Shown + "  - response: { \"Status\": \"FAIL\", \"Code\": 5 }"),
        new(Rules.ExampleWrongType,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": { \"Kind\": [|\"1\"|] } }",
            "An integer is expected here, not a string",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": { \"Kind\": 1, \"Size\": 2 } }"),
        new(Rules.ExampleMissing,
            Shown + "  - request: [|{ \"Id\": \"b\" }|]",
            "The required member 'Name' is absent or null",
            Asked),
        new(Rules.ExampleMissing,
            Shown + "  - response: [|{ \"Status\": \"OK\", \"Code\": 0 }|]",
            "The required member 'Total' is absent or null",
            Shown + "  - response: { \"Status\": \"OK\", \"Code\": 5 }"),
        new(Rules.ExampleMissing,
            Shown + "  - request: [|{ \"Name\": \"a\", \"Id\": \"b\", \"Role\": 2 }|]",
            "The required member 'Why' is absent or null although its condition holds",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Role\": 2, \"Why\": \"c\" }"),
        new(Rules.ExampleMissing,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": [|{ \"Size\": 1 }|] }",
            "The required member 'Kind' is absent or null, and tells the cases apart",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": { \"Size\": 1, \"Kind\": 1 } }"),
        new(Rules.ExampleBreaksLimit,
            Shown + "  - request: { \"Name\": [|\"ééé\"|], \"Id\": \"b\" }",
            "The value breaks 'maxBytes: 4': it has bytes: 6",
            Shown + "  - request: { \"Name\": \"éé\", \"Id\": \"b\" }"),
        new(Rules.ExampleBreaksLimit,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": [|10|] }",
            "The value breaks 'max: 9': it is 10",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Count\": 9 }"),
        new(Rules.ExampleUnknownValue,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Role\": [|3|] }",
            "'3' is not a value of 'Role'.",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Role\": 1 }"),
        new(Rules.ExampleUnknownValue,
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": { \"Kind\": [|7|] } }",
            "'7' is not a value of 'Place'.",
            Shown + "  - request: { \"Name\": \"a\", \"Id\": \"b\", \"Place\": { \"Kind\": 1, \"Size\": 7 } }"),
        new(Rules.ExampleUnknownInResponse,
            Shown + "  - response: { \"Total\": 1, \"Status\": \"OK\", \"Role\": [|3|] }",
            "'3' is not a value of 'Role'; the client would keep it as an unknown one.",
            (Shown + "  - response: { \"Total\": 1, \"Status\": \"OK\", \"Role\": 3 }").Replace("Role: { enum", "Role: { open: true, enum")),
        new(Rules.ExampleNoOutcome,
            Shown + "  - response: [|{ \"Total\": 1 }|]",
            "The response has neither 'Status' nor 'Code', so it does not say whether the call succeeded. Add one of the two.",
            Responded),
        new(Rules.ExamplePresence,
            Shown + "  - request: [|{ \"Name\": \"a\", \"Id\": \"b\", \"Code\": \"c\" }|]",
            "Of the members labelled 'key', exactly one must be present, but 2 are",
            Asked),
        new(Rules.ExamplePresence,
            Shown + "  - request: [|{ \"Name\": \"a\" }|]",
            "Of the members labelled 'key', exactly one must be present, but none is",
            Asked),
        new(Rules.ExampleExcluded,
            Endpoint + "request: { A: { type: string, excludes: [B] }, B: { type: string } }\nexamples: [{ request: [|{ \"A\": \"\", \"B\": \"b\" "
                + "}|] }]",
            "'A' and 'B' exclude each other. Remove one of the two.",
            Endpoint + "request: { A: { type: string, excludes: [B] }, B: { type: string } }\nexamples: [{ request: { \"A\": null, \"B\": \"b\" } "
                + "}]"),

        new(Rules.ExampleWithoutRequest,
            Endpoint + "examples:\n  - request: [|{ \"Name\": 1 }|]",
            "The endpoint takes no request. Write an empty object.",
            Endpoint + "examples:\n  - request: {}"),
    ];
}
