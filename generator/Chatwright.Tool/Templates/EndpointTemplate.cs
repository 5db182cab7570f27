namespace Chatwright.Tool.Templates;

/// <summary>The spec that <c>new endpoint</c> writes.</summary>
internal static class EndpointTemplate
{
    /// <summary>With <c>\n</c> at the ends of lines, however this file was checked out.</summary>
    public static string For(string path) => s_text.Replace("{path}", path, StringComparison.Ordinal).ReplaceLineEndings("\n");

    private static readonly string s_text = """
        # The language: https://github.com/chatwright/chatwright/blob/main/specs/README.md
        # To check this file: chatwright check

        # The path below the host. Its last two parts give the names: v4/room/list becomes client.Room.ListAsync.
        endpoint: {path}

        # One sentence for the documentation of the method. Longer texts go to 'description'; open questions go to 'notes'.
        summary: Say here what the endpoint does.

        # The page of the API's documents.
        # docs: https://www.tencentcloud.com/document/product/1047/34620

        # The documented call frequency: so many a second (s), minute (m) or hour (h).
        calls: 100/s

        # A request that may have been executed already, as after a broken connection, is sent again only with one of these. Set neither for
        # an endpoint that sends or adds something: a second time, it would do so twice.
        # safe: true              # it only reads
        # idempotent: true        # it writes, and writing the same again changes nothing

        # The request. Names are those of the JSON members. Types: string, bool, int32, uint32, int64, uint64, double, timestamp, bytes, json,
        # [T] for a list, {string: T} for a map, and the types below.
        request:
          UserId:
            type: string
            required: true
            maxBytes: 32
            summary: The user.
          Kind:
            type: Kind
            default: All            # sent unless the caller says otherwise
          Limit: { type: int32, min: 1, max: 100 }

        # The response, without the members that tell success from failure.
        response:
          Items: { type: [Item], summary: The items found. }

        types:
          Kind:
            summary: The items to return.
            enum:
              All: 0
              New: { is: 1, summary: Items since the last call. }
          Item:
            summary: An item.
            fields:
              Id:     { type: string, required: true }
              IsOpen: { type: bool, wire: int }        # 0 or 1 on the wire
              At:     { type: timestamp }              # seconds since 1970 on the wire

        # Error codes of this endpoint; those of the service apply as well.
        # errors:
        #   12345: { name: RoomIsFull, summary: The room takes no more users., remedy: Choose another room. }

        # Examples are checked against the types above, shown by tools, and replayed by the fake.
        examples:
          - name: the new items of a user
            request:  { "UserId": "user_0001", "Kind": 1, "Limit": 10 }
            response: |
              {
                "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "",
                "Items": [{ "Id": "i1", "IsOpen": 1, "At": 1775044800 }]   // comments may stay
              }

        """;
}
