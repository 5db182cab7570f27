using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    /// <summary>Headers of every request.</summary>
    private static IEnumerable<Mistake> Headers =>
    [
        new(Rules.NotAHeader,
            Service + "headers: { [|Content-Type|]: { value: text/plain } }",
            "The header 'Content-Type' describes the connection or the body, which is up to the client. Remove it.",
            Service + "headers: { X-Content-Type: { value: text/plain } }"),
        new(Rules.NotAHeader,
            Service + "headers: { [|content-length|]: { from: random32 } }",
            "The header 'content-length' describes the connection or the body, which is up to the client. Remove it.",
            Service + "headers: { X-Nonce: { from: random32 } }"),
        new(Rules.NotAHeader,
            Service + "headers: { [|'X Version'|]: { value: 1 } }",
            "The header 'X Version' is not a name of HTTP. Use letters, digits and hyphens.",
            Service + "headers: { X-Version: { value: 1 } }"),
        new(Rules.NotAHeader,
            Service + "headers: { X-Version: { value: 1 }, [|x-version|]: { value: 2 } }",
            "The header 'x-version' is there already, since letter case does not count. Remove one of the two.",
            Service + "headers: { X-Version: { value: 1 }, X-Version-2: { value: 2 } }"),
        new(Rules.NotAHeader,
            Service + "headers: { X-Version: { value: [|\"1\\r\\nX-Other: 2\"|] } }",
            "The header 'X-Version' has a value that cannot be sent. Use printable ASCII.",
            Service + "headers: { X-Version: { value: \"1\" } }"),
    ];
}
