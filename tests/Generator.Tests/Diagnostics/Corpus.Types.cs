using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    /// <summary>Names for lists, each of the one before, and a field of a list of the last.</summary>
    private static string Chain(int depth, string field)
    {
        var names = Enumerable.Range(0, depth - 1).Select(i => $"  A{i}: {{ type: {(i == depth - 2 ? "string" : $"[A{i + 1}]")} }}\n");
        return $"request: {{ Deep: {{ type: {field} }} }}\ntypes:\n{string.Concat(names)}";
    }

    private static IEnumerable<Mistake> Types =>
    [
        new(Rules.UnknownType,
            Endpoint + "request: { Name: { type: [|strng|] } }",
            "There is no type 'strng' here. Did you mean 'string'?",
            Endpoint + "request: { Name: { type: string } }"),
        new(Rules.UnknownType,
            Endpoint + "request: { Names: { type: [[|Sead|]] } }\ntypes: { Seat: { fields: {} } }",
            "There is no type 'Sead' here. Did you mean 'Seat'?",
            Endpoint + "request: { Names: { type: [Seat] } }\ntypes: { Seat: { fields: {} } }"),
        new(Rules.UnknownType,
            Endpoint + "request: [|Nothing|]",
            "There is no type 'Nothing' here.",
            Endpoint + "request: Something\ntypes: { Something: { fields: {} } }"),
        new(Rules.UnknownType,
            Endpoint + "request: { Start: { type: int64 } }\nresponse: { Names: { type: [string] }, Next: { type: [|int|] } }\n"
                + "pages: { items: Names, carry: { Next: Start } }",
            "There is no type 'int' here. Write 'int32', or 'int64' for numbers that do not fit.",
            Endpoint + "request: { Start: { type: int64 } }\nresponse: { Names: { type: [string] }, Next: { type: int64 } }\n"
                + "pages: { items: Names, carry: { Next: Start } }"),
        new(Rules.UnknownType,
            Shared + "types: { Seat: { fields: { Row: { type: { string: [|Row|] } } } } }",
            "There is no type 'Row' here.",
            Shared + "types: { Seat: { fields: { Row: { type: { string: Seat } } } } }"),
        new(Rules.UnknownType,
            Endpoint + "types: { Names: { type: [|Int32|] } }",
            "There is no type 'Int32' here. Did you mean 'int32'?",
            Endpoint + "types: { Names: { type: int32 } }"),
        new(Rules.UnknownType,
            Endpoint + "types: { Any: { choice: { Text: string, Seat: [|Sit|] } } }",
            "There is no type 'Sit' here.",
            Endpoint + "types: { Any: { choice: { Text: string, Seat: Seat } }, Seat: { fields: {} } }"),
        new(Rules.UnknownType,
            Endpoint + "request: { Count: { type: [|int|] } }",
            "There is no type 'int' here. Write 'int32', or 'int64' for numbers that do not fit.",
            Endpoint + "request: { Count: { type: int32 } }"),
        new(Rules.UnknownType,
            Endpoint + "request: { Names: { type: [|Array|] } }",
            "There is no type 'Array' here. Write the type of its items in brackets: [string].",
            Endpoint + "request: { Names: { type: [string] } }"),

        new(Rules.CircularType,
            Endpoint + "types: { [|Seats|]: { type: [Seats] } }",
            "'Seats' refers to itself. End the chain of names at a scalar, list or map.",
            Endpoint + "types: { Seats: { fields: { More: { type: [Seats] } } } }"),

        new(Rules.TypeTooDeep,
            Endpoint + Chain(65, "[|[A0]|]"),
            "Lists, maps and names for them nest at most 64 deep",
            Endpoint + Chain(64, "[A0]")),

        new(Rules.WireDoesNotFit,
            Endpoint + "request: { Name: { type: string, wire: [|int|] } }",
            "'wire: int' does not fit string. 'int' is for bool, 'string' for numbers, 'millis' for timestamp.",
            Endpoint + "request: { Names: { type: [bool], wire: int } }"),
        new(Rules.WireDoesNotFit,
            Endpoint + "request: { At: { type: int64, wire: [|millis|] } }",
            "'wire: millis' does not fit int64. 'int' is for bool, 'string' for numbers, 'millis' for timestamp.",
            Endpoint + "request: { At: { type: timestamp, wire: millis } }"),
        new(Rules.WireDoesNotFit,
            Endpoint + "types: { Id: { type: bytes, wire: [|string|] } }",
            "'wire: string' does not fit bytes. 'int' is for bool, 'string' for numbers, 'millis' for timestamp.",
            Endpoint + "types: { Id: { type: uint64, wire: string } }"),

        new(Rules.NotAPayload,
            Endpoint + "request: [|Role|]\ntypes: { Role: { enum: { Owner: 1 } } }",
            "A request, response, body or reply must have fields, or name an object or a union; 'Role' is neither",
            Endpoint + "request: Role\ntypes: { Role: { union: Kind, cases: { Owner: { is: 1 } } } }"),
        new(Rules.NotAPayload,
            Endpoint + "response: [|Name|]\ntypes: { Name: { type: string } }",
            "A request, response, body or reply must have fields, or name an object or a union; 'Name' is neither",
            Endpoint + "response: Name\ntypes: { Name: { fields: {} } }"),

        new(Rules.MixedValues,
            Endpoint + "types: { Role: { enum: { Owner: 1, Guest: [|guest|] } } }",
            "The values of 'Role' must be all integers or all texts. 'guest' differs from those before it.",
            Endpoint + "types: { Role: { enum: { Owner: \"1\", Guest: guest } } }"),
        new(Rules.MixedValues,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: hall }, Box: { is: [box, [|2|]] } } } }",
            "The values of 'is' must be all integers or all texts. '2' differs from those before it.",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: hall }, Box: { is: [box, \"2\"] } } } }"),

        new(Rules.DuplicateValue,
            Endpoint + "types: { Role: { enum: { Owner: 1, Guest: [|1|] } } }",
            "The value '1' is already used by 'Owner'. Choose another.",
            Endpoint + "types: { Role: { enum: { Owner: 1, Guest: -1 } } }"),
        new(Rules.DuplicateValue,
            Endpoint + "types: { Kind: { enum: { Open: { is: open, aliases: [o] }, Other: { is: other, aliases: [[|o|]] } } } }",
            "The value 'o' is already used by 'Open'. Choose another.",
            Endpoint + "types: { Kind: { enum: { Open: { is: open, aliases: [o] }, Other: { is: other, aliases: [O] } } } }"),
        new(Rules.DuplicateValue,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1 }, Box: { is: [2, [|1|]] } } } }",
            "The value '1' is already used by 'Hall'. Choose another.",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1 }, Box: { is: [2, 3] } } } }"),

        new(Rules.NotAnInteger,
            Endpoint + "types: { Rights: { flags: { Read: [|read|] } } }",
            "'flags' takes integers of 64 bits, not 'read'",
            Endpoint + "types: { Rights: { flags: { Read: 1 } } }"),
        new(Rules.NotAnInteger,
            Endpoint + "types: { Role: { enum: { Owner: [|9223372036854775808|] } } }",
            "'Role' takes integers of 64 bits or texts, not '9223372036854775808'",
            Endpoint + "types: { Role: { enum: { Owner: 9223372036854775807, Guest: -9223372036854775808 } } }"),
        new(Rules.NotAnInteger,
            Endpoint + "types: { Role: { enum: { Owner: [|1.5|] } } }",
            "'Role' takes integers of 64 bits or texts, not '1.5'",
            Endpoint + "types: { Role: { enum: { Owner: \"1.5\" } } }"),
        new(Rules.NotAnInteger,
            Endpoint + "types: { Place: { union: Open, cases: { Hall: { is: [|true|] } } } }",
            "'is' takes integers of 64 bits or texts, not 'true'",
            Endpoint + "types: { Place: { union: Open, cases: { Hall: { is: \"true\" } } } }"),

        new(Rules.DiscriminatorDeclared,
            Endpoint + "types: { Place: { union: Kind, fields: { [|Kind|]: { type: int32 } }, cases: { Hall: { is: 1 } } } }",
            "'Kind' is the discriminator of the union. Remove the field.",
            Endpoint + "types: { Place: { union: Kind, fields: { Size: { type: int32 } }, cases: { Hall: { is: 1 } } } }"),
        new(Rules.DiscriminatorDeclared,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, fields: { [|Kind|]: { type: int32 } } } } } }",
            "'Kind' is the discriminator of the union. Remove the field.",
            Endpoint + "types: { Place: { union: Kind, content: Data, cases: { Hall: { is: 1, fields: { Kind: { type: int32, name: Sort } } } } } }"),

        new(Rules.ContentFieldsMissing,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, type: [|Seat|] } } }, Seat: { fields: {} } }",
            "A case takes 'type' only in a union with 'content'. Add 'content' to the union, or write 'fields'.",
            Endpoint + "types: { Place: { union: Kind, content: Data, cases: { Hall: { is: 1, type: Seat } } }, Seat: { fields: {} } }"),

        new(Rules.SameKind,
            Endpoint + "types: { Any: { choice: { Number: int64, [|Ratio|]: double } } }",
            "'Number' and 'Ratio' are both numbers in JSON, so they cannot be told apart. Remove one of the two.",
            Endpoint + "types: { Any: { choice: { Number: int64, Text: string, Flag: bool, Numbers: [int64], Map: { string: int64 } } } }"),
        new(Rules.SameKind,
            Endpoint + "types: { Any: { choice: { Text: string, [|Blob|]: bytes } } }",
            "'Text' and 'Blob' are both strings in JSON, so they cannot be told apart. Remove one of the two.",
            Endpoint + "types: { Any: { choice: { Text: string, Number: int64 } } }"),

        new(Rules.AliasSharesBits,
            Endpoint + "types: { Rights: { flags: { Read: 1, Write: { is: 2, aliases: [[|6|], [|0|], 8, [|24|]] }, Close: 4 } } }",
            "The alias '6' shares bits with another value of the flags. Remove it, or use bits of its own.",
            Endpoint + "types: { Rights: { flags: { Read: 1, Write: { is: 2, aliases: [8, 48] }, Close: 4 } }, Role: { enum: { Guest: 1, Owner: { "
                + "is: 2, aliases: [3, 0] } } } }"),
        new(Rules.SharedWithNobody,
            "shared: [|rom|]\ntypes: { Seat: { fields: { Row: { type: string } } } }",
            "The group 'rom' has no endpoints, so nothing can use what is shared with it. Did you mean 'room'?",
            "shared: lobby\ntypes: { Seat: { fields: { Row: { type: string } } } }") { Beside = [File("room/list.api.yaml", Endpoint)] },
        new(Rules.SharedWithNobody,
            "shared: [|al|]\ntypes: { Seat: { fields: { Row: { type: string } } } }",
            "The group 'al' has no endpoints, so nothing can use what is shared with it. Did you mean 'all'?",
            "shared: all\ntypes: { Seat: { fields: { Row: { type: string } } } }") { Beside = [File("room/list.api.yaml", Endpoint)] },
        new(Rules.SharedWithNobody,
            "shared: [|webhook|]\ntypes: { Seat: { fields: { Row: { type: string } } } }",
            "The group 'webhook' has no endpoints, so nothing can use what is shared with it. Did you mean 'webhooks'?",
            "shared: webhooks\ntypes: { Seat: { fields: { Row: { type: string } } } }") { Beside = [File("room/list.api.yaml", Endpoint)] },
        new(Rules.ChoiceInChoice,
            Endpoint + "types: { Any: { choice: { Text: string, Self: [|Any|] } } }",
            "'Self' is itself a choice of several JSON kinds. List its branches here instead.",
            Endpoint + "types: { Any: { choice: { Text: string, Many: [Any] } } }"),
        new(Rules.ChoiceInChoice,
            Endpoint + "types: { Any: { choice: { Other: [|Other|] } }, Other: { choice: { Text: string } } }",
            "'Other' is itself a choice of several JSON kinds. List its branches here instead.",
            Endpoint + "types: { Any: { choice: { Others: { string: Other } } }, Other: { choice: { Text: string } } }"),

        new(Rules.AnyKind,
            Endpoint + "types: { Any: { choice: { Text: string, Rest: [|json|] } } }",
            "'Rest' matches JSON of any kind, so the other branches are never used. Remove it: what no branch describes is kept anyway.",
            Endpoint + "types: { Any: { choice: { Text: string, Rest: [json] } } }"),

        new(Rules.FieldsDiffer,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32 } } }, Box: { is: 2, fields: { "
                + "[|Size|]: { type: string } } } } } }",
            "'Size' has a different type in the case 'Hall'. Give members of one name one type.",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32 } } }, Box: { is: 2, fields: { Size: "
                + "{ type: int32, required: true } } } } } }"),

        new(Rules.ResponseReusesEnvelope,
            Endpoint + "response: { [|Info|]: { type: string } }",
            "'Info' is a member of the envelope, which stands beside the others. Remove it.",
            Endpoint + "envelope: { code: Code }\nresponse: { Info: { type: string } }"),
        new(Rules.ResponseReusesEnvelope,
            Endpoint + "response: { Note: { type: string, aliases: [Remark, [|Info|]] } }",
            "'Info' is a member of the envelope, which stands beside the others. Remove it.",
            Endpoint + "response: { Note: { type: string, aliases: [Remark, info] } }"),
        new(Rules.ResponseReusesEnvelope,
            Endpoint + "response: Place\ntypes: { Place: { union: Kind, fields: { [|Code|]: { type: string } }, cases: { Hall: { is: 1, fields: { "
                + "[|Status|]: { type: string } } } } } }",
            "'Code' is a member of the envelope, which stands beside the others. Remove it.",
            Endpoint + "response: Place\ntypes: { Place: { union: Kind, content: Body, cases: { Hall: { is: 1, fields: { Status: { type: string, "
                + "name: State } } } } } }"),
        new(Rules.ResponseReusesEnvelope,
            Endpoint + "response: Place\ntypes: { Place: { union: [|Code|], content: [|Info|], cases: { Hall: { is: 1, fields: { Size: { type: "
                + "int32 } } } } } }",
            "'Code' is a member of the envelope, which stands beside the others. Remove it.",
            Endpoint + "response: Place\ntypes: { Place: { union: Kind, content: Body, cases: { Hall: { is: 1, fields: { Size: { type: int32 } } } "
                + "} } }"),
        new(Rules.ResponseReusesEnvelope,
            Endpoint + "response: [|Place|]",
            "'Info' is a member of the envelope, which stands beside the others. Remove it.",
            Endpoint + "envelope: { code: Code }\nresponse: Place")
        {
            Beside = [File("room/shared.api.yaml", Shared + "types: { Place: { fields: { Size: { type: int32, aliases: [Info] } } } }")],
        },

        new(Rules.ImplicitIsNotEnough,
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: [|Size|], fields: { Size: { type: int32 }, Name: { type: "
                + "string, "
                + "required: true } } } } } }",
            "'Size' alone does not make the case, since 'Name' is required too. Remove 'implicit'.",
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: Size, fields: { Size: { type: int32, required: true }, "
                + "Name: { "
                + "type: string } } } } } }"),
        new(Rules.ImplicitIsNotEnough,
            Endpoint + "types: { Part: { union: Kind, content: Body, fields: { Time: { type: timestamp, required: true } }, cases: { Box: { is: 1, "
                + "implicit: [|Size|], fields: { Size: { type: int32 } } } } } }",
            "'Size' alone does not make the case, since 'Time' is required too. Remove 'implicit'.",
            Endpoint + "types: { Part: { union: Kind, content: Body, fields: { Time: { type: timestamp } }, cases: { Box: { is: 1, implicit: Size, "
                + "fields: { Size: { type: int32 } } } } } }"),

        new(Rules.ImplicitTypeTaken,
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: Size, fields: { Size: { type: int64 } } }, Lid: { is: 2, "
                + "implicit: [|Width|], fields: { Width: { type: int64, wire: string } } } } } }",
            "'Width' cannot convert to the case, since its C# type is that of 'Size' in the case 'Box'. Remove 'implicit', or name another member.",
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: Size, fields: { Size: { type: int64 } } }, Lid: { is: 2, "
                + "implicit: Width, fields: { Width: { type: int32 } } } } } }"),
        new(Rules.ImplicitTypeTaken,
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: [|Inner|], fields: { Inner: { type: Part } } } } } }",
            "'Inner' cannot convert to the case, since its C# type is the union itself. Remove 'implicit', or name another member.",
            Endpoint + "types: { Part: { union: Kind, cases: { Box: { is: 1, implicit: Inner, fields: { Inner: { type: [Part] } } } } } }"),

        new(Rules.NoEntries,
            Endpoint + "request: { A: { type: string, excludes: [|[]|] }, B: { type: string } }",
            "'excludes' needs at least one entry",
            Endpoint + "request: { A: { type: string, excludes: [B] }, B: { type: string } }"),
        new(Rules.NoEntries,
            Endpoint + "types: { Role: { enum: [|{}|] } }",
            "'enum' needs at least one entry",
            Endpoint + "types: { Role: { enum: { Owner: 1 } } }"),
        new(Rules.NoEntries,
            Endpoint + "types: { Rights: { flags: [|{}|] } }",
            "'flags' needs at least one entry",
            Endpoint + "types: { Rights: { flags: { Read: 1 } } }"),
        new(Rules.NoEntries,
            Endpoint + "types: { Any: { choice: [|{}|] } }",
            "'choice' needs at least one entry",
            Endpoint + "types: { Any: { choice: { Text: string } } }"),
        new(Rules.NoEntries,
            Endpoint + "types: { Place: { union: Kind, cases: [|{}|] } }",
            "'cases' needs at least one entry",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1 } } } }"),

        new(Rules.UnknownErrorSet,
            Endpoint + "errors: { use: [[|Comon|]] }",
            "There is no error set 'Comon'. Did you mean 'Common'?",
            Endpoint + "errors: { use: [Common] }")
        {
            Beside = [File("common.api.yaml", "shared: all\nerrorSets: { Common: { 5: { name: NoSeats } } }")],
        },
        new(Rules.UnknownErrorSet,
            Endpoint + "errors: { use: [Own, [|Zoo|]] }",
            "There is no error set 'Zoo'.",
            Endpoint + "errors: { use: [Own] }")
        {
            Beside =
            [
                File("room.api.yaml", "shared: room\nerrorSets: { Own: { 5: { name: NoSeats } } }"),
                File("zoo.api.yaml", "shared: zoo\nerrorSets: { Zoo: { 6: { name: NoApes } } }"),
                File("zoo/open.api.yaml", "endpoint: v4/zoo/open"),
            ],
        },

        new(Rules.UnknownService,
            "service: [|Chap|]\nendpoint: v4/room/open",
            "There is no service 'Chap'. Did you mean 'Chat'?",
            "service: Chat\nendpoint: v4/room/open"),
    ];
}
