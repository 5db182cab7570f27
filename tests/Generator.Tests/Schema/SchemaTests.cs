using System.Text.Json;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;
using Generator.Tests.Harness;

namespace Generator.Tests.Schema;

/// <summary>The schema and the compiler's grammar list the same keys and words.</summary>
public class SchemaTests
{
    private static readonly JsonElement s_definitions = Definitions();

    [Fact]
    public void A_service_has_the_keys_of_the_schema() => AssertKeys(Grammar.Service, "serviceFile");

    [Fact]
    public void A_shared_file_has_the_keys_of_the_schema() => AssertKeys(Grammar.Shared, "sharedFile");

    [Fact]
    public void An_endpoint_has_the_keys_of_the_schema() => AssertKeys(Grammar.Endpoint, "endpointFile");

    [Fact]
    public void A_webhook_has_the_keys_of_the_schema()
    {
        AssertKeys(Grammar.Webhook, "webhookFile");
        AssertKeys(Grammar.Code, "replyCode");
        AssertKeys(Grammar.WebhookExample, "webhookExample");
    }

    [Fact]
    public void The_webhooks_of_a_service_have_the_keys_of_the_schema()
    {
        AssertKeys(Grammar.Webhooks, "webhooks");
        AssertKeys(Grammar.WebhookQuery, "webhookQuery");
        AssertKeys(Grammar.ReplyEnvelope, "replyEnvelope");
        AssertKeys(Grammar.Signature, s_definitions.GetProperty("webhooks").GetProperty("properties").GetProperty("signature"));
    }

    [Fact]
    public void A_type_has_the_keys_of_the_schema() =>
        AssertKeys(Grammar.Type, "objectType", "enumType", "flagsType", "unionType", "choiceType", "aliasType");

    [Fact]
    public void A_field_has_the_keys_of_the_schema() => AssertKeys(Grammar.Field, "field");

    [Fact]
    public void A_case_has_the_keys_of_the_schema() => AssertKeys(Grammar.Case, "flatCase", "contentCase");

    [Fact]
    public void An_enum_member_has_the_keys_of_the_schema()
    {
        AssertKeys(Grammar.EnumMember, "enumMember");
        AssertKeys(Grammar.Flag, "flagsMember");
    }

    [Fact]
    public void An_error_has_the_keys_of_the_schema() => AssertKeys(Grammar.Error, "error");

    [Fact]
    public void Paging_and_results_have_the_keys_of_the_schema()
    {
        AssertKeys(Grammar.Pages, "pages");
        AssertKeys(Grammar.Cursor, "cursor");
        AssertKeys(Grammar.Results, "results");
    }

    [Fact]
    public void The_small_maps_have_the_keys_of_the_schema()
    {
        AssertKeys(Grammar.Envelope, "envelope");
        AssertKeys(Grammar.Query, "queryParameter");
        AssertKeys(Grammar.QueryMember, "queryMember");
        AssertKeys(Grammar.Region, "region");
        AssertKeys(Grammar.Group, "group");
        AssertKeys(Grammar.Example, "example");
        AssertKeys(Grammar.Links, s_definitions.GetProperty("docs").GetProperty("then"));
        AssertKeys(Grammar.Limits, s_definitions.GetProperty("serviceFile").GetProperty("properties").GetProperty("limits"));
    }

    [Fact]
    public void The_words_of_closed_lists_are_those_of_the_schema()
    {
        AssertWords(Vocabulary.Signing, "serviceFile", "properties", "signing");
        AssertWords(Vocabulary.QuerySources, "queryParameter", "properties", "from");
        AssertWords(Vocabulary.MemberSources, "field", "properties", "from");
        AssertWords(Vocabulary.Methods, "endpointFile", "properties", "method");
        AssertWords(Vocabulary.Retry, "error", "properties", "retry");
        AssertWords(Vocabulary.WebhookSchemes, "webhooks", "properties", "signature", "properties", "scheme");
        AssertWords(Vocabulary.WireForms, "wire");
        AssertWords(Vocabulary.Scalars, "scalar");
    }

    private static void AssertWords<T>(WordList<T> words, params string[] path)
        where T : struct
    {
        var list = path.Aggregate(s_definitions, (schema, name) => schema.GetProperty(name)).GetProperty("enum");
        Assert.Equal(list.EnumerateArray().Select(word => word.GetString()), words.All);
    }

    private static void AssertKeys(KeySet keys, params string[] definitions) =>
        AssertKeys(keys, [.. definitions.Select(name => s_definitions.GetProperty(name))]);

    private static void AssertKeys(KeySet keys, params JsonElement[] schemas)
    {
        var found = schemas.SelectMany(schema => schema.GetProperty("properties").EnumerateObject()).Select(property => property.Name).Distinct();
        Assert.Equal(keys.Names.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static JsonElement Definitions()
    {
        var path = Path.Combine(Repository.Tests, "..", "..", "specs", "chatwright.schema.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("$defs");
    }
}
