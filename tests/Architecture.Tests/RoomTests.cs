using Architecture.Tests.Rooms;

namespace Architecture.Tests;

/// <summary>
/// Which room may use which, by project. Code that needs an arrow that is not here belongs in another room; or the table changes, and with it the
/// picture in the project's README.
/// </summary>
public sealed class RoomTests
{
    [Fact]
    public void Chatwright_Generator() => Check("generator/Chatwright.Generator", """
        Values
        Words
        Diagnostics -> Values
        Yaml        -> Values Diagnostics
        Examples    -> Values Diagnostics Yaml
        Syntax      -> Values Words Diagnostics Yaml Examples
        Selection   -> Values Diagnostics Syntax
        Names       -> Values Words Diagnostics Syntax
        Model       -> Values Words Names
        Index       -> Values Words Diagnostics Syntax Names Model
        Types       -> Values Words Diagnostics Syntax Examples Names Model Index
        Binding     -> Values Words Diagnostics Syntax Examples Names Model Index Types
        Emit        -> Values Words Names Model
        Surroundings -> Values Diagnostics Names Model
        .           -> Values Diagnostics Yaml Syntax Selection Names Model Index Types Binding Emit Surroundings
        """);

    /// <summary>The model carries the names; what makes them is out of the emitters' reach, though it is in the same room.</summary>
    [Fact]
    public void Emitters_print_names_and_make_none()
    {
        string[] printed = ["ServiceNames", "GroupNames", "EndpointNames", "WebhookNames", "ServiceWebhookNames", "FixedNames"];
        var names = printed.Select(name => "Chatwright.Generator.Names." + name).ToList();
        var others = FinderOf(new("generator/Chatwright.Generator")).Find().Where(arrow => arrow is { From: "Emit", To: "Names" })
            .Where(arrow => !names.Exists(name => arrow.Symbol == name || arrow.Symbol.StartsWith(name + ".", StringComparison.Ordinal)));
        Assert.Empty(others);
    }

    [Fact]
    public void Chatwright_Import() => Check("generator/Chatwright.Import", """
        Texts
        Samples     -> Texts
        Cells       -> Texts Samples
        Blocks      -> Texts Samples Cells
        Tables      -> Texts Samples Cells Blocks
        Pages       -> Texts Samples Cells Blocks Tables
        Sentences   -> Texts Samples Cells Blocks Tables Pages
        Facts       -> Texts Samples Cells Blocks Tables Pages Sentences
        Trees       -> Texts Samples Cells Blocks Tables Pages Sentences Facts
        Drafts      -> Texts Samples Cells Blocks Tables Pages Sentences Facts Trees
        Writing     -> Texts Samples Cells Blocks Tables Pages Sentences Facts Trees Drafts
        .           -> Texts Samples Cells Blocks Tables Pages Sentences Facts Trees Drafts Writing
        """);

    [Fact]
    public void Chatwright_Tool() => Check("generator/Chatwright.Tool", """
        Outcomes
        Terminals   -> Outcomes
        Commands    -> Outcomes Terminals
        Specs       -> Outcomes Terminals Commands
        Diagnostics -> Outcomes Terminals Specs
        Errors      -> Terminals Specs
        Endpoints   -> Outcomes Terminals Commands Specs
        Bodies      -> Terminals Specs Diagnostics Endpoints
        Requests    -> Outcomes Terminals Commands Diagnostics Endpoints Bodies
        Signing     -> Outcomes Terminals Commands Errors
        Site        -> Outcomes Terminals Commands Specs Errors
        Faking      -> Outcomes Terminals Commands Specs Errors Endpoints Requests Signing Site
        Calls       -> Outcomes Terminals Commands Specs Diagnostics Errors Endpoints Bodies Requests Signing Faking
        Checking    -> Outcomes Terminals Commands Specs Diagnostics
        Changes     -> Outcomes Terminals Commands Specs
        Completion  -> Outcomes Terminals Commands
        Explaining  -> Outcomes Terminals Commands Specs Errors
        Importing   -> Outcomes Terminals Commands Specs
        OpenApi     -> Outcomes Terminals Commands Specs
        Templates   -> Outcomes Terminals Commands Specs Diagnostics
        Webhooks    -> Outcomes Terminals Commands Specs Signing
        .->Outcomes Terminals Commands Endpoints Signing Faking Calls Checking Changes Completion Explaining Importing OpenApi Site Templates Webhooks
        """);

    [Fact]
    public void Chatwright() => Check("runtime/Chatwright", """
        Json
        Validation   -> Json
        Responses    -> Json
        Errors       -> Json Responses
        Paging       -> Json Responses Errors
        Protocol     -> Json Responses Errors
        Telemetry    -> Json Responses Errors Protocol
        Signing      -> Json Validation Telemetry
        Options      -> Json Validation Protocol Telemetry Signing
        RateLimiting -> Options
        Webhooks     -> Json Validation Responses Protocol Telemetry Options
        Resilience   -> Json Errors Protocol Options
        Transport    -> Json Validation Responses Errors Protocol Telemetry Signing Options RateLimiting Resilience
        """);

    [Fact]
    public void Chatwright_Hosting() => Check("runtime/Chatwright.Hosting", ".");

    [Fact]
    public void Chatwright_Orleans() => Check("runtime/Chatwright.Orleans", """
        Calendar
        Options
        Grains      -> Calendar Options
        Limiting    -> Calendar Options
        .           -> Calendar Options Grains Limiting
        """);

    [Fact]
    public void Chatwright_Webhooks() => Check("runtime/Chatwright.Webhooks", ".");

    [Fact]
    public void Chatwright_Testing() => Check("runtime/Chatwright.Testing", """
        Rules
        Json
        Store       -> Rules
        Webhooks    -> Rules Json
        Endpoints   -> Rules Json Store Webhooks
        Http        -> Rules
        Setups      -> Http
        Requests    -> Rules Json Store Webhooks Endpoints Http Setups
        .           -> Rules Json Store Webhooks Endpoints Http Setups Requests
        """);

    private static void Check(string project, string rooms)
    {
        var sources = new ProjectSources(project);
        RoomCheck.Check(sources.Name, FinderOf(sources), new(rooms));
    }

    private static ArrowFinder FinderOf(ProjectSources sources) => new(sources.Compile(), sources.Folder);
}
