using System.Text.Json;
using System.Xml.Linq;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Hostile;

/// <summary>The prose of a spec stays text in C#.</summary>
public class ProseTests
{
    private const string Prose = "</summary>*/ \"\"\" \u2028 \u2029 \u0085 line\nbreak\r\n {0} {{ }} \\ \\u0041 <b> &amp; ]]> --> // # @ $\" ' ` "
        + "\t end";

    private static readonly string s_quoted = JsonSerializer.Serialize(Prose);

    [Fact]
    public void Prose_cannot_leave_its_comment_or_literal()
    {
        var run = SpecProject.Empty
            .With("chat.api.yaml", $$"""
                service: Chat
                summary: {{s_quoted}}
                description: {{s_quoted}}
                notes: {{s_quoted}}
                envelope: { status: {{s_quoted}}, ok: {{s_quoted}}, code: Code, info: "a\"b\\", display: "Display\"日本" }
                query: { {{s_quoted}}: { value: {{s_quoted}} } }
                regions: { Here: { host: example.com, notes: {{s_quoted}} } }
                groups: { room: { summary: {{s_quoted}}, description: {{s_quoted}} } }
                errors: { 5: { name: NoSeats, summary: {{s_quoted}}, remedy: {{s_quoted}} } }
                """.Replace("status: " + s_quoted, "status: \"Sta\\\"tus\\\\\""))
            .With("room/open.api.yaml", $$"""
                endpoint: v4/room/open
                summary: {{s_quoted}}
                description: {{s_quoted}}
                deprecated: {{s_quoted}}
                docs: { en: "https://example.com/?a=%22&b='</see>", zh: "https://example.com/\"/><x>" }
                request:
                  Name: { type: string, required: true, summary: {{s_quoted}}, deprecated: {{s_quoted}} }
                  Word: { type: string, default: {{s_quoted}} }
                  Place: { type: Place }
                errors: { 6: { name: NoDoors, summary: {{s_quoted}}, remedy: {{s_quoted}} } }
                types:
                  Place:
                    summary: {{s_quoted}}
                    description: {{s_quoted}}
                    deprecated: {{s_quoted}}
                    union: Kind
                    cases:
                      Hall: { is: {{s_quoted}}, summary: {{s_quoted}}, deprecated: {{s_quoted}} }
                      Box: { is: box, fields: { Row: { type: Row, required: true, summary: {{s_quoted}} } } }
                  Row: { summary: {{s_quoted}}, enum: { First: { is: 1, summary: {{s_quoted}}, deprecated: {{s_quoted}} } } }
                  Side: { summary: {{s_quoted}}, enum: { Left: { is: {{s_quoted}}, summary: {{s_quoted}}, aliases: ["\"\\"] } } }
                """)
            .Run().AssertClean();
        Assert.All(run.Files, file => Assert.DoesNotContain(file.SourceText.ToString(), c => c is '\r' or '\u2028' or '\u2029' or '\u0085'));
    }

    [Fact]
    public void Examples_cannot_leave_their_literals()
    {
        var json = JsonSerializer.Serialize(new { Text = Prose + "\"\"\"\"\" {{x}} $" });
        var run = SpecProject.Chat.Set("ChatwrightExamples", "true")
            .With("room/open.api.yaml", $$"""
                endpoint: v4/room/open
                request: { Text: { type: string } }
                examples:
                  - name: {{s_quoted}}
                    notes: {{s_quoted}}
                    request: |
                      {{json}}
                    response: { "Status": {{s_quoted}}, "Code": 5 }
                """)
            .Run().AssertClean();
        Assert.Contains("</summary>", string.Concat(run.Files.Select(file => file.SourceText)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_envelope_member_that_gives_no_name_is_told_where_it_stands()
    {
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, "service: Chat\nenvelope: { code: コード }")
            .With("room/open.api.yaml", "endpoint: v4/room/open")
            .With("room/close.api.yaml", "endpoint: v4/room/close")
            .Run();
        Assert.StartsWith(
            "chat.api.yaml(2,19)-(2,22): Error CW201: 'コード' cannot be turned into a C# name",
            GeneratorRun.Describe(Assert.Single(run.Diagnostics)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_reads_as_it_was_written()
    {
        var run = SpecProject.Chat.With("room/open.api.yaml", "endpoint: v4/room/open\nsummary: Joins <b> & \"c\", a\\b */ {0}.").Run().AssertClean();
        var root = CSharpSyntaxTree.ParseText(run.Text("Chat.Room.Open.g.cs")).GetRoot();
        var above = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First().GetLeadingTrivia().ToFullString().Split('\n')
            .Select(line => line.Trim());
        var comment = string.Concat(above.Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line.Substring(3)));
        Assert.Equal("Joins <b> & \"c\", a\\b */ {0}.", XElement.Parse($"<doc>{comment}</doc>").Element("summary")!.Value);
    }

    [Fact]
    public void Spec_text_in_a_diagnostic_is_not_a_format() => SpecProject.Chat
        .With("room/open.api.yaml", "endpoint: v4/room/open\n\"{0}{1}%s{{\": x")
        .Run().AssertDiagnostics("CW102: '{0}{1}%s{{' is not a key of an endpoint.");
}
