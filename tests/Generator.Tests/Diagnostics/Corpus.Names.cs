using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    private static IEnumerable<Mistake> Names =>
    [
        new(Rules.NoName,
            Endpoint + "request: { [|部屋|]: { type: string } }",
            "'部屋' cannot be turned into a C# name. Add 'name: …'.",
            Endpoint + "request: { 部屋: { type: string, name: Room } }"),
        new(Rules.NoName,
            Endpoint + "request: { [|1st|]: { type: string } }",
            "'1st' cannot be turned into a C# name. Add 'name: …'.",
            Endpoint + "request: { 1st: { type: string, name: First } }"),
        new(Rules.NoName,
            "endpoint: [|v4/room/1|]",
            "'v4/room/1' cannot be turned into a C# name. Add 'name: …'.",
            "endpoint: v4/room/1\nname: One"),
        new(Rules.NoName,
            "endpoint: [|v4/1/open|]",
            "'1' cannot be turned into a C# name. Name the group under 'groups' of the service.",
            "endpoint: v4/room1/open"),
        new(Rules.NoName,
            Service + "groups: { [|1|]: { summary: The first. } }",
            "'1' cannot be turned into a C# name. Add 'name: …'.",
            Service + "groups: { 1: { name: First } }"),
        new(Rules.NoName,
            Service + "regions: { [|東京|]: { host: example.com } }",
            "'東京' cannot be turned into a C# name. Choose a name that begins with a letter from A to Z.",
            Service + "regions: { Tokyo: { host: example.com } }"),
        new(Rules.NoName,
            Endpoint + "types: { Role: { enum: { [|-|]: 1 } } }",
            "'-' cannot be turned into a C# name. Add 'name: …'.",
            Endpoint + "types: { Role: { enum: { -: { is: 1, name: Minus } } } }"),
        new(Rules.NoName,
            Endpoint + "types: { Role: { enum: [[|1|], [|2|]] } }",
            "'1' cannot be turned into a C# name. Write the enum as a map of names and values, 'Name: value'.",
            Endpoint + "types: { Role: { enum: { Guest: 1, Owner: 2 } } }"),
        new(Rules.NoName,
            Endpoint + "types: { Size: { choice: { [|1|]: string } } }",
            "'1' cannot be turned into a C# name. Choose a name that begins with a letter from A to Z.",
            Endpoint + "types: { Size: { choice: { Text: string } } }"),
        new(Rules.NoName,
            Endpoint + "envelope: { code: [|'1'|] }",
            "'1' cannot be turned into a C# name. Add 'name: …'.",
            Endpoint + "envelope: { code: Code1 }"),
        new(Rules.NoName,
            "service: Chat\nenvelope: { status: [|'-'|], ok: OK }",
            "'-' cannot be turned into a C# name. Add 'name: …'.",
            "service: Chat\nenvelope: { status: S, ok: OK }"),

        new(Rules.NotAName,
            Endpoint + "request: { Name: { type: string, name: [|class|] } }",
            "'class' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "request: { class: { type: string, name: Class } }"),
        new(Rules.NotAName,
            Endpoint + "types: { [|seat|]: { fields: {} } }",
            "'seat' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "types: { Seat: { fields: {} } }"),
        new(Rules.NotAName,
            Endpoint + "types: { Seat: { name: [|The Seat|], fields: {} } }",
            "'The Seat' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "types: { Seat: { name: TheSeat, fields: {} } }"),
        new(Rules.NotAName,
            Endpoint + "name: [|open_room|]",
            "'open_room' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "name: OpenRoom"),
        new(Rules.NotAName,
            Endpoint + "errors: { 5: { name: [|no seats|] } }",
            "'no seats' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "errors: { 5: { name: NoSeats } }"),
        new(Rules.NotAName,
            Service + "groups: { room: { name: [|room|] } }",
            "'room' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Service + "groups: { room: { name: Room } }"),
        new(Rules.NotAName,
            Service + "groups: { room: { noun: [|a room|] } }",
            "'a room' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Service + "groups: { room: { noun: Room } }"),
        new(Rules.NotAName,
            Endpoint + "noun: [|rooms|]",
            "'rooms' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Endpoint + "noun: Rooms"),

        new(Rules.DuplicateName,
            Endpoint + "request: { user_id: { type: string }, [|userId|]: { type: string } }",
            "'user_id' and 'userId' both become the C# name 'UserId'. Rename one with 'name: …'.",
            Endpoint + "request: { user_id: { type: string }, userId: { type: string, name: OtherId } }"),
        new(Rules.DuplicateName,
            Endpoint + "request: { A: { type: string }, B: { type: string, name: [|A|] } }",
            "'A' and 'B' both become the C# name 'A'. Rename one with 'name: …'.",
            Endpoint + "request: { A: { type: string, name: B }, B: { type: string, name: A } }"),
        new(Rules.DuplicateName,
            Endpoint + "types: { Role: { enum: { Owner: 1, [|owner|]: 2 } } }",
            "'Owner' and 'owner' both become the C# name 'Owner'. Rename one with 'name: …'.",
            Endpoint + "types: { Role: { enum: { Owner: 1, owner: { is: 2, name: Other } } } }"),
        new(Rules.DuplicateName,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1 }, [|hall|]: { is: 2 } } } }",
            "'Hall' and 'hall' both become the C# name 'Hall'. Rename one with 'name: …'.",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1 }, hall: { is: 2, name: Other } } } }"),
        new(Rules.DuplicateName,
            Endpoint + "types: { Seat: { fields: {} }, Chair: { name: [|Seat|], fields: {} } }",
            "'Seat' and 'Chair' both become the C# name 'Seat'. Rename one with 'name: …'.",
            Endpoint + "types: { Seat: { fields: {} }, Chair: { fields: {} } }"),
        new(Rules.DuplicateName,
            Endpoint + "types: { [|OpenRoomResponse|]: { fields: {} } }",
            "'v4/room/open' and 'OpenRoomResponse' both become the C# name 'OpenRoomResponse'. Rename one with 'name: …'.",
            Endpoint + "types: { OpenRoomRequest: { fields: {} } }"),
        new(Rules.DuplicateName,
            Endpoint + "response: { [|code|]: { type: string } }",
            "'Code' and 'code' both become the C# name 'Code'. Rename one with 'name: …'.",
            Endpoint + "response: { code: { type: string, name: Password } }"),
        new(Rules.DuplicateName,
            Endpoint + "response: [|Answer|]",
            "'Code' and 'code' both become the C# name 'Code'. Rename one with 'name: …'.",
            Endpoint + "envelope: { code: Error }\nresponse: Answer")
        {
            Beside = [File("room/shared.api.yaml", Shared + "types: { Answer: { fields: { code: { type: string } } } }")],
        },

        new(Rules.ReservedName,
            Endpoint + "types: { [|Unknown|]: { choice: { Text: string } } }",
            "The C# name 'Unknown' is taken by a case of every union and choice. Choose another with 'name: …'.",
            Endpoint + "types: { Unknown: { name: Strange, choice: { Text: string } } }"),
        new(Rules.ReservedName,
            Endpoint + "types: { [|Unknown|]: { union: Kind, cases: { A: { is: 1 } } } }",
            "The C# name 'Unknown' is taken by a case of every union and choice. Choose another with 'name: …'.",
            Endpoint + "types: { Unknown: { enum: [A, B] }, Other: { union: Kind, fields: { Which: { type: Unknown } }, cases: { A: { is: 1 } } } }"),
        new(Rules.ReservedName,
            Endpoint + "types: { Place: { union: Kind, cases: { [|Place|]: { is: 1 } } } }",
            "The C# name 'Place' is taken by the union itself. Choose another with 'name: …'.",
            Endpoint + "types: { Place: { union: Kind, cases: { Place: { is: 1, name: Somewhere } } } }"),
        new(Rules.ReservedName,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, name: [|Unknown|] } } } }",
            "The C# name 'Unknown' is taken by every union. Choose another with 'name: …'.",
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, name: Known } } } }"),
        new(Rules.ReservedName,
            Endpoint + "errors: { 5: { name: [|None|] } }",
            "The C# name 'None' is taken by the absence of an error. Choose another with 'name: …'.",
            Endpoint + "errors: { 5: { name: NoneLeft } }"),
        new(Rules.ReservedName,
            "endpoint: [|v4/chat/open|]",
            "The C# name 'Chat' is taken by the service, whose client is ChatClient. Choose another with 'name: …'.",
            "endpoint: v4/chats/open"),

        new(Rules.NameOfAnotherFile,
            Endpoint + "types: { [|Seat|]: { fields: {} } }",
            "'Seat' is already declared by 'close.api.yaml', so nothing is emitted from this file. "
                + "Choose another name with 'name: …', or move common types to a shared file.",
            Endpoint + "types: { Seat: { name: OpenSeat, fields: {} } }")
        {
            Beside = [File("room/close.api.yaml", "endpoint: v4/room/close\ntypes: { Seat: { fields: {} } }")],
        },
        new(Rules.NameOfAnotherFile,
            "endpoint: v4/room/open\nname: [|Close|]",
            "'Close' is already declared by 'close.api.yaml', so nothing is emitted from this file. "
                + "Choose another name with 'name: …', or move common types to a shared file.",
            "endpoint: v4/room/open\nname: Reopen") { Beside = [File("room/close.api.yaml", "endpoint: v4/room/close")] },
        new(Rules.NameOfAnotherFile,
            "shared: all\ntypes: { [|ChatClient|]: { fields: {} } }",
            "'ChatClient' is already declared by 'chat.api.yaml', so nothing is emitted from this file. "
                + "Choose another name with 'name: …', or move common types to a shared file.",
            "shared: all\ntypes: { Chatter: { fields: {} } }"),

        new(Rules.UnknownGroup,
            Endpoint + "group: [|rooms|]",
            "'rooms' is not a group of the service. Did you mean 'room'? Declare it under 'groups' of the service, or correct the name.",
            Endpoint + "group: room") { Beside = [File("room/close.api.yaml", "endpoint: v4/room/close")] },

        new(Rules.HiddenType,
            Endpoint + "types: { [|Seat|]: { name: OpenSeat, fields: {} } }",
            "The type 'Seat' hides the one that 'common.api.yaml' shares. Use that one, or choose another name.",
            Endpoint + "types: { OpenSeat: { fields: {} } }") { Beside = [File("common.api.yaml", "shared: all\ntypes: { Seat: { fields: {} } }")] },
        new(Rules.HiddenType,
            Shared + "types: { [|UserId|]: { type: string } }",
            "The type 'UserId' hides the one that 'common.api.yaml' shares. Use that one, or choose another name.",
            Shared + "types: { OwnerId: { type: string } }")
        {
            Beside = [File("common.api.yaml", "shared: all\ntypes: { UserId: { type: string } }")],
        },

        new(Rules.CodeWithTwoNames,
            Endpoint + "errors: { 5: { name: [|NoSeats|] } }",
            "The error code 5 is named 'NoSeats' here and 'SeatsGone' in 'close.api.yaml'. Use one name for one code.",
            Endpoint + "errors: { 5: { name: SeatsGone, retry: once } }")
        {
            Beside = [File("room/close.api.yaml", "endpoint: v4/room/close\nerrors: { 5: { name: SeatsGone } }")],
        },

        new(Rules.NameOfTwoCodes,
            Endpoint + "errors: { 5: { name: NoSeats }, 6: { name: [|NoSeats|] } }",
            "The name 'NoSeats' stands for 6 here and for 5 in this file. Choose another name.",
            Endpoint + "errors: { 5: { name: NoSeats }, 6: { name: NoDoors } }"),
        new(Rules.NameOfTwoCodes,
            Endpoint + "errors: { 5: { name: [|NoSeats|] } }",
            "The name 'NoSeats' stands for 5 here and for 7 in 'chat.api.yaml'. Choose another name.",
            Endpoint + "errors: { 7: { name: NoSeats } }") { Beside = [File("chat.api.yaml", Service + "errors: { 7: { name: NoSeats } }")] },
        new(Rules.NameOfTwoCodes,
            Service + "errors: { 6: { name: NoSeats }, 7: { name: [|NoSeats|] } }",
            "The name 'NoSeats' stands for 7 here and for 6 in this file. Choose another name.",
            Service + "errors: { 6: { name: NoSeats }, 7: { name: NoDoors } }")
        {
            Beside = [File("room/open.api.yaml", Endpoint + "errors: { 7: { name: NoDoors } }")],
        },

        new(Rules.NotANamespace,
            Service + "namespace: [|a..b|]",
            "'a..b' is not a C# namespace. Join names of letters, digits and '_' by dots, and use no keywords.",
            Service + "namespace: a._b"),
        new(Rules.NotANamespace,
            Service + "namespace: [|Acme.class|]",
            "'Acme.class' is not a C# namespace. Join names of letters, digits and '_' by dots, and use no keywords.",
            Service + "namespace: Acme.Class"),

        new(Rules.DuplicateWireName,
            Endpoint + "request: { Name: { type: string, aliases: [[|Name|]] } }",
            "'Name' is already a name of the member 'Name'. Rename or remove one of the two.",
            Endpoint + "request: { Name: { type: string, aliases: [name] } }"),
        new(Rules.DuplicateWireName,
            Endpoint + "request: { Name: { type: string }, Other: { type: string, aliases: [[|Name|]] } }",
            "'Name' is already a name of the member 'Name'. Rename or remove one of the two.",
            Endpoint + "request: { Name: { type: string }, Other: { type: string, aliases: [name] } }"),
        new(Rules.DuplicateWireName,
            Endpoint + "types: { Place: { union: Kind, fields: { Size: { type: int32 } }, cases: { Hall: { is: 1, fields: { [|Size|]: { type: "
                + "int32, name: Area } } } } } }",
            "'Size' is already a name of the member 'Size'. Rename or remove one of the two.",
            Endpoint + "types: { Place: { union: Kind, fields: { Size: { type: int32 } }, cases: { Hall: { is: 1, fields: { Area: { type: int32 } "
                + "} } } } }"),
        new(Rules.DuplicateWireName,
            Endpoint + """
                types:
                  Place:
                    union: Kind
                    cases:
                      Hall: { is: 1, fields: { Area: { type: int32, aliases: [Size] } } }
                      Room: { is: 2, fields: { [|Size|]: { type: int32 } } }
                """,
            "'Size' is already a name of the member 'Area'. Rename or remove one of the two.",
            Endpoint + """
                types:
                  Place:
                    union: Kind
                    content: Data
                    cases:
                      Hall: { is: 1, fields: { Area: { type: int32, aliases: [Size] } } }
                      Room: { is: 2, fields: { Size: { type: int32 } } }
                """),
        new(Rules.DuplicateWireName,
            Endpoint + """
                types:
                  Place:
                    union: Kind
                    cases:
                      Hall: { is: 1, fields: { Area: { type: int32, aliases: [size] }, Size: { type: string } } }
                      Room: { is: 2, fields: { Seats: { type: int32, aliases: [[|size|], [|Size|]] } } }
                """,
            "'size' is already a name of the member 'Area'. Rename or remove one of the two.",
            Endpoint + """
                types:
                  Place:
                    union: Kind
                    cases:
                      Hall: { is: 1, fields: { Area: { type: int32, aliases: [size] }, Size: { type: string } } }
                      Room: { is: 2, fields: { Area: { type: int32, aliases: [size, area] } } }
                """),
        new(Rules.DuplicateWireName,
            Endpoint + "types: { Place: { union: Kind, fields: { Size: { type: int32, aliases: [[|Kind|]] } }, cases: { Hall: { is: 1 } } } }",
            "'Kind' is already a name of the member 'Kind'. Rename or remove one of the two.",
            Endpoint + "types: { Place: { union: Kind, fields: { Size: { type: int32, aliases: [kind] } }, cases: { Hall: { is: 1 } } } }"),
        new(Rules.DuplicateWireName,
            Endpoint + "types: { Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32, aliases: [[|Kind|]] } } } } } }",
            "'Kind' is already a name of the member 'Kind'. Rename or remove one of the two.",
            Endpoint + "types: { Place: { union: Kind, content: Data, cases: { Hall: { is: 1, fields: { Size: { type: int32, aliases: [Kind] } } } } "
                + "} }"),
        new(Rules.DuplicateWireName,
            Endpoint + "types: { Place: { union: Kind, content: Data, fields: { [|Data|]: { type: int32 } }, cases: { Hall: { is: 1 } } } }",
            "'Data' is already a name of the member 'Data'. Rename or remove one of the two.",
            Endpoint + "types: { Place: { union: Kind, content: Data, fields: { Size: { type: int32 } }, cases: { Hall: { is: 1 } } } }"),
        new(Rules.DuplicateWireName,
            Endpoint + "types: { Place: { union: Kind, content: Data, fields: { Size: { type: int32, aliases: [[|Data|]] } }, cases: { Hall: { is: 1 "
                + "} } } }",
            "'Data' is already a name of the member 'Data'. Rename or remove one of the two.",
            Endpoint + "types: { Place: { union: Kind, content: Data, fields: { Size: { type: int32, aliases: [data] } }, cases: { Hall: { is: 1 } } "
                + "} }"),

        new(Rules.HiddenErrorSet,
            Shared + "errorSets: { [|Busy|]: { 6: { name: NoSeats } } }",
            "The error set 'Busy' hides the one that 'common.api.yaml' shares. Use that one, or choose another name.",
            Shared + "errorSets: { Full: { 6: { name: NoSeats } } }")
        {
            Beside = [File("common.api.yaml", "shared: all\nerrorSets: { Busy: { 5: { name: NoRooms } } }")],
        },
        new(Rules.HiddenErrorSet,
            Shared + "errorSets: { [|Busy|]: { 6: { name: NoSeats } } }",
            "The error set 'Busy' hides the one that 'a.api.yaml' shares. Use that one, or choose another name.",
            "shared: lobby\nerrorSets: { Busy: { 6: { name: NoSeats } } }")
        {
            Beside = [File("room/a.api.yaml", Shared + "errorSets: { Busy: { 5: { name: NoRooms } } }")],
        },

        new(Rules.GroupDescribedTwice,
            "shared: room\n[|name|]: Halls",
            "The group 'room' is already described in 'other.api.yaml'. Remove 'name', 'noun', 'summary' and 'description' here, or there.",
            "shared: room\ntypes: { Place: { fields: { Size: { type: int32 } } } }")
        {
            Beside = [File("a/other.api.yaml", "shared: room\nnoun: Hall"), File("room/list.api.yaml", "endpoint: v4/room/list")],
        },
        new(Rules.NotAName,
            "shared: room\nnoun: [|hall|]",
            "'hall' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            "shared: room\nnoun: Hall")
        {
            Beside = [File("room/list.api.yaml", "endpoint: v4/room/list")],
        },
        new(Rules.ReservedName,
            Service + "groups: { room: { name: [|Service|] } }",
            "The C# name 'Service' is taken by a member of the client. Choose another with 'name: …'.",
            Service + "groups: { room: { name: Halls } }"),
        new(Rules.ReservedName,
            Service + "groups: { [|service|]: {} }",
            "The C# name 'Service' is taken by a member of the client. Choose another with 'name: …'.",
            Service + "groups: { service: { name: Desk } }"),
        new(Rules.ReservedName,
            "shared: room\nname: [|Service|]",
            "The C# name 'Service' is taken by a member of the client. Choose another with 'name: …'.",
            "shared: room\nname: Halls\nsummary: The halls."),
        new(Rules.DuplicateEndpoint,
            "endpoint: [|v4/room/open|]",
            "'v4/room/open' is already described in 'first.api.yaml', so nothing is emitted from this file. Remove one of the two.",
            "endpoint: v4/room/Open\nname: Other") { Beside = [File("first.api.yaml", "endpoint: v4/room/open")] },
        new(Rules.DuplicateEndpoint,
            "endpoint: [|v4/room/open|]\ntypes: { Seat: { fields: {} }, Row: { enum: [A] } }",
            "'v4/room/open' is already described in 'first.api.yaml', so nothing is emitted from this file. Remove one of the two.",
            "endpoint: v4/room/shut\ntypes: { Chair: { fields: {} }, Line: { enum: [A] } }")
        {
            Beside = [File("first.api.yaml", "endpoint: v4/room/open\ntypes: { Seat: { fields: {} }, Row: { enum: [A] } }")],
        },
    ];
}
