using Chatwright.Generator;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Hostile;

/// <summary>Names of the client that the project or a reference has already: one diagnostic in place of the compiler's hundreds.</summary>
public class OccupiedNameTests
{
    private static readonly SpecProject s_project = SpecProject.Chat
        .With("room/open.api.yaml", "endpoint: v4/room/open\nrequest: { Seat: { type: Seat } }\ntypes: { Seat: { fields: {} } }")
        .With("room/shared.api.yaml", "shared: room\ntypes: { Row: { fields: {} } }");

    [Theory]
    [InlineData("namespace Demo; class [|Chat|];", "Demo.Chat", "the namespace 'Demo.Chat'")]
    [InlineData("class [|Demo|];", "Demo", "the namespace 'Demo.Chat'")]
    [InlineData("namespace Demo.Chat; public class [|ChatClient|];", "Demo.Chat.ChatClient", "a type")]
    [InlineData("namespace Demo { namespace Chat { enum [|RoomClient|] { } } }", "Demo.Chat.RoomClient", "a type")]
    [InlineData("namespace Demo.Chat; struct [|Seat|];", "Demo.Chat.Seat", "a type")]
    [InlineData("namespace Demo.Chat; delegate void [|Row|]();", "Demo.Chat.Row", "a type")]
    [InlineData("namespace Demo.Chat; record [|OpenRoomRequest|];", "Demo.Chat.OpenRoomRequest", "a type")]
    public void A_type_of_the_project_that_is_called_like_emitted_code_is_one_error(string marked, string type, string emitted)
    {
        var (text, spans) = Tests.Marked.Parse(marked);
        var run = GeneratorHarness.RunOnce(s_project, OutputCompiler.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, path: "User.cs")));
        run.AssertDiagnostics(
            $"CW512: Chatwright would emit {emitted}, but the project has the type '{type}' there; nothing is emitted. Rename the type, or set the "
            + "build property ChatwrightNamespace to another namespace.");
        var place = run.Diagnostics[0].Location;
        Assert.Equal("User.cs", place.GetLineSpan().Path);
        Assert.Equal(spans.Single(), (place.SourceSpan.Start, place.SourceSpan.End));
        Assert.Empty(run.HintNames);
    }

    [Theory]
    [InlineData("namespace Demo.Chat; public partial class RoomClient { public int More => 1; }")]
    [InlineData("namespace Demo.Chat; class Seat<T>;")]
    [InlineData("namespace Demo.Chat.Inner; class ChatClient;")]
    [InlineData("namespace Demo; class ChatClient { class Chat; }")]
    [InlineData("namespace Other; class Chat;")]
    public void Other_types_leave_the_client_in_place(string text)
    {
        var run = GeneratorHarness.RunOnce(s_project, OutputCompiler.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text)));
        run.AssertDiagnostics();
        Assert.Contains("Chat.g.cs", run.HintNames);
    }

    [Fact]
    public void A_service_whose_names_are_taken_leaves_the_others_in_place()
    {
        var project = SpecProject.Chat.With("push.api.yaml", "service: Push\nenvelope: { code: Code }");
        var run = GeneratorHarness.RunOnce(
            project, OutputCompiler.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Demo.Chat; class ChatOptions; class ChatClient;")));
        Assert.Equal("CW512", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(["Push.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("public", false, true)]
    [InlineData("internal", true, true)]
    [InlineData("internal", false, false)]
    public void A_client_that_a_reference_shows_is_not_made_twice(string visibility, bool isFriend, bool isTwice)
    {
        var friend = isFriend ? "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Demo\")]" : "";
        var library = OutputCompiler.Empty.WithAssemblyName("Library").AddSyntaxTrees(
            CSharpSyntaxTree.ParseText($"{friend} namespace Demo.Chat {{ {visibility} class ChatClient; }}"));
        var run = GeneratorHarness.RunOnce(s_project, OutputCompiler.Empty.AddReferences(library.ToMetadataReference()));
        run.AssertDiagnostics(isTwice
            ? ["CW513: 'Library', which the project references, has 'Demo.Chat.ChatClient' already; nothing is emitted. Set the build property "
                + "ChatwrightEnabled to false to use that client, or ChatwrightNamespace to have a second one."]
            : []);
        Assert.Equal(isTwice, !run.HintNames.Any());
    }

    [Fact]
    public void Typing_CSharp_prints_nothing_anew()
    {
        var driver = GeneratorHarness.Driver(s_project).RunGenerators(OutputCompiler.Empty);
        var typed = OutputCompiler.Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Demo; class Elsewhere;"));
        var run = new GeneratorRun(s_project, driver.RunGenerators(typed));
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(Assert.Single(run.StepsOf(Steps.Occupied)).Outputs).Reason);
        Assert.All(
            run.StepsOf(Steps.Emit).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
