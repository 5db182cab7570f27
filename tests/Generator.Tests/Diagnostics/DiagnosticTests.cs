using System.Reflection;
using System.Text.RegularExpressions;
using Chatwright.Generator;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Diagnostics;

/// <summary>Every rule: where it reports, what it says, and what it leaves alone.</summary>
public class DiagnosticTests
{
    private static readonly Rule[] s_rules =
        [.. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<Rule>()];

    /// <summary>
    /// Rules that no spec breaks: a build property does, what ships beside it, C# beside it, or a fault of the compiler. <c>CW001</c> is what is left
    /// of YAML.
    /// </summary>
    private static readonly Rule[] s_beyondSpecs =
    [
        Rules.InvalidYaml, Rules.UnknownOption, Rules.UnknownEndpoint, Rules.ReplacesShipped, Rules.NameTaken, Rules.ClientReferenced,
        Rules.NoCompiledClient, Rules.WebhookOfCompiledClient, Rules.Internal,
    ];

    private static readonly ProjectSettings s_settings = new(
        IsEnabled: true, "Demo", null, IsInternal: false, IsWireOnly: false, HasExamples: false, HasHosting: false, Mark: null);

    public static TheoryData<string> Mistakes => new(Corpus.All.Keys);

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_once_and_where_it_stands(string key)
    {
        var mistake = Corpus.All[key];
        var run = GeneratorHarness.RunOnce(mistake.Wrong);
        var expected = mistake.Places.Select(place => Show(mistake.Rule.Id, mistake.Path, place.Start, place.End));
        var found = run.Diagnostics.Zip(
            run.Broken,
            (diagnostic, rule) => Show(rule.Id, rule.Path, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End));
        Assert.True(expected.SequenceEqual(found), $"{mistake.Marked}\nFound:\n{string.Join("\n", run.Diagnostics.Select(GeneratorRun.Describe))}");
        AssertSays(mistake.Says, GeneratorRun.Message(run.Diagnostics[0]));
        Assert.All(run.Diagnostics, diagnostic => AssertPlaced(diagnostic, mistake.Text));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void The_code_emitted_beside_a_mistake_compiles(string key) => Corpus.All[key].Wrong.Run();

    [Theory, MemberData(nameof(Mistakes))]
    public void A_spec_that_is_nearly_wrong_has_no_diagnostics(string key) => Corpus.All[key].Fine.Run().AssertClean();

    [Fact]
    public void Every_rule_is_in_the_corpus()
    {
        var missing = s_rules.Except(s_beyondSpecs).Except(Corpus.All.Values.Select(mistake => mistake.Rule));
        Assert.Empty(missing.Select(rule => $"{rule.Id} {rule.Title}"));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own()
    {
        Assert.Equal(s_rules.Length, s_rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(s_rules, rule => Assert.Matches("^CW[0-9]{3}$", rule.Id));
    }

    [Fact]
    public void Titles_and_messages_read_as_sentences()
    {
        Assert.All(s_rules, rule => Assert.Matches(@"^(['A-Z]|true).*[^.\s]$", rule.Title));
        var messages = Corpus.All.Values
            .Select(mistake => GeneratorHarness.RunOnce(mistake.Wrong).Diagnostics[0])
            .Select(diagnostic => $"{diagnostic.Id} {GeneratorRun.Message(diagnostic)}")
            .Distinct();
        Assert.All(messages, message => Assert.Matches(@"^CW\d+ ['A-Z0-9].*\S$", message));
        Assert.All(messages, message => Assert.DoesNotContain("{{", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_links_to_its_page()
    {
        var diagnostic = SpecProject.Chat.With("room/open.api.yaml", "endpoint: v4/room/open\nreqest: {}").Run().Diagnostics.Single();
        Assert.EndsWith("generator/diagnostics.md#cw102", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal("Unknown key", diagnostic.Descriptor.Title.ToString(null));
        Assert.True(diagnostic.Descriptor.IsEnabledByDefault);
    }

    [Theory]
    [InlineData("ChatwrightVisibility", "Public", "CW504: The build property 'ChatwrightVisibility' takes public or internal, not 'Public'")]
    [InlineData("ChatwrightJson", "none", "CW504: The build property 'ChatwrightJson' takes full or wire, not 'none'")]
    public void A_build_property_is_checked_and_told_without_a_place(string property, string value, string diagnostic)
    {
        var run = SpecProject.Chat.Set(property, value).Run().AssertDiagnostics(diagnostic);
        Assert.Equal(Location.None, run.Diagnostics[0].Location);
        SpecProject.Chat.Set(property, value).Set("ChatwrightEnabled", "false").Run().AssertClean();
        SpecProject.Chat.Set(property, "").Run().AssertClean();
    }

    [Fact]
    public void A_fault_of_the_compiler_stays_in_its_file()
    {
        var service = SpecParser.Parse("chat.api.yaml", SpecProject.Service.Text, CancellationToken.None);
        var endpoint = SpecParser.Parse("room/open.api.yaml", "endpoint: v4/room/open", CancellationToken.None);
        // An index that does not know the file, which cannot be: stands for any fault.
        var bound = SpecCompiler.Bind(endpoint, Semantics(service), s_settings, CancellationToken.None);
        Assert.Null(bound.Model);
        var diagnostic = Assert.Single(bound.Diagnostics).ToDiagnostic();
        Assert.Equal("CW901", diagnostic.Id);
        Assert.Equal("room/open.api.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.StartsWith("The spec compiler failed on this file: KeyNotFoundException", GeneratorRun.Message(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_is_no_fault_of_the_compiler()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SpecCompiler.Parse("a.api.yaml", "endpoint: v4/room/open", cancelled));
        var file = SpecParser.Parse("a.api.yaml", "", CancellationToken.None);
        Assert.Throws<OperationCanceledException>(() => SpecCompiler.Bind(file, Semantics(), s_settings, cancelled));
    }

    private static SpecSemantics Semantics(params SpecFile[] files)
        => SpecCompiler.Resolve(SpecCompiler.Index(files.Select(SpecCompiler.Export), namespaces: null));

    [Fact]
    public void Places_are_right_behind_every_kind_of_line_break_and_character()
    {
        var (text, spans) = Marked.Parse(
            "# 😀 \u00e9 日本\r\nendpoint: v4/room/open\r# one\n\nrequest: { 名: { type: string, name: Name }, 😀: { name: Smile, [|tpye|]: string, "
                + "type: string } }\r\n");
        var diagnostic = SpecProject.Chat.With("room/open.api.yaml", text).Run().Diagnostics.Single();
        Assert.Equal(spans[0], (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End));
        AssertPlaced(diagnostic, text);
    }

    /// <summary>The place lies in the file, and lines and columns agree with offsets.</summary>
    private static void AssertPlaced(Diagnostic diagnostic, string text)
    {
        var lines = SourceText.From(text).Lines;
        Assert.Equal(lines.GetLinePositionSpan(diagnostic.Location.SourceSpan), diagnostic.Location.GetLineSpan().Span);
    }

    private static void AssertSays(string expected, string actual) => Assert.True(expected == actual, $"Says:     {actual}\nExpected: {expected}");

    private static string Show(string id, string path, int start, int end) => $"{id} {path} {start}-{end}";
}
