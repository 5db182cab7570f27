using System.Runtime.CompilerServices;
using Generator.Tests.Harness;

namespace Generator.Tests.Snapshots;

/// <summary>Whole files as a user reads them: their look. Their behaviour is tested elsewhere.</summary>
public class EmissionTests
{
    [Fact]
    public void Service()
    {
        var run = SpecProject.Empty
            .With("chat.api.yaml", """
                service: Chat
                summary: A chat, as operators see it.
                description: Every call is signed.
                docs: { en: https://example.com/en, zh: https://example.com/zh }
                signing: usersig
                envelope: { status: ActionStatus, ok: OK, code: ErrorCode, info: ErrorInfo, display: ErrorDisplay }
                query:
                  sdkappid:    { from: sdkAppId }
                  identifier:  { from: identifier }
                  usersig:     { from: signature }
                  random:      { from: random32 }
                  contenttype: { value: json }
                regions:
                  Singapore: { host: sgp.example.com, backup: sgp.example.net }
                  SiliconValley:
                    host: usa.example.com
                    notes: The backup host is on no page.
                groups:
                  room: { name: ChatRoom, summary: Rooms and who is in them., description: "A user is in 20 rooms at most." }
                limits: { requestBytes: 4096, responseBytes: 1048576, serverTimeout: 3s }
                errors:
                  60007: { name: RateLimited, summary: The endpoint was called too often., remedy: Call less often., retry: backoff, refused: true }
                  70001: { name: UserSigExpired, summary: The UserSig has expired., retry: renew, refused: true }
                  70050: { name: Blocked, range: [70051, 70059], remedy: Wait a minute., retry: backoff, after: 60s }
                  70169: { name: ServerTimeout }
                """)
            .With("room/close.api.yaml", """
                endpoint: v4/room/close
                errors:
                  51001: { name: RoomNotFound, summary: There is no such room., refused: true }
                """)
            .With("users/count.api.yaml", "endpoint: v4/users/count")
            .Run().AssertClean();
        Snapshot.Verify(this, run, ["Chat.g.cs"]);
    }

    [Fact]
    public void Webhooks()
    {
        var run = SpecProject.Empty
            .With("chat.api.yaml", """
                service: Chat
                signing: usersig
                envelope: { status: ActionStatus, ok: OK, code: ErrorCode, info: ErrorInfo }
                webhooks:
                  command: CallbackCommand
                  app: SdkAppid
                  query:
                    contenttype: { value: json }
                    ClientIP: { type: string, name: ClientIp, summary: The address of the client that causes the webhook. }
                    OptPlatform: { type: Platform, name: Platform }
                    Attempt: { type: int32 }
                  signature: { scheme: sha256-token-time, sign: Sign, time: RequestTime }
                  reply: { status: ActionStatus, ok: OK, code: ErrorCode, info: ErrorInfo }
                """)
            .With("platform.api.yaml", "shared: all\ntypes: { Platform: { enum: [Android, iOS] } }")
            .With("webhooks/sending.api.yaml", """
                webhook: Room.CallbackBeforeSendMsg
                name: MessageSending
                summary: The webhook before a message is sent.
                docs: https://example.com/sending
                decides: true
                body:
                  From_Account: { type: string, required: true, summary: The sender. }
                  EventTime: { type: timestamp, wire: millis }
                reply:
                  Text: { type: string, maxBytes: 20, summary: The text to send in place of the message. }
                codes:
                  0: Allow
                  1: { name: Refuse, range: [120001, 130000], summary: Refuses the message and says so to the sender. }
                  2: { name: Drop, deprecated: Refuse the message. }
                """)
            .With("webhooks/sent.api.yaml", "webhook: Room.CallbackAfterSendMsg\nname: MessageSent\nbody: { MsgKey: { type: string } }")
            .Run().AssertClean();
        Snapshot.Verify(this, run, ["Chat.g.cs", "Chat.Webhooks.MessageSending.g.cs", "Chat.Webhooks.MessageSent.g.cs"]);
    }

    [Fact]
    public void Paged_endpoint() => Snapshot.Verify(this, Shipped.Value, ["TencentChat.Conversations.List.g.cs"]);

    [Fact]
    public void Endpoint_with_shared_types() => Snapshot.Verify(this, Shipped.Value, ["TencentChat.Conversations.SearchGroups.g.cs"]);

    [Fact]
    public void Shared_types() => Snapshot.Verify(this, Shipped.Value, ["TencentChat.Conversations.Shared.g.cs"]);

    [Fact]
    public void Union_as_request() => Snapshot.Verify(this, Shipped.Value, ["TencentChat.Conversations.Delete.g.cs"]);

    [Fact]
    public void Enums_and_flags() => Verify("""
        endpoint: v4/room/set
        request:
          Role: { type: Role, required: true }
          Rights: { type: Rights, required: true }
          Kind: { type: Kind }
          Kinds: { type: [Kind] }
          Roles: { type: [Role] }
        response:
          Role: { type: Role, required: true }
          Rights: { type: Rights }
          Kinds: { type: [Kind] }
        types:
          Role:
            summary: What a member may do.
            enum:
              Owner: { is: 1, summary: Everything. }
              Guest: 9
          Rights:
            summary: Single rights.
            flags: { Read: 1, Write: 2, All: 3 }
          Kind:
            summary: The kind of a room.
            enum:
              Public: { is: public, summary: Open to all., aliases: [open, world] }
              Private: { is: private, name: Closed }
        """);

    [Fact]
    public void Numbers_with_aliases() => Verify("""
        endpoint: v4/room/set
        request:
          Role: { type: Role, default: Owner }
          Rights: { type: Rights, required: true }
        response:
          Roles: { type: [Role] }
          Rights: { type: { string: Rights } }
        types:
          Role:
            summary: What a member may do.
            enum:
              Owner: { is: 1, summary: Everything., aliases: [11, 12] }
              Guest: { is: 9, range: [20, 29] }
              Own: { range: [100, 199], summary: "A role of one's own.", deprecated: Use Guest. }
          Rights:
            summary: Single rights.
            flags: { Read: { is: 1, aliases: [16] }, Write: { is: 2, aliases: [96] } }
        """);

    [Fact]
    public void Defaults() => Verify("""
        endpoint: v4/room/list
        request:
          Count: { type: int32, default: 20 }
          Offset: { type: int64, default: 0 }
          Total: { type: uint64, default: 18446744073709551615 }
          Ratio: { type: double, default: 0.5 }
          Word: { type: string, default: "" }
          Sorted: { type: bool, default: true }
          Deep: { type: bool, wire: int, default: false }
          Rights: { type: Rights, default: [Read, Write] }
          Nothing: { type: Rights, default: [] }
          Role: { type: Role, default: Guest }
          Kind: { type: Kind, default: Public }
        types:
          Rights: { flags: { Read: 1, Write: 2 } }
          Role: { enum: { Owner: 1, Guest: 9 } }
          Kind: { enum: [Public, Private] }
        """);

    [Fact]
    public void Constraints() => Verify("""
        endpoint: v4/room/create
        request:
          Name: { type: string, required: true, minChars: 1, maxChars: 30, maxBytes: 100 }
          Seats: { type: int32, min: 1, max: 500 }
          Big: { type: uint64, min: 1 }
          Ratio: { type: double, min: 0, max: 0.5 }
          Picture: { type: bytes, maxBytes: 1024 }
          Members: { type: [UserId], required: true, minItems: 1, maxItems: 100 }
          Rows: { type: [[UserId]], maxItems: 3 }
          Owner: { type: Member }
          Guests: { type: [Member] }
          Kind: { type: int32, required: true }
          Password: { type: string, when: { Kind: [1, 2], Seats: 5 } }
          ById: { type: string, oneOf: target }
          ByName: { type: string, oneOf: target }
          Mail: { type: string, anyOf: contact }
          Phone: { type: string, anyOf: contact }
        types:
          UserId: { type: string, minChars: 1, maxBytes: 32 }
          Member: { fields: { Id: { type: UserId, required: true } } }
        """);

    [Fact]
    public void Endpoints_without_request() => Snapshot.Verify(this, SpecProject.Chat
        .With("room/count.api.yaml", """
            endpoint: v4/room/count
            summary: Counts the rooms.
            calls: 600/m
            safe: true
            response: { Total: { type: int64, required: true, summary: How many there are. } }
            """)
        .With("room/ping.api.yaml", """
            endpoint: v4/room/ping
            method: GET
            request: {}
            """)
        .Run().AssertClean(), ["Chat.Room.Count.g.cs", "Chat.Room.Ping.g.cs"]);

    [Fact]
    public void Choices_maps_and_content() => Verify("""
        endpoint: v4/room/post
        request:
          Parts: { type: [Part], required: true }
          Labels: { type: { string: Label } }
        types:
          Part:
            summary: A part of a message.
            union: Kind
            content: Body
            fields: { At: { type: timestamp } }
            cases:
              Text: { is: text, fields: { Text: { type: string, required: true } } }
              Custom: { is: custom, type: Custom }
          Custom: { fields: { Data: { type: string, required: true } } }
          Label:
            summary: What a label holds.
            choice: { Text: string, Number: int64, Texts: [string], Custom: Custom }
        """);

    [Fact]
    public void Envelope_of_its_own() => Verify("""
        endpoint: v4/room/export
        idempotent: true
        envelope: { code: errcode, info: errmsg }
        request: { From: { type: string, required: true } }
        response: { Url: { type: string, required: true } }
        errors:
          1001: { name: ExportBusy, summary: Another export runs., retry: backoff, after: 5s }
        """);

    [Fact]
    public void Internal_visibility()
        => Snapshot.Verify(this, SpecProject.Chat.Set("ChatwrightVisibility", "internal").With("room/rooms.api.yaml", """
        shared: room
        types:
          Seat: { fields: { Row: { type: int32 } } }
          Role: { enum: { Owner: 1 } }
          Kind: { enum: [Public] }
          Place: { union: Type, cases: { Hall: { is: 1 } } }
        """).Run().AssertClean());

    [Fact]
    public void Wire_only_JSON() => Snapshot.Verify(this, SpecProject.Chat.Set("ChatwrightJson", "wire").With("room/open.api.yaml", """
        endpoint: v4/room/open
        request:
          Seat: { type: Seat, required: true }
          Place: { type: Place }
        response:
          Seats: { type: [Seat] }
          Answer: { type: Answer }
        types:
          Seat: { fields: { Row: { type: int32, required: true } } }
          Place: { union: Type, cases: { Hall: { is: 1 }, Box: { is: 2, fields: { Number: { type: int32 } } } } }
          Answer: { fields: { Text: { type: string } } }
          Unused: { fields: { Place: { type: Place }, Places: { type: [Place] } } }
          UnusedUnion: { union: Kind, content: Body, cases: { Full: { is: 1, fields: { Place: { type: Place } } } } }
          UnusedChoice: { choice: { One: Place, Many: [Place] } }
        """).Run().AssertClean());

    [Fact]
    public void Deprecated_and_sensitive_members() => Verify("""
        endpoint: v4/room/enter
        deprecated: Use v4/room/join.
        request:
          Name: { type: string, required: true }
          Password: { type: Secret, required: true }
          Pin: { type: int32, sensitive: true, deprecated: true }
          Door: { type: Door }
        response:
          Token: { type: Secret, deprecated: "Not \"needed\" any more." }
          Seats: { type: [int32] }
        types:
          Secret: { type: string, sensitive: true }
          Door:
            deprecated: true
            union: Kind
            fields: { Label: { type: string } , Key: { type: string, sensitive: true } }
            cases:
              Front: { is: 1, deprecated: Locked., fields: { Code: { type: string, sensitive: true }, Floor: { type: int32 } } }
              Back: { is: [2, 3] }
        """);

    [Fact]
    public void Hosting()
    {
        var run = SpecProject.Empty.With(
            SpecProject.ServicePath, "service: Chat\nregions: { Seoul: { host: kr.example.com }, Tokyo: { host: jp.example.com } }")
            .Set("ChatwrightHosting", "true").Run().AssertClean();
        Snapshot.Verify(this, run, ["Chat.g.cs"]);
    }

    [Fact]
    public void Diagnostics()
    {
        var run = SpecProject.Chat
            .With("room/open.api.yaml", """
                endpoint: v4/room/open
                sumary: Opens a room.
                request:
                  Name: { type: strng, required: yes }
                  Seats: { type: int32, default: many, min: 9, max: 1 }
                types:
                  Role: { enum: { Owner: 1, Guest: 1 } }
                """)
            .With("room/list.api.yaml", "endpoint: v4/room/list\nrequest: [\n")
            .With("room/close.api.yaml", "endpoint: v4/room/close\nsummary: Closes a room.")
            .Run();
        Snapshot.Verify(this, run, ["Chat.Room.Close.g.cs"]);
    }

    private static Lazy<GeneratorRun> Shipped { get; } = new(() => SpecProject.Empty.With(Repository.Specs).Run().AssertClean());

    private void Verify(string endpoint, [CallerMemberName] string method = "")
    {
        var run = SpecProject.Chat.With("room/endpoint.api.yaml", endpoint).Run().AssertClean();
        Snapshot.Verify(this, run, [.. run.HintNames.Where(name => name != "Chat.g.cs")], method);
    }

}
