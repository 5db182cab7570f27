using System.Reflection;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Names;
using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Names of webhooks and their parameters that the runtime, or the emitted code, has already.</summary>
public class WebhookNameTests
{
    private static readonly SpecText s_kind =
        new("kind.api.yaml", "shared: all\ntypes: { Kind: { enum: { Open: { is: open, aliases: [Free] }, Closed: closed } } }");

    [Theory]
    [InlineData("none")]
    [InlineData("query")]
    [InlineData("deviations")]
    [InlineData("command")]
    [InlineData("requestTime")]
    [InlineData("deduplicationKey")]
    [InlineData("other")]
    [InlineData("context")]
    [InlineData("json")]
    [InlineData("class")]
    public void A_query_parameter_may_have_any_name(string name) =>
        Assert.All(["string", "Kind", "int32"], type => Service($"{name}: {{ type: {type} }}, a-{name}: {{ type: {type} }}").Run().AssertClean());

    [Fact]
    public void Every_member_of_a_context_is_a_name_that_no_query_parameter_has() =>
        Assert.Equal(Members(typeof(WebhookContext)), FixedNames.OfWebhookContext.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(typeof(ApiResponse), new[] { FixedNames.Info })]
    [InlineData(typeof(ApiBatchResponse), new[] { FixedNames.Failures, FixedNames.FindFailures })]
    [InlineData(typeof(ApiWebhook), new[] { FixedNames.Context })]
    [InlineData(typeof(WebhookReply), new[] { FixedNames.ReplyCode, FixedNames.ReplyMessage })]
    public void Every_member_of_a_base_class_is_a_name_that_no_member_of_a_spec_has(Type type, string[] reserved) =>
        Assert.Equal(reserved, Members(type));

    /// <summary>The members that a derived type of another assembly sees, but for those that every record has.</summary>
    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member switch
        {
            MethodInfo method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => !accessor.IsPrivate && !accessor.IsAssembly),
            _ => false,
        })
        .Select(member => member.Name)
        .Where(name => !Identifiers.IsInherited(name) && !name.StartsWith('<'))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static SpecProject Service(string query) => SpecProject.Empty
        .With(SpecProject.ServicePath, $$"""
            service: Chat
            envelope: { status: Status, ok: OK, code: Code, info: Info }
            webhooks:
              command: Cmd
              query: { {{query}} }
              reply: { code: Code }
            """)
        .With(s_kind)
        .With("webhooks/opened.api.yaml", "webhook: Room.CallbackAfterOpen\nname: Opened\nbody: { Id: { type: string } }");
}
