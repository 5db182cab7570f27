using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    private const string Webhook = "webhook: Room.CallbackBeforeEnter\n";

    private const string Deciding = Webhook + "decides: true\n";

    private const string WebhooksKey = "webhooks:\n  command: Command\n  reply: { code: Code, info: Info }\n";

    /// <summary>A service that calls.</summary>
    private static SpecProject Calling => SpecProject.Empty.With(SpecProject.ServicePath, Service + """
        webhooks:
          command: Command
          app: App
          query: { format: { value: json }, Place: { type: string } }
          signature: { scheme: sha256-token-time, sign: Sign, time: Time }
          reply: { status: Status, ok: OK, code: Code, info: Info }
        """);

    private static IEnumerable<Mistake> Webhooks => WebhookFiles.Concat(WebhookExamples).Select(mistake => mistake with { Base = Calling })
        .Concat(CallingServices);

    private static IEnumerable<Mistake> WebhookFiles =>
    [
        new(Rules.UnknownKey,
            Webhook + "[|request|]: {}",
            "'request' is not a key of a webhook.",
            Webhook + "body: {}"),
        new(Rules.NotACommand,
            "webhook: [|Room Enter|]",
            "A command consists of letters, digits, '_', '-', '.', ':' and '/', such as C2C.CallbackAfterSendMsg, not 'Room Enter'",
            "webhook: room/Enter:1.2_3-4\nname: Entered"),
        new(Rules.NotARange,
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [|[5, 4]|] } }",
            "'range' takes a list of two integers of 64 bits, the least first, such as [120001, 130000]",
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [5, 5] } }"),
        new(Rules.NotARange,
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [|7|] } }",
            "'range' takes a list of two integers of 64 bits, the least first, such as [120001, 130000]",
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [-7, -6] } }"),
        new(Rules.NotAnInteger,
            Deciding + "codes: { 0: Allow, [|no|]: Refuse }",
            "'codes' takes integers of 64 bits as keys, not 'no'",
            Deciding + "codes: { 0: Allow, -1: Refuse }"),
        new(Rules.NotAMap,
            Deciding + "codes: [|5|]",
            "'codes' must be a map of keys and values",
            Deciding + "codes: { 0: Allow }"),
        new(Rules.MissingKey,
            Deciding + "[|codes|]: { 1: Refuse }",
            "'codes' needs the key '0', by which the service goes on",
            Deciding + "codes: { 1: Refuse, 0: Go }"),
        new(Rules.MissingKey,
            Deciding + "codes: { 0: Allow, 1: [|{ range: [2, 3] }|] }",
            "A reply code needs the key 'name'",
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [2, 3] } }"),
        new(Rules.DuplicateValue,
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [10, 20] }, [|20|]: Drop }",
            "The value '20' is already used by 'Refuse'. Choose another.",
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [10, 20] }, 21: Drop }"),
        new(Rules.DuplicateValue,
            Deciding + "codes: { 0: Allow, 15: Drop, 1: { name: Refuse, range: [|[10, 20]|] } }",
            "The value '10 to 20' is already used by 'Drop'. Choose another.",
            Deciding + "codes: { 0: Allow, 15: Drop, 1: { name: Refuse, range: [16, 20] } }"),
        new(Rules.DuplicateName,
            Deciding + "codes: { 0: Allow, 1: [|Allow|] }",
            "'Allow' and 'Allow' both become the C# name 'Allow'. Rename one with 'name: …'.",
            Deciding + "codes: { 0: Allow, 1: Code }"),
        new(Rules.NotAName,
            Deciding + "codes: { 0: [|allow|] }",
            "'allow' cannot be used as a C# name here. Begin with a capital letter, and use letters and digits only.",
            Deciding + "codes: { 0: Message }"),
        new(Rules.KeyDoesNotApply,
            Deciding + "codes: { 0: { name: Allow, range: [|[1, 2]|] } }",
            "'range' applies to a code other than 0 only. Remove it.",
            Deciding + "codes: { 0: { name: Allow, summary: Goes on. } }"),
        new(Rules.KeyDoesNotApply,
            Webhook + "reply: [|{ Note: { type: string } }|]",
            "'reply' applies to a webhook with 'decides: true' only. Remove it.",
            Deciding + "reply: { Note: { type: string } }"),
        new(Rules.KeyDoesNotApply,
            Webhook + "decides: false\n[|codes|]: { 0: Allow }",
            "'codes' applies to a webhook with 'decides: true' only. Remove it.",
            Deciding + "codes: { 0: Allow }"),
        new(Rules.DuplicateWebhook,
            "webhook: [|Room.CallbackAfterEnter|]\nname: Entered",
            "The webhook 'Room.CallbackAfterEnter' is already described in 'a.api.yaml', so nothing is emitted from this file. "
                + "Remove one of the two.",
            "webhook: Room.CallbackAfterExit\nname: Left") { Beside = [File("a.api.yaml", "webhook: Room.CallbackAfterEnter\nname: RoomEntered")] },
        new(Rules.DuplicateWebhook,
            "webhook: [|Room.CallbackAfterEnter|]\nname: Entered\nbody: { Seat: { type: Seat } }\n"
                + "types: { Seat: { fields: { Row: { type: int32 } } } }",
            "The webhook 'Room.CallbackAfterEnter' is already described in 'a.api.yaml', so nothing is emitted from this file. "
                + "Remove one of the two.",
            "webhook: Room.CallbackAfterExit\nname: Left\nbody: { Place: { type: Place } }\ntypes: { Place: { fields: { Row: { type: int32 } } } }")
        {
            Beside =
            [
                File("a.api.yaml", "webhook: Room.CallbackAfterEnter\nname: RoomEntered\nbody: { Seat: { type: Seat } }\n"
                    + "types: { Seat: { fields: { Row: { type: int32 } } } }"),
            ],
        },
        new(Rules.NameOfAnotherFile,
            "webhook: Room.CallbackAfterEnter\nname: [|Entered|]",
            "'Entered' is already declared by 'a.api.yaml', so nothing is emitted from this file. "
                + "Choose another name with 'name: …', or move common types to a shared file.",
            "webhook: Room.CallbackAfterEnter\nname: Enter") { Beside = [File("a.api.yaml", "webhook: Hall.Enter\nname: Entered")] },
        new(Rules.ReservedName,
            Webhook + "name: [|Unknown|]",
            "The C# name 'Unknown' is taken by the webhook of unknown commands. Choose another with 'name: …'.",
            Webhook + "name: UnknownRoom"),
        new(Rules.NoName,
            "webhook: [|1.Callback|]",
            "'1.Callback' cannot be turned into a C# name. Add 'name: …'.",
            "webhook: 1.Callback\nname: First"),
        new(Rules.NotAPayload,
            Webhook + "body: [|Kind|]\ntypes: { Kind: { enum: { A: 1 } } }",
            "A request, response, body or reply must have fields, or name an object or a union; 'Kind' is neither",
            Webhook + "body: Kind\ntypes: { Kind: { fields: { A: { type: string } } } }"),
        new(Rules.ReplyNotAnObject,
            Deciding + "reply: [|Part|]\ntypes: { Part: { union: Kind, cases: { Box: { is: 1 } } } }",
            "'Part' is a union, but a reply has one form. Name an object, or write the fields.",
            Deciding + "body: Part\nreply: { Part: { type: Part } }\ntypes: { Part: { union: Kind, cases: { Box: { is: 1 } } } }"),
        new(Rules.RequiredInReply,
            Deciding + "reply: { Note: { type: string, required: [|true|] } }",
            "'Note' is required, but a reply that only allows or refuses does not set it. Remove 'required'.",
            Deciding + "reply: { Note: { type: string, required: false } }"),
        new(Rules.ResponseReusesEnvelope,
            Deciding + "reply: { [|Code|]: { type: int32 } }",
            "'Code' is a member of the envelope, which stands beside the others. Remove it.",
            Deciding + "body: { Code: { type: int32 }, Info: { type: string } }"),
        new(Rules.DefaultInResponse,
            Webhook + "body: { Count: { type: int32, default: [|1|] } }",
            "'Count' is part of a response or of the body of a webhook, where a default has no meaning. Remove 'default'.",
            Deciding + "reply: { Count: { type: int32, default: 1 } }"),
        new(Rules.UnknownType,
            Webhook + "body: { Note: { type: [|Nota|] } }",
            "There is no type 'Nota' here. Did you mean 'Note'?",
            Webhook + "body: { Note: { type: Note } }") { Beside = [File("a.api.yaml", "shared: webhooks\ntypes: { Note: { fields: {} } }")] },
    ];

    private static IEnumerable<Mistake> WebhookExamples =>
    [
        new(Rules.ExampleUndeclared,
            Webhook + "examples: [{ query: { [|\"Plaze\"|]: \"here\" }, body: {} }]",
            "'Plaze' is not a member of the query. Did you mean 'Place'?",
            Webhook + "examples: [{ query: { \"Place\": \"here\", \"App\": 5, \"Sign\": \"00\", \"Time\": \"1\", "
                + "\"format\": \"json\" }, body: {} }]"),
        new(Rules.ExampleUnknownValue,
            Webhook + "examples: [{ query: { \"Command\": [|\"Room.Enter\"|] }, body: {} }]",
            "'Room.Enter' is not a value of this webhook, whose command is 'Room.CallbackBeforeEnter'.",
            Webhook + "examples: [{ query: { \"Command\": \"Room.CallbackBeforeEnter\" }, body: { \"Command\": \"Room.CallbackBeforeEnter\" } }]"),
        new(Rules.ExampleWrongType,
            Webhook + "body: { At: { type: timestamp, wire: millis } }\nexamples: [{ body: { \"At\": [|\"noon\"|] } }]",
            "A value of timestamp is expected here, not a string",
            Webhook + "body: { At: { type: timestamp, wire: millis }, N: { type: int32 } }\n"
                + "examples: [{ body: { \"At\": \"1670574414123\", \"N\": \"5\" } }]"),
        new(Rules.ExampleUndeclared,
            Webhook + "examples: [{ body: { [|\"Guest\"|]: \"ann\" } }]",
            "'Guest' is not a member of the body.",
            Webhook + "body: { Guest: { type: string } }\nexamples: [{ body: { \"Guest\": \"ann\" } }]"),
        new(Rules.ExampleUnknownValue,
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [10, 20] } }\nexamples: [{ reply: { \"Status\": \"OK\", \"Code\": [|21|] } }]",
            "'21' is not a value of 'codes'.",
            Deciding + "codes: { 0: Allow, 1: { name: Refuse, range: [10, 20] } }\nexamples: [{ reply: { \"Status\": \"OK\", \"Code\": 20 } }]"),
        new(Rules.ExampleUnknownValue,
            Webhook + "examples: [{ reply: { \"Code\": [|1|] } }]",
            "'1' is not a value of a webhook that does not decide.",
            Webhook + "examples: [{ reply: { \"Code\": 0, \"Info\": \"\" } }]"),
        new(Rules.ExampleBreaksLimit,
            Deciding + "reply: { Note: { type: string, maxBytes: 2 } }\nexamples: [{ reply: { \"Code\": 0, \"Note\": [|\"abc\"|] } }]",
            "The value breaks 'maxBytes: 2': it has bytes: 3",
            Deciding + "reply: { Note: { type: string, maxBytes: 2 } }\nexamples: [{ reply: { \"Code\": 0, \"Note\": \"ab\" } }]"),
        new(Rules.MissingKey,
            Webhook + "examples: [[|{ query: { \"Place\": \"here\" } }|]]",
            "An example of a webhook needs the key 'body' or 'reply'",
            Webhook + "examples: [{ query: { \"Place\": \"here\" }, reply: {} }]"),
    ];

    private static IEnumerable<Mistake> CallingServices =>
    [
        new(Rules.NoWebhooks,
            "webhook: [|Room.CallbackBeforeEnter|]",
            "The service 'Chat' does not say how it calls. Add 'webhooks' to its file.",
            Service + WebhooksKey),
        new(Rules.MissingKey,
            Service + "webhooks: [|{ reply: { code: Code } }|]",
            "'webhooks' needs the key 'command'",
            Service + "webhooks: { command: C, reply: { code: Code } }"),
        new(Rules.MissingKey,
            Service + "webhooks: { command: C, reply: [|{ status: Status, ok: OK }|] }",
            "The envelope of replies needs the key 'code'",
            Service + "webhooks: { command: C, reply: { status: Status, ok: OK, code: Code } }"),
        new(Rules.MissingKey,
            Service + WebhooksKey + "  signature: [|{ scheme: sha256-token-time, sign: S }|]",
            "'signature' needs the key 'time'",
            Service + WebhooksKey + "  signature: { scheme: sha256-token-time, sign: S, time: T }"),
        new(Rules.NotOneOf,
            Service + WebhooksKey + "  signature: { scheme: [|sha1|], sign: S, time: T }",
            "'scheme' takes one of sha256-token-time, not 'sha1'.",
            Service + WebhooksKey + "  signature: { scheme: sha256-token-time, sign: S, time: T }"),
        new(Rules.DuplicateWireName,
            Service + WebhooksKey + "  app: [|Command|]",
            "'Command' is already a name of the member 'Command'. Rename or remove one of the two.",
            Service + WebhooksKey + "  app: App"),
        new(Rules.QueryNotPlain,
            Service + WebhooksKey + "  query: { [|Places|]: { type: [string] } }",
            "'Places' cannot be a query parameter, since it is a list. Use a number, a text, a truth value, a time or an enum.",
            Service + WebhooksKey + "  query: { Place: { type: string } }") { Beside = [File("webhooks/enter.api.yaml", Webhook)] },
        new(Rules.UnknownType,
            Service + WebhooksKey + "  query: { Place: { type: [|Place|] } }",
            "There is no type 'Place' here.",
            Service + WebhooksKey + "  query: { Place: { type: double } }") { Beside = [File("webhooks/enter.api.yaml", Webhook)] },
        new(Rules.NoName,
            Service + "webhooks:\n  command: Command\n  reply: { code: [|'1'|] }",
            "'1' cannot be turned into a C# name. Add 'name: …'.",
            Service + "webhooks:\n  command: Command\n  reply: { code: Code1 }"),
        new(Rules.NoName,
            Service + WebhooksKey + "  query: { [|1|]: { type: string } }",
            "'1' cannot be turned into a C# name. Add 'name: …'.",
            Service + WebhooksKey + "  query: { 1: { type: string, name: First }, Command2: { type: string, name: Command } }")
        {
            Beside = [File("webhooks/enter.api.yaml", Webhook)],
        },
        new(Rules.UnknownKey,
            Service + WebhooksKey + "  query: { Place: { type: string, [|required|]: true } }",
            "'required' is not a key of a query parameter of webhooks.",
            Service + WebhooksKey + "  query: { Place: { value: here } }"),
    ];
}
