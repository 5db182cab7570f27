using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Interop;

/// <summary>Generated types in <see cref="JsonSerializer"/>, by the generated resolver and nothing else.</summary>
public class SerializerTests
{
    public static TheoryData<string> Models => Named(ModelTypes.Models);

    public static TheoryData<string> Cases => Named(ModelTypes.Cases.Where(type => type.Name != "Unknown"));

    [Fact]
    public void The_types_are_found()
    {
        Assert.Contains(typeof(Conversation), ModelTypes.Models);
        Assert.Contains(typeof(Level), ModelTypes.Models);
        Assert.Contains(typeof(TryLabEverythingRequest), ModelTypes.Models);
        Assert.Contains(typeof(Anyone.Is), ModelTypes.Cases);
        Assert.Contains(typeof(ConversationMarkBit), ModelTypes.Enums);
        Assert.True(ModelTypes.All.Count() > 100);
    }

    [Fact]
    public void The_resolver_knows_every_model_with_its_arrays_and_lists() => Assert.Empty(Unknown(ModelTypes.Models));

    [Fact]
    public void The_resolver_knows_every_case_with_its_arrays_and_lists() => Assert.Empty(Unknown(ModelTypes.Cases));

    [Fact]
    public void The_resolver_knows_every_enum_with_its_arrays_and_lists() => Assert.Empty(Unknown(ModelTypes.Enums));

    [Fact]
    public void The_resolver_knows_the_nullable_form_of_every_struct()
        => Assert.All(
            ModelTypes.All.Where(type => type.IsValueType),
            type => Assert.NotNull(TencentChatJson.TypeInfoResolver.GetTypeInfo(typeof(Nullable<>).MakeGenericType(type), Json.Options)));

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_with_every_member_set_comes_back_as_it_was(string name)
    {
        var type = ModelTypes.Find(name);
        Assert.All(Specimen.AllOf(type), specimen => AssertRoundTrip(type, specimen));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_by_its_own_type_comes_back_as_it_was(string name)
    {
        var type = ModelTypes.Find(name);
        Assert.All(Specimen.AllOf(type), specimen => AssertRoundTrip(type, specimen));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_attribute_of_a_model_does_without_the_resolver(string name)
    {
        var type = ModelTypes.Find(name);
        Assert.All(
            Specimen.AllOf(type),
            specimen => Assert.Equal(JsonSerializer.Serialize(specimen, type, Json.Options), JsonSerializer.Serialize(specimen, type)));
    }

    [Fact]
    public async Task The_serializer_writes_what_the_client_sends()
    {
        var request = new MarkConversationsRequest
        {
            FromAccount = "é\"",
            MarkItem =
            [
                new()
                {
                    OptType = ConversationMarkKind.Both, ContactItem = new ConversationKey.Group { ToGroupId = "@TGS#1" }, SetMark = [],
                    CustomMark = "</a>",
                },
            ],
        };
        Assert.Equal(await TestChat.SentAsync(chat => chat.Conversations.MarkAsync(request)), JsonSerializer.Serialize(request, Json.Options));
        Assert.Equal(request, JsonSerializer.Deserialize<MarkConversationsRequest>(JsonSerializer.Serialize(request, Json.Options), Json.Options));
    }

    [Fact]
    public void Arrays_and_lists_come_back_as_they_were()
    {
        var unknown = new Conversation.Unknown(9, RawJson.Parse("""{"Type":9,"x":1}"""));
        Conversation[] items = [new Conversation.OneToOne { ToAccount = "a" }, new Conversation.Group { GroupId = "g" }, unknown];
        const string Text = """[{"Type":1,"To_Account":"a","ContactGroupId":[]},{"Type":2,"GroupId":"g","ContactGroupId":[]},{"Type":9,"x":1}]""";

        Json.AssertEqualContent(Text, Json.Write(items));
        Assert.Equal(Json.Write(items), Json.Write(items.ToList()));
        Assert.Equal(Json.Write(items), Json.Write<ApiList<Conversation>>(items));
        Assert.Equal(items, Json.Read<Conversation[]>(Text));
        Assert.Equal(items, Json.Read<List<Conversation>>(Text));
        Assert.Equal((ApiList<Conversation>)items, Json.Read<ApiList<Conversation>>(Text));
    }

    [Fact]
    public void The_resolver_stands_beside_others()
    {
        var both = JsonTypeInfoResolver.Combine(TencentChatJson.TypeInfoResolver, new DefaultJsonTypeInfoResolver());
        var options = new JsonSerializerOptions { TypeInfoResolver = both, WriteIndented = true };
        var owner = new Owner("me", new ConversationKey.OneToOne { ToAccount = "a" }, ConversationInclude.Empty);
        var text = JsonSerializer.Serialize(owner, options);

        Json.AssertEqual("""{"Name":"me","Key":{"Type":1,"To_Account":"a"},"Options":2}""", text);
        Assert.Equal(owner, JsonSerializer.Deserialize<Owner>(text, options));
    }

    [Fact]
    public void Null_is_null()
    {
        Assert.Equal("null", Json.Write<Conversation?>(null));
        Assert.Null(Json.Read<Conversation?>("null"));
        Assert.Equal("null", Json.Write<ConversationInclude?>(null));
        Assert.Equal("null", Json.Write<Level?>(null));
        Assert.Equal(Level.High, Json.Read<Level?>("\"tall\""));
    }

    [Fact]
    public void A_fault_is_a_JsonException_with_the_path()
    {
        var error = Assert.Throws<JsonException>(() => Json.Read<ListConversationsResponse>("""{"SessionItem":[{"Type":1,"To_Account":7}]}"""));
        Assert.Contains("$.SessionItem[0].To_Account", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_response_is_no_failure_to_the_serializer()
    {
        const string Text = """{"ActionStatus":"FAIL","ErrorCode":50001,"ErrorInfo":"i"}""";
        Assert.Equal("{}", Json.Write(Json.Read<DeleteConversationResponse>(Text)));
        Assert.Throws<JsonException>(() => Json.Read<ListConversationsResponse>(Text));
    }

    [Fact]
    public void A_type_that_is_not_generated_is_not_the_resolver_s_business()
        => Assert.Null(TencentChatJson.TypeInfoResolver.GetTypeInfo(typeof(Owner), Json.Options));

    /// <summary>The types, their arrays and their lists that the resolver does not know.</summary>
    private static IEnumerable<Type> Unknown(IEnumerable<Type> types) => types
        .SelectMany(type => new[] { type, type.MakeArrayType(), typeof(List<>).MakeGenericType(type), typeof(ApiList<>).MakeGenericType(type) })
        .Where(form => TencentChatJson.TypeInfoResolver.GetTypeInfo(form, Json.Options) is null);

    private static TheoryData<string> Named(IEnumerable<Type> types) => [.. types.Select(type => type.FullName!)];

    /// <summary>By the text, since a byte array of a model is not a value.</summary>
    private static void AssertRoundTrip(Type type, object specimen)
    {
        var text = JsonSerializer.Serialize(specimen, type, Json.Options);
        var back = JsonSerializer.Deserialize(text, type, Json.Options)!;
        Assert.Equal(specimen.GetType(), back.GetType());
        Assert.Equal(text, JsonSerializer.Serialize(back, type, Json.Options));
        if (!text.Contains("AQID", StringComparison.Ordinal))
            Assert.Equal(specimen, back);
    }

    private sealed record Owner(string Name, ConversationKey Key, ConversationInclude Options);
}
