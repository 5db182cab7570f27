using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    /// <summary>Requests and what comes of them: sources, exclusions, the query, cursors, outcomes, the probe.</summary>
    private static IEnumerable<Mistake> Calls =>
    [
        new(Rules.UnknownSibling,
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: [|Sise|], fields: { Size: { type: int32 } } }, Lid: { is: 2, "
                + "implicit: [|Kind|] } } } }",
            "The case 'Box' has no member 'Sise'. Did you mean 'Size'?",
            Endpoint + "types: { Part: { union: Kind, content: Body, cases: { Box: { is: 1, implicit: Body, type: string }, Lid: { is: 2 } } } }"),
        new(Rules.ValueDoesNotFit,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: [1, [|two|]] }\ntypes: { Outcome: { "
                + "fields: { Code: { type: int32 } } } }",
            "'two' cannot be a value of 'Code', which is int32",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: [one, two] }\ntypes: { Outcome: { "
                + "fields: { Code: { type: string } } } }"),
        new(Rules.MemberNotAnInteger,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: [|Code|] }\ntypes: { Outcome: { fields: { Code: "
                + "{ type: bool } } } }",
            "'Code' must be an integer here, or 'ok' must say which of its values stand for success",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: true }\ntypes: { Outcome: { fields: { "
                + "Code: { type: bool } } } }"),
        new(Rules.MemberNotAnInteger,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: [|Code|], ok: 200 }\ntypes: { Outcome: { fields: { "
                + "Code: { type: uint64 } } } }",
            "'Code' must be an integer here, other than uint64",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: 200 }\ntypes: { Outcome: { fields: { "
                + "Code: { type: int64, wire: string } } } }"),
        new(Rules.AlwaysHolds,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: [|Code|], ok: [0, 1] }\ntypes: { Outcome: "
                + "{ fields: { Code: { type: bool, wire: int } } } }",
            "'Code' always has one of these values, so the condition always holds. Remove a value, or the condition.",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: 1 }\ntypes: { Outcome: { fields: { "
                + "Code: { type: bool, wire: int } } } }"),
        new(Rules.AlwaysHolds,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: [|Code|], ok: [true, false] }\ntypes: { Outcome: "
                + "{ fields: { "
                + "Code: { type: bool, required: true } } } }",
            "'Code' always has one of these values, so the condition always holds. Remove a value, or the condition.",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, ok: false }\ntypes: { Outcome: { fields: { "
                + "Code: { type: bool, required: true } } } }"),
        new(Rules.KeyNotPlain,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, key: [|Who|] }\ntypes: { Outcome: { fields: { "
                + "Code: { type: int32 }, Who: { type: Who } } }, Who: { fields: { Id: { type: uint32 } } } }",
            "'Who' must be a string or an integer, since it says which item an outcome is about",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, key: Who.Id }\ntypes: { Outcome: { fields: { "
                + "Code: { type: int32 }, Who: { type: Who } } }, Who: { fields: { Id: { type: uint32 } } } }"),
        new(Rules.ProbeNotSafe,
            Endpoint + "probe: [|true|]",
            "A health check calls this endpoint again and again. Add 'safe: true', or remove 'probe'.",
            Endpoint + "probe: true\nsafe: true\nrequest: { Limit: { type: int32 }, Offset: { type: int32, default: 0 } }"),
        new(Rules.ProbeNeedsInput,
            Endpoint + "probe: [|true|]\nsafe: true\nrequest: { Limit: { type: int32 }, Name: { type: string, required: true } }",
            "A health check has no value for 'Name', which the request needs. Mark an endpoint that needs none.",
            Endpoint + "probe: false\nsafe: true\nrequest: { Limit: { type: int32 }, Name: { type: string, required: true } }"),
        new(Rules.ProbeNeedsInput,
            Endpoint + "probe: [|true|]\nsafe: true\nrequest: { A: { type: string, oneOf: target }, B: { type: string, oneOf: target } }",
            "A health check has no value for 'A', which the request needs. Mark an endpoint that needs none.",
            Endpoint + "probe: true\nsafe: true\nrequest: { A: { type: string }, B: { type: string } }"),
        new(Rules.ProbeNeedsInput,
            Endpoint + "probe: [|true|]\nsafe: true\nrequest: Place\ntypes: { Place: { union: Kind, cases: { Hall: { is: 1 } } } }",
            "A health check has no value for one of its cases, which the request needs. Mark an endpoint that needs none.",
            Endpoint + "probe: true\nsafe: true\nrequest: Place\ntypes: { Place: { fields: { Kind: { type: int32 } } } }"),
        new(Rules.TwoProbes,
            Endpoint + "probe: [|true|]\nsafe: true",
            "'v4/hall/list' in 'list.api.yaml' is the probe of the service already. Remove one of the two.",
            Endpoint + "probe: false\nsafe: true")
        {
            Beside = [File("hall/list.api.yaml", "endpoint: v4/hall/list\nprobe: true\nsafe: true")],
        },
        new(Rules.FromDoesNotFit,
            Endpoint + "request: { A: { type: int32, from: [|random32|] } }",
            "'from: random32' does not fit int32. 'sdkAppId' and 'random32' are for uint32, int64, uint64 and string, 'identifier' and 'uuid' "
                + "for string.",
            Endpoint + "request: { A: { type: uint32, from: random32 } }"),
        new(Rules.FromDoesNotFit,
            Endpoint + "request: { A: { type: uint64, from: [|uuid|] }, B: { type: [string], from: [|identifier|] } }",
            "'from: uuid' does not fit uint64. 'sdkAppId' and 'random32' are for uint32, int64, uint64 and string, 'identifier' and 'uuid' "
                + "for string.",
            Endpoint + "request: { A: { type: Text, from: uuid }, B: { type: string, from: identifier } }\ntypes: { Text: { type: string, "
                + "maxBytes: 36 } }"),
        new(Rules.FromBreaksLimit,
            Endpoint + "request: { A: { type: uint32, from: [|random32|], min: 1 }, B: { type: int64, from: [|random32|], max: 4294967294 } }",
            "'from: random32' has values that break 'min: 1'. Change the limit, or remove 'from'.",
            Endpoint + "request: { A: { type: uint32, from: random32, min: 0 }, B: { type: int64, from: random32, max: 4294967295 } }"),
        new(Rules.FromBreaksLimit,
            Endpoint + "request: { A: { type: Short, from: [|uuid|] } }\ntypes: { Short: { type: string, maxBytes: 32 } }",
            "'from: uuid' has values that break 'maxBytes: 32'. Change the limit, or remove 'from'.",
            Endpoint + "request: { A: { type: Short, from: identifier } }\ntypes: { Short: { type: string, maxBytes: 32 } }"),
        new(Rules.NeverSent,
            Endpoint + "request: { A: { type: string, excludes: [[|A|], [|B|], [|C|], [|D|], E] }, B: { type: string, required: true }, C: { "
                + "type: int32, "
                + "default: 1 }, D: { type: uint32, from: random32 }, E: { type: string } }",
            "'A' could never be sent, since it excludes itself. Name another member.",
            Endpoint + "request: { A: { type: string, excludes: [E] }, B: { type: string, required: true }, E: { type: string, excludes: [A] } }"),
        new(Rules.NotAMemberOfItems,
            Cursor("min: [|Number|]"),
            "'Number' must be a list of objects in the response and an integer of these objects, such as Messages.Number",
            Cursor("min: Items.Number")),
        new(Rules.QueryOfService,
            Endpoint + "query: { [|format|]: { type: string }, [|Format|]: { value: short }, kind: { value: small } }",
            "'format' is a query parameter of every call of the service. Remove one of the two.",
            Endpoint + "query: { form: { type: string } }\nrequest: { format: { type: string } }")
        {
            Beside = [new(SpecProject.ServicePath, SpecProject.Service.Text + "\nquery: { format: { value: json }, Format: { value: json } }")],
        },
        new(Rules.UnknownSibling,
            Cursor("max: [|Items.Numer|]"),
            "An item of 'Items' has no member 'Numer'. Did you mean 'Number'?",
            Cursor("max: Items.Number, add: -1")),
        new(Rules.MemberNotAnInteger,
            Cursor("max: [|Items.Text|]"),
            "'Items.Text' must be an integer here",
            Cursor("max: Items.Number, add: 1")),
        new(Rules.CarryTypesDiffer,
            Cursor("max: [|Items.Long|]"),
            "'Items.Long' of the response and 'Before' of the request have different types. Give them one type.",
            Cursor("max: Items.Number")),
        new(Rules.CarriedTwice,
            Cursor("max: Items.Number").Replace("carry: {", "carry: { Number: Before,").Replace(", Before: {", ", [|Before|]: {"),
            "'Before' of the request is set by two cursors. Remove one of the two.",
            Cursor("max: Items.Number")),
        new(Rules.UnknownSibling,
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, key: [|Who.Ix|] }\ntypes: { "
                + "Outcome: { fields: { Code: { type: int32 }, Who: { type: Who } } }, Who: { fields: { Id: { type: uint32 } } } }",
            "'Who' has no member 'Ix'. Did you mean 'Id'?",
            Endpoint + "response: { Items: { type: [Outcome] } }\nresults: { items: Items, code: Code, key: Who.Id }\ntypes: { Outcome: { fields: { "
                + "Code: { type: int32 }, Who: { type: Who } } }, Who: { fields: { Id: { type: uint32 } } } }"),
        new(Rules.KeyDoesNotApply,
            Endpoint + Batch + "results: { failures: Names, key: [|Who|] }",
            "'Who' applies to items that are objects only. Remove it.",
            Endpoint + Batch + "results: { failures: Names }"),
        new(Rules.KeyDoesNotApply,
            Endpoint + Batch + "pages: { items: Names, while: { More: 1 }, carry: { Next: From }, total: [|Next|] }",
            "'total' applies to paging with 'offset' only. Remove it.",
            Endpoint + Batch + "pages: { items: Names, offset: From, total: Next }"),
        new(Rules.MissingKey,
            Endpoint + Batch + "results: [|{ items: Outcomes }|]",
            "'results' needs the key 'code'",
            Endpoint + Batch + "results: { items: Outcomes, code: Code }"),
        new(Rules.KeyDoesNotApply,
            Endpoint + "response: Part\nresults: [|{ failures: Names }|]\n" + Part,
            "'results' applies to a response that is an object only. Remove it.",
            Endpoint + "response: Part\n" + Part),
        new(Rules.NotAnInteger,
            Cursor("max: Items.Number, add: [|much|]"),
            "'add' takes a 64-bit integer, not 'much'",
            Cursor("max: Items.Number, add: -9223372036854775808")),
        new(Rules.QueryNotPlain,
            Endpoint + "query: { [|a|]: { type: [string] }, [|b|]: { type: json }, [|c|]: { type: Part } }\n"
                + "types: { Part: { fields: { A: { type: int32 } } } }",
            "'a' cannot be a query parameter, since it is a list. Use a number, a text, a truth value, a time or an enum.",
            Endpoint + "query: { a: { type: string }, b: { type: double }, c: { type: Part } }\ntypes: { Part: { flags: { A: 1 } } }"),
        new(Rules.NotOptional,
            Endpoint + "request: { A: { type: string, required: true, excludes: [[|B|]] }, B: { type: string } }",
            "'excludes' has no effect, since 'A' is required and so always sent. Remove one of the two.",
            Endpoint + "request: { A: { type: string, excludes: [B] }, B: { type: string } }"),
        new(Rules.UnknownSibling,
            Endpoint + "request: { A: { type: string, excludes: [[|Bb|]] }, B: { type: string } }",
            "The object has no member 'Bb'. Did you mean 'B'?",
            Endpoint + "request: { A: { type: string, excludes: [B] }, B: { type: string } }"),
        new(Rules.NotOptional,
            Endpoint + "request: { A: { type: uint32, from: [|random32|], required: true }, B: { type: uint32, from: [|random32|], default: 1 } }",
            "'from' has no effect, since 'A' is required and so always sent. Remove one of the two.",
            Endpoint + "request: { A: { type: uint32, from: random32 }, B: { type: uint32, default: 1 } }"),
        new(Rules.NotOptional,
            Endpoint + "request: { A: { type: uint32, from: random32, oneOf: [|x|] }, B: { type: uint32, oneOf: x }, C: { type: uint32, oneOf: x } }",
            "'oneOf' has no effect, since 'A' is filled by the client and so always sent. Remove one of the two.",
            Endpoint + "request: { A: { type: uint32, from: random32 }, B: { type: uint32, oneOf: x }, C: { type: uint32, oneOf: x } }"),
    ];

    private const string Part = "types: { Part: { union: Kind, fields: { Names: { type: [string] } }, cases: { Box: { is: 1 } } } }";

    /// <summary>A request and a response with lists to page through, and items that may have failed.</summary>
    private const string Batch = "request: { From: { type: uint32 } }\nresponse: { Names: { type: [string] }, Outcomes: { type: [Outcome] }, "
        + "Next: { type: uint32 }, More: { type: int32, required: true } }\ntypes: { Outcome: { fields: { Code: { type: int32 } } } }\n";

    /// <summary>An endpoint whose pages have a computed cursor.</summary>
    private static string Cursor(string computed) => Endpoint
        + "request: { Before: { type: uint32 } }\nresponse: { Items: { type: [Message] }, Number: { type: uint32 } }\n"
        + $"pages: {{ items: Items, carry: {{ Before: {{ {computed} }} }} }}\n"
        + "types: { Message: { fields: { Number: { type: uint32 }, Text: { type: string }, Long: { type: int64 } } } }";
}
