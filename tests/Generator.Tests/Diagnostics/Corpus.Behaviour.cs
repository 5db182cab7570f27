using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    /// <summary>An endpoint with all that paging and outcomes may name.</summary>
    private const string List = """
        endpoint: v4/room/list
        request:
          Start: { type: int64, default: 0 }
          From: { type: string }
          Count: { type: int32, default: 20 }
        response:
          Rooms: { type: [Room] }
          Name: { type: string }
          Start: { type: int64, required: true }
          Next: { type: int64 }
          Total: { type: int32 }
          Done: { type: bool, wire: int, required: true }
          Late: { type: bool }
          Seats: { type: Seats }
        types:
          Room: { fields: { Id: { type: string, required: true }, Code: { type: int32 }, Text: { type: string } } }
          Seats: { fields: { Taken: { type: [Room] }, Free: { type: int32 } } }

        """;

    private static IEnumerable<Mistake> Behaviour =>
    [
        new(Rules.DefaultAndRequired,
            Endpoint + "request: { Count: { type: int32, required: true, default: [|5|] } }",
            "'Count' is required, so 'default' has no effect. Remove one of the two.",
            Endpoint + "request: { Count: { type: int32, required: false, default: 5 } }"),

        new(Rules.DefaultInResponse,
            Endpoint + "response: { Count: { type: int32, default: [|5|] } }",
            "'Count' is part of a response or of the body of a webhook, where a default has no meaning. Remove 'default'.",
            Endpoint + "request: { Count: { type: int32, default: 5 } }"),
        new(Rules.DefaultInResponse,
            Endpoint + "request: { Seat: { type: Seat } }\nresponse: { Seat: { type: Seat } }\ntypes: { Seat: { fields: { Row: { type: int32, "
                + "default: [|5|] } } } }",
            "'Row' is part of a response or of the body of a webhook, where a default has no meaning. Remove 'default'.",
            Endpoint + "request: { Seat: { type: Seat } }\ntypes: { Seat: { fields: { Row: { type: int32, default: 5 } } } }"),

        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Count: { type: int32, default: [|many|] } }",
            "'many' is not a default for int32.",
            Endpoint + "request: { Count: { type: int32, default: -2147483648 } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Count: { type: int32, default: [|2147483648|] } }",
            "'2147483648' is not a default for int32.",
            Endpoint + "request: { Count: { type: int64, default: 2147483648 } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Open: { type: bool, default: [|1|] } }",
            "'1' is not a default for bool.",
            Endpoint + "request: { Open: { type: bool, wire: int, default: true } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Rights: { type: Rights, default: [Read, [|Wite|]] } }\ntypes: { Rights: { flags: { Read: 1, Write: 2 } } }",
            "'Wite' is not a default for flags. Did you mean 'Write'?",
            Endpoint + "request: { Rights: { type: Rights, default: [Read, Write] } }\ntypes: { Rights: { flags: { Read: 1, Write: 2 } } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Role: { type: Role, default: [|1|] } }\ntypes: { Role: { enum: { Owner: 1 } } }",
            "'1' is not a default for an enum.",
            Endpoint + "request: { Role: { type: Role, default: Owner } }\ntypes: { Role: { enum: { Owner: 1 } } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Role: { type: Role, default: [|[Owner, Guest]|] } }\ntypes: { Role: { enum: { Owner: 1, Guest: 2 } } }",
            "'a list' is not a default for an enum.",
            Endpoint + "request: { Role: { type: Role, default: [Owner, Guest] } }\ntypes: { Role: { flags: { Owner: 1, Guest: 2 } } }"),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Names: { type: [string], default: [|[a]|] } }",
            "'[a]' is not a default for a list.",
            Endpoint + "request: { Names: { type: string, default: a } }"),

        new(Rules.ConstraintDoesNotFit,
            Endpoint + "request: { Count: { type: int32, maxChars: [|5|] } }",
            "'maxChars: 5' does not fit int32",
            Endpoint + "request: { Count: { type: string, maxChars: 5 } }"),
        new(Rules.ConstraintDoesNotFit,
            Endpoint + "request: { Name: { type: string, min: [|5|] } }",
            "'min: 5' does not fit string",
            Endpoint + "request: { Name: { type: [[int32]], min: 5 } }"),
        new(Rules.ConstraintDoesNotFit,
            Endpoint + "request: { Name: { type: string, maxItems: [|5|] } }",
            "'maxItems: 5' does not fit string",
            Endpoint + "request: { Name: { type: { string: string }, maxItems: 5, maxBytes: 3 } }"),
        new(Rules.ConstraintDoesNotFit,
            Endpoint + "types: { Flag: { type: bool, max: [|1|] } }",
            "'max: 1' does not fit bool",
            Endpoint + "types: { Flag: { type: double, max: 1 } }"),
        new(Rules.ConstraintDoesNotFit,
            Endpoint + "request: { Count: { type: uint32, min: [|-1|] } }",
            "'min: -1' does not fit uint32",
            Endpoint + "request: { Count: { type: int32, min: -1 } }"),

        new(Rules.ConstraintsContradict,
            Endpoint + "request: { Count: { type: int32, min: [|9|], max: 1 } }",
            "'min' is greater than 'max', so no value is allowed. Correct one of the two.",
            Endpoint + "request: { Count: { type: int32, min: 9, max: 9 } }"),
        new(Rules.ConstraintsContradict,
            Endpoint + "request: { Name: { type: [string], minChars: [|2|], maxChars: 1, minItems: [|2|], maxItems: 1 } }",
            "'minChars' is greater than 'maxChars', so no value is allowed. Correct one of the two.",
            Endpoint + "request: { Name: { type: [string], minChars: 2, maxChars: 2, minItems: 1, maxItems: 1 } }"),

        new(Rules.UnknownSibling,
            Endpoint + "request: { Kind: { type: int32 }, Name: { type: string, when: { [|Kint|]: 1 } } }",
            "The object has no member 'Kint'. Did you mean 'Kind'?",
            Endpoint + "request: { Kind: { type: int32 }, Name: { type: string, when: { Kind: 1 } } }"),
        new(Rules.UnknownSibling,
            List + "pages: { items: [|Room|], until: { Done: 1 }, carry: [Start] }",
            "The response has no member 'Room'. Did you mean 'Rooms'?",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: [Start] }"),
        new(Rules.UnknownSibling,
            List + "pages: { items: Rooms, carry: { [|Nex|]: Start } }",
            "The response has no member 'Nex'. Did you mean 'Next'?",
            List + "pages: { items: Rooms, carry: { Next: Start } }"),
        new(Rules.UnknownSibling,
            List + "pages: { items: Rooms, until: { [|Finished|]: 1 }, carry: [Start] }",
            "The response has no member 'Finished'.",
            List + "pages: { items: Rooms, while: { Done: 0 }, carry: [Start] }"),
        new(Rules.UnknownSibling,
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { Next: [|Begin|] } }",
            "The request has no member 'Begin'.",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { Next: Start } }"),
        new(Rules.UnknownSibling,
            List + "pages: { items: Rooms, offset: Start, size: [|Limit|] }",
            "The request has no member 'Limit'.",
            List + "pages: { items: Rooms, offset: Start, size: Count }"),
        new(Rules.UnknownSibling,
            List + "results: { items: [|Seats.Token|], code: Code }",
            "'Seats' has no member 'Token'. Did you mean 'Taken'?",
            List + "results: { items: Seats.Taken, code: Code }"),
        new(Rules.UnknownSibling,
            List + "results: { items: Rooms, code: [|Cod|] }",
            "An item, an object, has no member 'Cod'. Did you mean 'Code'?",
            List + "results: { items: Rooms, code: Code, info: Text }"),

        new(Rules.ValueDoesNotFit,
            Endpoint + "request: { Kind: { type: int32 }, Name: { type: string, when: { Kind: [|one|] } } }",
            "'one' cannot be a value of 'Kind', which is int32",
            Endpoint + "request: { Kind: { type: string }, Name: { type: string, when: { Kind: one } } }"),
        new(Rules.ValueDoesNotFit,
            List + "pages: { items: Rooms, until: { Done: [|true|] }, carry: [Start] }",
            "'true' cannot be a value of 'Done', which is bool as 0 or 1",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: [Start] }"),
        new(Rules.ValueDoesNotFit,
            Endpoint + "request: { Kind: { type: int32 }, Name: { type: string, when: { Kind: [1, [|2147483648|]] } } }",
            "'2147483648' cannot be a value of 'Kind', which is int32",
            Endpoint + "request: { Kind: { type: int64 }, Name: { type: string, when: { Kind: [1, 2147483648] } } }"),
        new(Rules.ValueDoesNotFit,
            Endpoint + "request: { Role: { type: Role }, Name: { type: string, when: { Role: [|Owner|] } } }\n"
                + "types: { Role: { enum: { Owner: 1 } } }",
            "'Owner' cannot be a value of 'Role', which is an enum",
            Endpoint + "request: { Role: { type: Role }, Name: { type: string, when: { Role: 1 } } }\ntypes: { Role: { enum: { Owner: 1 } } }"),

        new(Rules.LonelyLabel,
            Endpoint + "request: { Id: { type: string, oneOf: [|target|] }, Name: { type: string } }",
            "The label 'target' stands on one member only. Add it to the members that it chooses among, or remove it.",
            Endpoint + "request: { Id: { type: string, oneOf: target }, Name: { type: string, oneOf: target } }"),
        new(Rules.LonelyLabel,
            Endpoint + "request: { Id: { type: string, anyOf: [|target|] }, Name: { type: string, oneOf: [|target|] } }",
            "The label 'target' stands on one member only. Add it to the members that it chooses among, or remove it.",
            Endpoint + "request: { Id: { type: string, anyOf: target }, Name: { type: string, anyOf: target } }"),

        new(Rules.PagesNeedAnEnd,
            List + "pages: [|{ items: Rooms, carry: [Start] }|]",
            "Paging needs 'carry' or 'offset' to continue, and 'until', 'while', 'offset' or a member that 'carry' may find absent to end",
            List + "pages: { items: Rooms, carry: { Next: Start } }"),
        new(Rules.PagesNeedAnEnd,
            List + "pages: [|{ items: Rooms, until: { Done: 1 } }|]",
            "Paging needs 'carry' or 'offset' to continue, and 'until', 'while', 'offset' or a member that 'carry' may find absent to end",
            List + "pages: { items: Rooms, offset: Start }"),

        new(Rules.ItemsNotAList,
            List + "pages: { items: [|Name|], until: { Done: 1 }, carry: [Start] }",
            "'Name' must be a list member of the response",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: [Start] }"),
        new(Rules.ItemsNotAList,
            List + "results: { items: [|Seats|], code: Free }",
            "'Seats' must be a list member of the response",
            List + "results: { failures: Seats.Taken }"),

        new(Rules.PagingMemberOptional,
            List + "pages: { items: Rooms, until: { [|Late|]: true }, carry: [Start] }",
            "'Late' decides whether paging continues. Mark it 'required: true' in the response.",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: [Start] }"),

        new(Rules.CarryTypesDiffer,
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { [|Start|]: From } }",
            "'Start' of the response and 'From' of the request have different types. Give them one type.",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { Name: From } }"),
        new(Rules.CarryTypesDiffer,
            List + "pages: { items: Rooms, carry: { [|Total|]: Start } }",
            "'Total' of the response and 'Start' of the request have different types. Give them one type.",
            List + "pages: { items: Rooms, carry: { Total: Count } }"),

        new(Rules.MemberNotAnInteger,
            List + "pages: { items: Rooms, offset: [|From|] }",
            "'From' must be an integer here",
            List + "pages: { items: Rooms, offset: Count }"),
        new(Rules.MemberNotAnInteger,
            List + "pages: { items: Rooms, offset: Start, total: [|Name|] }",
            "'Name' must be an integer here",
            List + "pages: { items: Rooms, offset: Start, total: Total }"),
        new(Rules.MemberNotAnInteger,
            List + "results: { items: Rooms, code: [|Text|] }",
            "'Text' must be an integer here, or 'ok' must say which of its values stand for success",
            List + "results: { items: Rooms, code: Code }"),

        new(Rules.ItemsOrFailures,
            List + "results: { items: Rooms, failures: [|Seats.Taken|], code: Code }",
            "'results' takes 'items' or 'failures', not both. Remove one of the two.",
            List + "results: { failures: Seats.Taken, code: Code }"),

        new(Rules.InfoNotText,
            List + "results: { items: Rooms, code: Code, info: [|Code|] }",
            "'Code' must be a string, since it describes what happened to an item",
            List + "results: { items: Rooms, code: Code, info: Text }"),
        new(Rules.GetWithRequest,
            Endpoint + "method: [|GET|]\nrequest: { Name: { type: string } }",
            "'method: GET' sends no body, but the request has members. Remove them, or use POST.",
            Endpoint + "method: GET\nrequest: {}"),
        new(Rules.GetWithRequest,
            Endpoint + "method: [|GET|]\nrequest: Seat\ntypes: { Seat: { fields: { Row: { type: int32 } } } }",
            "'method: GET' sends no body, but the request has members. Remove them, or use POST.",
            Endpoint + "method: POST\nrequest: Seat\ntypes: { Seat: { fields: { Row: { type: int32 } } } }"),
        new(Rules.GetWithRequest,
            Endpoint + "method: [|GET|]\nrequest: Seat\ntypes: { Seat: { union: Kind, cases: { Box: { is: 1 } } } }",
            "'method: GET' sends no body, but the request has members. Remove them, or use POST.",
            Endpoint + "method: POST\nrequest: Seat\ntypes: { Seat: { union: Kind, cases: { Box: { is: 1 } } } }"),

        new(Rules.NotOptional,
            Endpoint + "request: { Id: { type: string, oneOf: t }, Name: { type: string, required: true, oneOf: [|t|] } }",
            "'oneOf' has no effect, since 'Name' is required and so always sent. Remove one of the two.",
            Endpoint + "request: { Id: { type: string, oneOf: t }, Name: { type: string, required: false, oneOf: t } }"),
        new(Rules.NotOptional,
            Endpoint + "request: { Id: { type: string }, Name: { type: string, default: x, when: { [|Id|]: a } } }",
            "'when' has no effect, since 'Name' is given a default and so always sent. Remove one of the two.",
            Endpoint + "request: { Id: { type: string, default: x }, Name: { type: string, when: { Id: a } } }"),

        new(Rules.AlwaysHolds,
            Endpoint + "request: { Open: { type: bool, required: true }, Name: { type: string, when: { [|Open|]: [true, false] } } }",
            "'Open' always has one of these values, so the condition always holds. Remove a value, or the condition.",
            Endpoint + "request: { Open: { type: bool, required: true }, Name: { type: string, when: { Open: [true, true] } } }"),
        new(Rules.AlwaysHolds,
            List + "pages: { items: Rooms, until: { [|Done|]: [0, 1] }, carry: [Start] }",
            "'Done' always has one of these values, so the condition always holds. Remove a value, or the condition.",
            List + "pages: { items: Rooms, until: { Done: [1, 2] }, carry: [Start] }"),

        new(Rules.CarriedTwice,
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { Start: Start, Next: [|Start|] } }",
            "'Start' of the request is set by two cursors. Remove one of the two.",
            List + "pages: { items: Rooms, until: { Done: 1 }, carry: { Start: Start, Name: From } }"),
        new(Rules.CarriedTwice,
            List + "pages: { items: Rooms, carry: { Start: Start }, offset: [|Start|] }",
            "'Start' of the request is set by two cursors. Remove one of the two.",
            List + "pages: { items: Rooms, carry: { Start: Start }, offset: Count }"),
    ];
}
