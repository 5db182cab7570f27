using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Examples;

/// <summary>A condition holds in an example exactly when the client, which reads the example as a request, would find so.</summary>
public class ExampleConditionTests
{
    private const string Spec = """
        endpoint: v4/room/add
        types:
          Role:
            enum:
              Guest: guest
              Owner: { is: owner, aliases: [OWNER] }
          Level:
            enum:
              Low: 1
              High: { is: 2, aliases: [22] }
          Rights:
            flags: { Read: { is: 1, aliases: [8, 48] }, Write: 2 }
          Place:
            union: Kind
            content: In
            cases:
              Town: { is: 1, fields: { Far: { type: bool, wire: int }, Road: { type: string, when: { Far: 1 } } } }
        request:
          Done: { type: bool, wire: int, aliases: [Ready] }
          Role: { type: Role, default: Guest }
          Level: { type: Level }
          Rights: { type: Rights, default: [Read, Write] }
          Count: { type: int64 }
          Place: { type: Place }
          AtDone: { type: string, when: { Done: 1 } }
          AtOwner: { type: string, when: { Role: owner } }
          AtHigh: { type: string, when: { Level: 2 } }
          AtReader: { type: string, when: { Rights: 1 } }
          AtZero: { type: string, when: { Count: 0 } }
        examples:
          - request: 
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Done": 0 }""")]
    [InlineData("""{ "Done": null }""")]
    [InlineData("""{ "Done": -1, "AtDone": "a" }""")]
    [InlineData("""{ "Role": "guest" }""")]
    [InlineData("""{ "Level": 1 }""")]
    [InlineData("""{ "Rights": 3 }""")]
    [InlineData("""{ "Rights": 10 }""")]
    [InlineData("""{ "Count": 1 }""")]
    [InlineData("""{ "Place": { "Kind": 1 } }""")]
    [InlineData("""{ "Place": { "Kind": 1, "In": { "Far": 0 } } }""")]
    [InlineData("""{ "Place": { "Kind": 1, "In": { "Far": 1, "Road": "a" } } }""")]
    public void A_request_that_the_client_would_send_is_accepted(string request) => Project(request).Run().AssertClean();

    [Theory]
    [InlineData("""{ "Done": 1 }""", "AtDone")]
    [InlineData("""{ "Done": -1 }""", "AtDone")]
    [InlineData("""{ "Ready": 7 }""", "AtDone")]
    [InlineData("""{ "Role": "owner" }""", "AtOwner")]
    [InlineData("""{ "Role": "OWNER" }""", "AtOwner")]
    [InlineData("""{ "Level": 2 }""", "AtHigh")]
    [InlineData("""{ "Level": 22 }""", "AtHigh")]
    [InlineData("""{ "Rights": 1 }""", "AtReader")]
    [InlineData("""{ "Rights": 8 }""", "AtReader")]
    [InlineData("""{ "Rights": 57 }""", "AtReader")]
    [InlineData("""{ "Count": -0 }""", "AtZero")]
    [InlineData("""{ "Place": { "Kind": 1, "In": { "Far": 2 } } }""", "Road")]
    public void A_request_that_the_client_would_refuse_is_refused(string request, string missing) => AssertMissing(Project(request), missing);

    [Theory]
    [InlineData("default: Guest", "default: Owner", "AtOwner")]
    [InlineData("default: [Read, Write]", "default: [Read]", "AtReader")]
    [InlineData("type: int64", "type: int64, default: 0", "AtZero")]
    public void A_default_counts_as_given(string old, string replacement, string missing) =>
        AssertMissing(SpecProject.Chat.With("room/add.api.yaml", (Spec + "{}").Replace(old, replacement, StringComparison.Ordinal)), missing);

    [Fact]
    public void A_default_without_values_is_told_once_and_holds_for_nothing() =>
        SpecProject.Chat.With("room/add.api.yaml", (Spec + "{}").Replace("type: int64", "type: int64, default: []", StringComparison.Ordinal))
            .Run().AssertDiagnostics("CW412: '[]' is not a default for int64.");

    [Theory]
    [InlineData("default: false", "Road")]
    [InlineData("default: true", null)]
    public void Absent_content_is_content_without_members(string far, string? missing)
    {
        var spec = Spec.Replace("Far: { type: bool, wire: int }", $"Far: {{ type: bool, wire: int, {far} }}", StringComparison.Ordinal)
            .Replace("when: { Far: 1 }", "when: { Far: 0 }", StringComparison.Ordinal);
        var project = SpecProject.Chat.With("room/add.api.yaml", spec + """{ "Place": { "Kind": 1 } }""");
        if (missing is null)
            project.Run().AssertClean();
        else
            AssertMissing(project, missing);
    }

    private static SpecProject Project(string request) => SpecProject.Chat.With("room/add.api.yaml", Spec + request);

    private static void AssertMissing(SpecProject project, string member)
    {
        var diagnostic = Assert.Single(project.Run().Diagnostics);
        Assert.Equal(Rules.ExampleMissing.Id, diagnostic.Id);
        Assert.Equal($"The required member '{member}' is absent or null although its condition holds", GeneratorRun.Message(diagnostic));
    }
}
