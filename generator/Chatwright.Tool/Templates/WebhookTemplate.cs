namespace Chatwright.Tool.Templates;

/// <summary>The spec that <c>new webhook</c> writes.</summary>
internal static class WebhookTemplate
{
    /// <summary>With <c>\n</c> at the ends of lines, however this file was checked out.</summary>
    public static string For(string command) => s_text.Replace("{command}", command, StringComparison.Ordinal).ReplaceLineEndings("\n");

    private static readonly string s_text = """
        # The language: https://github.com/chatwright/chatwright/blob/main/specs/README.md#webhooks
        # To check this file: chatwright check

        # The command that the service sends. Without 'name', the C# names are made of it, without the word Callback.
        webhook: {command}

        # One sentence for the documentation. Longer texts go to 'description'; open questions go to 'notes'.
        summary: Say here when the service calls.

        # The page of the API's documents.
        # docs: https://www.tencentcloud.com/document/product/1047/34354

        # The service obeys the reply. Remove this, 'reply' and 'codes' for a webhook that only tells what has happened.
        decides: true

        # The body. Names are those of the JSON members. Types: string, bool, int32, uint32, int64, uint64, double, timestamp, bytes, json,
        # [T] for a list, {string: T} for a map, and the types below.
        body:
          From_Account: { type: string, required: true, summary: The user who caused it. }
          EventTime: { type: timestamp, wire: millis, summary: The time of the event. }
          Details: { type: [WebhookDetail] }

        # The members of the reply beside its code. Limits are checked before it is sent.
        reply:
          Note: { type: string, maxBytes: 200, summary: The note to add. }

        # The codes of the reply and their meanings. 0 lets the service go on; 'range' allows codes of your own.
        codes:
          0: Allow
          1: { name: Refuse, range: [120001, 130000], summary: Refuses it. }

        types:
          WebhookDetail:
            summary: A detail.
            fields:
              Id: { type: string, required: true }

        # Examples are checked against the types above.
        examples:
          - name: a refusal
            body: |
              {
                "CallbackCommand": "{command}", "From_Account": "user_0001", "EventTime": 1670574414123,
                "Details": [{ "Id": "d1" }]   // comments may stay
              }
            reply: { "ActionStatus": "OK", "ErrorCode": 120001, "ErrorInfo": "not allowed" }

        """;
}
