using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Selection;

/// <summary>A project whose specs add endpoints to a client that another project has compiled.</summary>
public class ExtensionTests
{
    private const string Extends = "ChatwrightExtends";
    private const string Compiled = "Base.Chat";

    private static readonly SpecProject s_shipped = SpecProject.Empty.With(
        Shipped("chat.api.yaml", SpecProject.Service.Text + "\nerrors:\n  51: { name: Full }\n"),
        Shipped("room/open.api.yaml", """
            endpoint: v4/room/open
            service: Chat
            request: { Room: { type: RoomId, required: true }, Body: { type: [Part] } }
            response: { Door: { type: Door } }
            errors: { 52: { name: Locked } }
            """),
        Shipped("room/types.api.yaml", """
            shared: room
            service: Chat
            types:
              RoomId: { type: string, maxBytes: 32 }
              Door: { fields: { Key: { type: string, maxBytes: 4 } } }
              Wing: { enum: { East: { is: 1, aliases: [11] }, West: 2 } }
              Rights: { flags: { Read: { is: 1, aliases: [4] }, Write: 2 } }
              Part: { union: Kind, cases: { Text: { is: text, fields: { Text: { type: string, required: true } } } } }
            """));

    /// <summary>The code of the compiled client. It stands in the same compilation, but in a namespace of its own.</summary>
    private static readonly string s_client = string.Join(
        "\n", s_shipped.Set("ChatwrightNamespace", Compiled).Run().AssertClean().Files.Select(file => file.SourceText.ToString()));

    private static readonly SyntaxTree s_tree = CSharpSyntaxTree.ParseText(s_client, OutputCompiler.ParseOptions(LanguageVersion.Preview));

    private static readonly SpecProject s_project = s_shipped.Set(Extends, Compiled) with { UserCode = s_client };

    [Fact]
    public void Nothing_is_emitted_for_a_project_without_specs() => Assert.Empty(Run(s_project).AssertClean().HintNames);

    [Fact]
    public void A_new_group_is_an_extension_of_the_client()
    {
        var run = Run(s_project.With("award.api.yaml", """
            endpoint: v4/loyalty/award
            request: { Room: { type: int64, required: true } }
            errors: { 51: { name: Full }, 95: { name: Spent } }
            """));
        Assert.Equal(["Chat.Loyalty.Award.g.cs", "Chat.g.cs"], run.AssertClean().HintNames);
        var service = run.Text("Chat.g.cs");
        Assert.Contains("public static LoyaltyClient Loyalty(this global::Base.Chat.ChatClient client)", service, StringComparison.Ordinal);
        Assert.Contains("Spent = 95,", service, StringComparison.Ordinal);
        Assert.DoesNotContain("Full", service, StringComparison.Ordinal);
        var endpoint = run.Text("Chat.Loyalty.Award.g.cs");
        Assert.Contains("namespace Demo.Chat", endpoint, StringComparison.Ordinal);
        Assert.Contains("""<see cref="global::Base.Chat.ChatErrorCode.Full"/> (51)""", endpoint, StringComparison.Ordinal);
        Assert.Contains("""<see cref="LoyaltyErrorCode.Spent"/> (95)""", endpoint, StringComparison.Ordinal);
        Assert.Contains("AwardAsync(this LoyaltyClient client, long room, ", endpoint, StringComparison.Ordinal);
        AssertCompilesWith(run, """
            await chat.Loyalty().AwardAsync(new() { Room = 1 });
            await chat.Loyalty().WithOptions(new()).AwardAsync(1);
            """);
    }

    [Fact]
    public void A_compiled_group_gets_more_methods_which_take_the_only_required_member_too()
    {
        var run = Run(s_project.With(
            Own("close.api.yaml", """
                endpoint: v4/room/close
                request: { Room: { type: RoomId, required: true }, Why: { type: [Part] } }
                response: { Door: { type: Door } }
                errors: { 52: { name: Locked } }
                """),
            Own("list.api.yaml", """
                endpoint: v4/room/list
                request: { Room: { type: RoomId, required: true }, From: { type: int32 } }
                response: { Doors: { type: [Door] }, Next: { type: int32 } }
                pages: { items: Doors, carry: { Next: From } }
                """),
            Own("ping.api.yaml", "endpoint: v4/room/ping"))).AssertClean();
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.Room.List.g.cs", "Chat.Room.Ping.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.Contains("global::Base.Chat.Part>? Why", run.Text("Chat.Room.Close.g.cs"), StringComparison.Ordinal);
        AssertCompilesWith(run, """
            await chat.Room.CloseAsync("a");
            await chat.Room.CloseAsync(new() { Room = "a", Why = [new global::Base.Chat.Part.Text { TextValue = "x" }] });
            await chat.Room.PingAsync(default);
            await foreach (var door in chat.Room.ListAsync("a")) System.Console.WriteLine(door.Key);
            await foreach (var page in chat.Room.ListAsync(new() { Room = "a" }).AsPages()) System.Console.WriteLine(page.NextRequest);
            """);
    }

    [Fact]
    public void An_enum_of_the_compiled_client_is_read_by_its_aliases()
    {
        var run = Run(s_project.With("close.api.yaml", """
            endpoint: v4/room/close
            response: { Wing: { type: Wing }, Wings: { type: [Wing] }, Rights: { type: { string: Rights } } }
            """));
        Assert.Contains("global::Base.Chat.WingCodec>()", run.AssertClean().Text("Chat.Room.Close.g.cs"), StringComparison.Ordinal);
        var library = OutputCompiler.Empty.WithAssemblyName("Library").AddSyntaxTrees(s_tree);
        var options = OutputCompiler.ParseOptions(LanguageVersion.Preview);
        var project = OutputCompiler.Empty
            .AddReferences(library.ToMetadataReference())
            .AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, options)));
        Findings.AssertNone(project.GetDiagnostics().Select(error => error.ToString()));
    }

    [Fact]
    public void A_type_that_no_compiled_request_has_is_not_validated()
    {
        var run = Run(s_project.With("close.api.yaml", "endpoint: v4/room/close\nrequest: { Door: { type: Door }, Doors: { type: [Door] } }"));
        Assert.DoesNotContain("IValidated", run.AssertClean().Text("Chat.Room.Close.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("endpoint: v4/room/open", "CW209")]
    [InlineData("endpoint: v4/room/unlock\nname: Open", "CW205")]
    [InlineData("shared: room\ntypes: { Door: { fields: { A: { type: int32 } } } }", "CW205")]
    [InlineData("endpoint: v4/room/shut\nrequest: { A: { type: Dor } }", "CW301")]
    [InlineData("endpoint: v4/room/shut\nerrors: { 51: { name: Fuller } }", "CW207")]
    [InlineData("webhook: Room.Shut", "CW515")]
    public void A_name_of_the_compiled_client_is_taken(string spec, string expected)
        => Assert.Equal([expected], Run(s_project.With("own.api.yaml", spec)).Broken.Select(broken => broken.Id).Distinct());

    [Fact]
    public void A_project_with_a_service_of_its_own_does_not_see_the_compiled_one()
    {
        var run = Run(s_project.With(Own("depot.api.yaml", "service: Depot"), Own("move.api.yaml", "endpoint: v1/parcel/move"))).AssertClean();
        Assert.Equal(["Depot.Parcel.Move.g.cs", "Depot.g.cs"], run.HintNames);
    }

    [Fact]
    public void Both_a_service_of_its_own_and_the_compiled_one_are_possible()
    {
        var run = Run(s_project.With(
            Own("depot.api.yaml", "service: Depot"),
            Own("move.api.yaml", "endpoint: v1/parcel/move\nservice: Depot"),
            Own("award.api.yaml", "endpoint: v4/loyalty/award\nservice: Chat"))).AssertClean();
        Assert.Equal(["Chat.Loyalty.Award.g.cs", "Chat.g.cs", "Depot.Parcel.Move.g.cs", "Depot.g.cs"], run.HintNames);
        run.AssertCompiles();
    }

    [Fact]
    public void What_is_emitted_can_be_internal()
    {
        var run = Run(s_project.With("award.api.yaml", "endpoint: v4/loyalty/award").Set("ChatwrightVisibility", "internal")).AssertClean();
        Assert.DoesNotContain("public static class", run.Text("Chat.g.cs"), StringComparison.Ordinal);
        run.AssertCompiles();
    }

    [Fact]
    public void A_client_that_no_reference_has_is_told_once()
        => s_project.Set(Extends, "Nowhere").With("award.api.yaml", "endpoint: v4/loyalty/award").Run().AssertDiagnostics(
            "CW521: The build property 'ChatwrightExtends' is 'Nowhere', but no reference of the project has 'Nowhere.ChatClient'; nothing is "
            + "emitted. Reference the client's package, or remove the property.");

    [Theory]
    [InlineData(Extends, "9", "CW504: The build property 'ChatwrightExtends' takes a C# namespace, not '9'")]
    [InlineData(
        "_ChatwrightEndpoints",
        "room/*",
        "CW504: The build property 'ChatwrightEndpoints' takes no value beside ChatwrightExtends, not 'room/*'")]
    public void A_property_that_makes_no_sense_is_an_error(string property, string value, string expected)
        => s_project.Set(property, value).Run().AssertDiagnostics(expected);

    private static GeneratorRun Run(SpecProject project) => GeneratorHarness.RunOnce(project, OutputCompiler.Empty.AddSyntaxTrees(s_tree));

    private static void AssertCompilesWith(GeneratorRun run, string calls) => run.AssertCompiles(s_client + $$"""

        namespace Demo
        {
            using Demo.Chat;

            internal static class Program
            {
                internal static async System.Threading.Tasks.Task RunAsync(global::Base.Chat.ChatClient chat)
                {
                    {{calls}}
                }
            }
        }
        """);

    private static SpecText Own(string path, string text) => new(path, text);

    private static SpecText Shipped(string path, string text) => new(path, text) { IsShipped = true };
}
