using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Responses whose names come near to those of the envelope, which every answer carries beside them.</summary>
public class EnvelopeTests
{
    private const string Close = "endpoint: v4/room/close\nresponse: { Answer: { type: Answer } }";

    public static TheoryData<string, string[]> Clashing => new()
    {
        { "fields: { code: { type: string, required: true }, Result: { type: string, aliases: [Info] } }", ["CW312", "CW203"] },
        { "fields: { Status: { type: string }, Info: { type: string } }", ["CW312", "CW312"] },
        { "fields: { Mine: { type: string, name: Info } }", ["CW203"] },
        { "fields: { OpenResponse: { type: string }, OpenResponseValue: { type: string } }", ["CW203"] },
        { "fields: { GetFailures: { type: string }, GetFailuresValue: { type: string } }", ["CW203"] },
        { "union: Kind, fields: { status: { type: string } }, cases: { A: { is: 1, fields: { info: { type: string } } } }", ["CW203", "CW203"] },
        { "union: Kind, fields: { Status: { type: string } }, cases: { A: { is: 1, fields: { Info: { type: string } } } }", ["CW312", "CW312"] },
        { "union: Kind, cases: { A: { is: 1, fields: { Size: { type: string, aliases: [Info] } } } }", ["CW312"] },
        { "union: Kind, content: Body, cases: { A: { is: 1, fields: { Info: { type: string } } } }", ["CW203"] },
        { "union: Code, cases: { A: { is: 1 } }", ["CW312"] },
        { "union: Kind, content: Info, cases: { A: { is: 1, fields: { Size: { type: int32 } } } }", ["CW312"] },
        { "union: Kind, cases: { OpenResponse: { is: 1 }, B: { is: 2 } }", ["CW204"] },
    };

    [Theory, MemberData(nameof(Clashing))]
    public void A_shared_type_that_clashes_only_as_a_response_is_told_where_it_is_one(string answer, string[] rules)
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", $"shared: room\ntypes: {{ Answer: {{ {answer} }} }}")
            .With("room/close.api.yaml", Close)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: Answer")
            .Run();
        Assert.Equal(rules.Select(rule => ("room/open.api.yaml", rule)), run.Broken);
        Assert.All(run.Findings, finding => Assert.Equal("(2,11)-(2,17)", Place(finding)));
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.Room.Shared.g.cs", "Chat.g.cs"], run.HintNames);
        run.AssertCompiles();
    }

    [Fact]
    public void What_is_wrong_with_a_shared_type_by_itself_is_not_told_where_it_is_a_response()
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", "shared: room\ntypes: { Answer: { fields: { Id: { type: string }, id: { type: int32 }, Size: { type: string, min: 1, oneOf: x } } } }")
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: Answer")
            .Run();
        Assert.All(run.Broken, finding => Assert.Equal("room/shared.api.yaml", finding.Path));
        Assert.NotNull(run.Text("Chat.Room.Open.g.cs"));
        run.AssertCompiles();
    }

    private static string Place(Microsoft.CodeAnalysis.Diagnostic finding)
    {
        var at = finding.Location.GetLineSpan().Span;
        return $"({at.Start.Line + 1},{at.Start.Character + 1})-({at.End.Line + 1},{at.End.Character + 1})";
    }
}
