using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    private static IEnumerable<Mistake> Scalars =>
    [
        new(Rules.NotText,
            Endpoint + "calls: [|{ s: 200 }|]",
            "'calls' takes a single value, not a map or a list",
            Endpoint + "calls: 200/s"),
        new(Rules.NotText,
            Endpoint + "summary: [|[Opens a room]|]",
            "'summary' takes a single value, not a map or a list",
            Endpoint + "summary: '[Opens a room]'"),

        new(Rules.NotBool,
            Endpoint + "safe: [|yes|]",
            "'safe' takes true or false, not 'yes'",
            Endpoint + "safe: true"),
        new(Rules.NotBool,
            Endpoint + "request: { Name: { type: string, required: [|True|] } }",
            "'required' takes true or false, not 'True'",
            Endpoint + "request: { Name: { type: string, required: true } }"),

        new(Rules.NotCount,
            Endpoint + "request: { Name: { type: string, minChars: [|-1|] } }",
            "'minChars' takes a whole number from 0 to 2147483647, not '-1'",
            Endpoint + "request: { Name: { type: string, minChars: 0 } }"),
        new(Rules.NotCount,
            Service + "limits: { requestBytes: [|0|] }",
            "'requestBytes' takes a whole number from 1 to 2147483647, not '0'",
            Service + "limits: { requestBytes: 1 }"),
        new(Rules.NotCount,
            Endpoint + "request: { Name: { type: string, maxChars: [|2147483648|] } }",
            "'maxChars' takes a whole number from 0 to 2147483647, not '2147483648'",
            Endpoint + "request: { Name: { type: string, maxChars: 2147483647 } }"),
        new(Rules.NotCount,
            Endpoint + "request: { Name: { type: string, maxChars: [|08|] } }",
            "'maxChars' takes a whole number from 0 to 2147483647, not '08'",
            Endpoint + "request: { Name: { type: string, maxChars: 8 } }"),

        new(Rules.NotOneOf,
            Endpoint + "method: [|post|]",
            "'method' takes one of POST, GET, not 'post'. Did you mean 'POST'?",
            Endpoint + "method: POST"),
        new(Rules.NotOneOf,
            Endpoint + "errors: { 5: { name: NoSeats, retry: [|always|] } }",
            "'retry' takes one of never, once, backoff, renew, not 'always'.",
            Endpoint + "errors: { 5: { name: NoSeats, retry: backoff } }"),
        new(Rules.NotOneOf,
            Endpoint + "request: { Open: { type: bool, wire: [|integer|] } }",
            "'wire' takes one of int, string, millis, not 'integer'.",
            Endpoint + "request: { Open: { type: bool, wire: int } }"),
        new(Rules.NotOneOf,
            Service + "query: { app: { from: [|appid|] } }",
            "'from' takes one of sdkAppId, identifier, signature, random32, not 'appid'.",
            Service + "query: { app: { from: sdkAppId } }"),

        new(Rules.NotAType,
            Endpoint + "request: { Names: { type: [|[string, int32]|] } }",
            "A type is a name, a list such as [T] or a map such as {string: T}",
            Endpoint + "request: { Names: { type: [string] } }"),
        new(Rules.NotAType,
            Endpoint + "request: { Names: { type: [|{ int32: string }|] } }",
            "A type is a name, a list such as [T] or a map such as {string: T}",
            Endpoint + "request: { Names: { type: { string: int32 } } }"),
        new(Rules.NotAType,
            Endpoint + "request: { Names: { type: [[|~|]] } }",
            "A type is a name, a list such as [T] or a map such as {string: T}",
            Endpoint + "request: { Names: { type: [[string]] } }"),

        new(Rules.NotASpan,
            Service + "limits: { serverTimeout: [|3|] }",
            "'serverTimeout' takes whole seconds such as 60s, at most a day, not '3'",
            Service + "limits: { serverTimeout: 3s }"),
        new(Rules.NotASpan,
            Endpoint + "errors: { 5: { name: NoSeats, after: [|86401s|] } }",
            "'after' takes whole seconds such as 60s, at most a day, not '86401s'",
            Endpoint + "errors: { 5: { name: NoSeats, after: 86400s } }"),

        .. new[] { "0", "abc", "1.5", "9223372036854775808", "\"5\"", "007" }.Select(code => new Mistake(Rules.NotAnErrorCode,
            Endpoint + $"errors: {{ [|{code}|]: {{ name: NoSeats }} }}",
            $"An error code is a whole number other than 0, not '{code.Trim('"')}'",
            Endpoint + "errors: { -5: { name: NoSeats } }")),

        .. new[]
        {
            "open", "v4/room", "/v4/room/open", "v4/room/open/", "v4//open", "v4/room/open?x=1", "v4/../open", "v4/raum/öffnen", "v4/room/open room",
        }.Select(path => new Mistake(Rules.NotAPath,
            $"endpoint: [|{path}|]",
            $"An endpoint path has the form v4/group/command, in letters, digits, '_', '-' and '.', not '{path}'",
            "endpoint: api/v4.1/group_open-http/x.y")),

        .. new[]
        {
            "https://example.com", "example.com/api", "exa mple.com", "example.com?x", "user@example.com", "''",
        }.Select(host => new Mistake(Rules.NotAHost,
            Service + $"regions: {{ Here: {{ host: [|{host}|] }} }}",
            $"A host is a name such as api.example.com, with a port if need be, not '{host.Trim('\'')}'",
            Service + "regions: { Here: { host: example.com:8443, backup: 10.0.0.1 } }")),

        .. new[] { "example.com", "ftp://example.com", "/page" }.Select(link => new Mistake(Rules.NotALink,
            Endpoint + $"docs: [|{link}|]",
            $"'docs' takes an absolute http or https address, not '{link}'",
            Endpoint + "docs: https://example.com/page#part")),

        new(Rules.TextCutByComment,
            Endpoint + "summary: [|Opens a room|] # of five",
            "The text of 'summary' ends at ' #', which starts a comment. Quote the text if the rest belongs to it.",
            Endpoint + "summary: \"Opens a room # of five\" # fine"),
        new(Rules.TextCutByComment,
            Endpoint + "request:\n  Name:\n    type: string\n    notes: [|See issue|] #5",
            "The text of 'notes' ends at ' #', which starts a comment. Quote the text if the rest belongs to it.",
            Endpoint + "request:\n  Name:\n    type: string # plain\n    notes: See issue#5"),

        new(Rules.NotANumber,
            Endpoint + "request: { Count: { type: int32, min: [|few|] } }",
            "'min' takes a number, not 'few'",
            Endpoint + "request: { Count: { type: int32, min: -5 } }"),
        new(Rules.NotANumber,
            Endpoint + "request: { Ratio: { type: double, max: [|.5|] } }",
            "'max' takes a number, not '.5'",
            Endpoint + "request: { Ratio: { type: double, max: 5.0e-1 } }"),
    ];
}
