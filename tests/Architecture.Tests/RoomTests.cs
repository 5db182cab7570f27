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
        Diagnostics
        Yaml        -> Diagnostics
        Examples    -> Diagnostics Yaml
        Syntax      -> Diagnostics Yaml Examples
        Selection   -> Diagnostics Syntax
        Names       -> Diagnostics Syntax
        Model       -> Names
        Index       -> Diagnostics Syntax Names Model
        Types       -> Diagnostics Syntax Examples Names Model Index
        Binding     -> Diagnostics Syntax Examples Names Model Index Types
        Emit        -> Model
        .           -> Diagnostics Syntax Selection Names Model Index Types Binding Emit
        """);

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
        Endpoints   -> Outcomes Commands Specs
        Bodies      -> Terminals Specs Diagnostics Endpoints
        Requests    -> Outcomes Terminals Commands Diagnostics Endpoints Bodies
        Signing     -> Outcomes Terminals Commands Errors
        Faking      -> Outcomes Terminals Commands Specs Signing
        Calls       -> Outcomes Terminals Commands Specs Diagnostics Errors Endpoints Bodies Requests Signing Faking
        Checking    -> Outcomes Terminals Commands Specs Diagnostics
        Completion  -> Outcomes Terminals Commands
        Explaining  -> Outcomes Terminals Commands Specs Errors
        Importing   -> Outcomes Terminals Commands Specs
        OpenApi     -> Outcomes Terminals Commands Specs
        Templates   -> Outcomes Terminals Commands Specs Diagnostics
        .           -> Outcomes Terminals Commands Signing Faking Calls Checking Completion Explaining Importing OpenApi Templates
        """);

    [Fact]
    public void Chatwright() => Check("runtime/Chatwright", """
        Json
        Validation   -> Json
        Errors       -> Json
        Paging       -> Json Errors
        Protocol     -> Json Errors
        Telemetry    -> Errors Protocol
        Signing      -> Telemetry
        Options      -> Json Signing
        RateLimiting -> Options Protocol
        Resilience   -> Errors Protocol Options
        Transport    -> Json Validation Errors Protocol Telemetry Signing Options RateLimiting Resilience
        """);

    [Fact]
    public void Chatwright_Hosting() => Check("runtime/Chatwright.Hosting", ".");

    [Fact]
    public void Chatwright_Testing() => Check("runtime/Chatwright.Testing", """
        Rules
        Store       -> Rules
        Endpoints   -> Rules Store
        Http        -> Rules
        Faults      -> Http
        Requests    -> Rules Store Endpoints Http Faults
        .           -> Rules Store Endpoints Http Faults Requests
        """);

    private static void Check(string project, string rooms)
    {
        var sources = new ProjectSources(project);
        RoomCheck.Check(sources.Name, new ArrowFinder(sources.Compile(), sources.Folder), new(rooms), RemainingArrows.Of(sources.Name));
    }
}
