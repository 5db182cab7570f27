using System;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Which keys may stand where. The order is the one in which the reference and the schema list them.</summary>
internal static class Grammar
{
    public static readonly string[] Kinds = ["service", "shared", "endpoint", "webhook"];

    public static readonly KeySet Service = new("a service",
        "service", "summary", "description", "notes", "docs", "namespace", "signing", "envelope", "query", "headers", "regions", "groups",
        "limits", "errors", "webhooks");

    public static readonly KeySet Shared = new("a shared file",
        "shared", "service", "name", "noun", "summary", "description", "notes", "types", "errorSets");

    public static readonly KeySet Endpoint = new("an endpoint",
        "endpoint", "service", "group", "name", "noun", "summary", "description", "notes", "docs", "deprecated", "method", "calls", "safe",
        "idempotent", "probe", "envelope", "query", "request", "response", "pages", "results", "types", "errors", "examples");

    public static readonly KeySet Webhook = new("a webhook",
        "webhook", "service", "name", "summary", "description", "notes", "docs", "deprecated", "decides", "body", "reply", "codes", "types",
        "examples");

    public static readonly KeySet Type = new("a type",
        "name", "summary", "description", "notes", "deprecated", "sensitive", "fields", "enum", "flags", "union", "content", "cases", "open",
        "choice", "type", "wire", "min", "max", "minChars", "maxChars", "maxBytes", "minItems", "maxItems");

    public static readonly KeySet Field = new("a field",
        "type", "wire", "required", "default", "from", "name", "summary", "notes", "deprecated", "min", "max", "minChars", "maxChars", "maxBytes",
        "minItems", "maxItems", "when", "oneOf", "anyOf", "excludes", "aliases", "sensitive")
    {
        Foreign = ForeignWords.ForFieldKey,
    };

    public static readonly KeySet Case = new("a union case",
        "is", "name", "summary", "description", "notes", "deprecated", "implicit", "fields", "type");

    public static readonly KeySet EnumMember = new("an enum member", "is", "range", "name", "summary", "notes", "deprecated", "aliases");

    public static readonly KeySet Flag = new("a flag", "is", "name", "summary", "notes", "deprecated", "aliases");

    public static readonly KeySet Error = new("an error", "name", "range", "summary", "notes", "remedy", "retry", "after", "refused");

    public static readonly KeySet Envelope = new("an envelope", "status", "ok", "code", "info", "display");

    public static readonly KeySet Query = new("a query parameter", "from", "value");

    public static readonly KeySet Header = new("a header", "from", "value");

    public static readonly KeySet QueryMember = new("a query parameter of an endpoint",
        "value", "type", "wire", "required", "default", "name", "summary", "notes", "deprecated", "min", "max", "minChars", "maxChars", "maxBytes",
        "sensitive");

    public static readonly KeySet Webhooks = new("'webhooks'", "command", "app", "query", "signature", "reply");

    public static readonly KeySet WebhookQuery = new("a query parameter of webhooks",
        "value", "type", "wire", "name", "summary", "notes", "deprecated", "sensitive");

    public static readonly KeySet Signature = new("'signature'", "scheme", "sign", "time");

    public static readonly KeySet ReplyEnvelope = new("the envelope of replies", "status", "ok", "code", "info");

    public static readonly KeySet Code = new("a reply code", "name", "range", "summary", "notes", "deprecated");

    public static readonly KeySet Region = new("a region", "host", "backup", "notes");

    public static readonly KeySet Group = new("a group", "name", "noun", "summary", "description", "notes");

    public static readonly KeySet Limits = new("the limits", "requestBytes", "responseBytes", "serverTimeout");

    public static readonly KeySet Pages = new("paging", "items", "until", "while", "carry", "offset", "total", "size");

    public static readonly KeySet Cursor = new("a computed cursor", "min", "max", "add");

    public static readonly KeySet Results = new("results", "items", "failures", "code", "ok", "info", "key", "partial");

    public static readonly KeySet Example = new("an example", "name", "notes", "request", "response");

    public static readonly KeySet WebhookExample = new("an example of a webhook", "name", "notes", "query", "body", "reply");

    public static readonly KeySet Links = new("docs", "en", "zh");
}

/// <param name="owner">The owner of the keys, as a message names it.</param>
internal sealed class KeySet(string owner, params string[] names)
{
    public string Owner { get; } = owner;
    public string[] Names { get; } = names;

    /// <summary>Gives the advice for a key of another schema, or null for a word that is not known. Null for a set without such advice.</summary>
    public Func<string, string?>? Foreign { get; init; }

    public bool Has(YamlEntry entry) => Array.IndexOf(Names, entry.Key.Text) >= 0;

    public bool HasAll(EquatableArray<YamlEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!Has(entry))
                return false;
        }
        return true;
    }
}
