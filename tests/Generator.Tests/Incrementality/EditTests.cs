using Generator.Tests.Harness;

namespace Generator.Tests.Incrementality;

/// <summary>The steps that run again after an edit. A row is a step, a column a file.</summary>
public class EditTests
{
    private const string Close = """
        endpoint: v4/room/close
        request: { Room: { type: RoomId, required: true } }
        """;

    private const string Open = """
        endpoint: v4/room/open
        request: { Seats: { type: [Seat] } }
        response: { Room: { type: string, required: true } }
        """;

    private const string Types = """
        shared: room
        types:
          RoomId: { type: string, maxBytes: 32 }
          Seat: { fields: { Row: { type: int32 } } }
        """;

    private static readonly SpecProject s_project = SpecProject.Chat
        .With("room/close.api.yaml", Close)
        .With("room/open.api.yaml", Open)
        .With("room/types.api.yaml", Types);

    [Fact]
    public void Typing_CSharp_runs_nothing() => AssertRuns(s_project with { UserCode = "class Elsewhere;" }, """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       cached
        Bind        cached      cached      cached      cached
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    [Fact]
    public void A_comment_in_a_spec_emits_nothing() => AssertRuns(s_project.With("room/open.api.yaml", "# A room has seats.\n" + Open), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      modified    cached
        Index       cached
        Bind        cached      cached      unchanged   cached
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    [Fact]
    public void A_comment_at_the_end_of_a_spec_ends_at_the_parser() => AssertRuns(s_project.With("room/open.api.yaml", Open + "\n# The end.\n"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      unchanged   cached
        Index       cached
        Bind        cached      cached      cached      cached
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    [Fact]
    public void A_comment_above_a_diagnostic_moves_the_diagnostic_alone()
    {
        const string Warned = Open + "\nsummary: Opens a room # with a door";
        AssertRuns(s_project.With("room/open.api.yaml", Warned), s_project.With("room/open.api.yaml", "# A room has seats.\n" + Warned), """
                        chat        room/close  room/open   room/types
            Parse       cached      cached      modified    cached
            Index       cached
            Bind        cached      cached      modified    cached
            Model       cached      cached      unchanged   cached
            Emit        cached      cached      cached      cached
            Registry    cached
            Report      cached      cached      modified    cached
            """);
    }

    [Fact]
    public void A_comment_in_a_shared_file_emits_nothing() => AssertRuns(s_project.With("room/types.api.yaml", "# Shared.\n" + Types), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      modified
        Index       cached
        Bind        cached      cached      cached      unchanged
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    [Fact]
    public void A_field_of_an_endpoint_emits_that_endpoint_alone() =>
        AssertRuns(s_project.With("room/open.api.yaml", Open.Replace("Room:", "RoomName:")), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      modified    cached
        Index       cached
        Bind        cached      cached      modified    cached
        Model       cached      cached      modified    cached
        Emit        cached      cached      modified    cached
        Registry    cached
        Report      cached      cached      unchanged   cached
        """);

    [Fact]
    public void A_summary_of_a_shared_type_emits_the_shared_file_alone() =>
        AssertRuns(s_project.With("room/types.api.yaml", Types.Replace("Seat: {", "Seat: { summary: A chair,")), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      modified
        Index       cached
        Bind        cached      cached      cached      modified
        Model       cached      cached      cached      modified
        Emit        cached      cached      cached      modified
        Registry    cached
        Report      cached      cached      cached      unchanged
        """);

    [Fact]
    public void A_field_of_a_shared_type_binds_all_and_emits_the_shared_file_alone() =>
        AssertRuns(s_project.With("room/types.api.yaml", Types.Replace("Row:", "Number:")), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      modified
        Index       modified
        Bind        unchanged   unchanged   unchanged   modified
        Model       cached      cached      cached      modified
        Emit        cached      cached      cached      modified
        Registry    cached
        Report      cached      cached      cached      unchanged
        """);

    [Fact]
    public void A_limit_of_a_shared_scalar_emits_those_that_use_it() =>
        AssertRuns(s_project.With("room/types.api.yaml", Types.Replace("maxBytes: 32", "maxBytes: 64")), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      modified
        Index       modified
        Bind        unchanged   modified    unchanged   unchanged
        Model       cached      modified    cached      cached
        Emit        cached      modified    cached      cached
        Registry    cached
        Report      cached      unchanged   cached      cached
        """);

    [Fact]
    public void An_error_code_of_an_endpoint_emits_the_endpoint_and_the_service() =>
        AssertRuns(s_project.With("room/open.api.yaml", Open + "\nerrors: { 5: { name: NoSeats } }"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      modified    cached
        Index       modified
        Bind        modified    unchanged   modified    unchanged
        Model       modified    cached      modified    cached
        Emit        modified    cached      modified    cached
        Registry    cached
        Report      unchanged   cached      unchanged   cached
        """);

    [Fact]
    public void A_file_that_sorts_first_emits_itself_and_the_service()
        => AssertRuns(s_project.WithFirst("a/first.api.yaml", "endpoint: v4/room/first"), """
                    a/first     chat        room/close  room/open   room/types
        Parse       new         cached      cached      cached      cached
        Index       modified
        Bind        new         unchanged   unchanged   unchanged   unchanged
        Model       new         cached      cached      cached      cached
        Emit        new         modified    cached      cached      cached
        Registry    modified
        Report      new         cached      cached      cached      cached
        """);

    [Fact]
    public void A_file_that_sorts_last_emits_itself_and_the_service() => AssertRuns(s_project.With("z/last.api.yaml", "endpoint: v4/room/last"), """
                    chat        room/close  room/open   room/types  z/last
        Parse       cached      cached      cached      cached      new
        Index       modified
        Bind        unchanged   unchanged   unchanged   unchanged   new
        Model       cached      cached      cached      cached      new
        Emit        modified    cached      cached      cached      new
        Registry    modified
        Report      cached      cached      cached      cached      new
        """);

    [Fact]
    public void Another_order_of_the_files_emits_nothing() => AssertRuns(s_project.Ordered(files => files.Reverse()), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       cached
        Bind        cached      cached      cached      cached
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    [Fact]
    public void A_deleted_file_takes_its_own_output_and_its_lines_in_the_service() => AssertRuns(s_project.Without("room/close.api.yaml"), """
                    chat        room/close  room/open   room/types
        Parse       cached      removed     cached      cached
        Index       modified
        Bind        unchanged   removed     unchanged   unchanged
        Model       cached      removed     cached      cached
        Emit        modified    removed     cached      cached
        Registry    modified
        Report      cached      removed     cached      cached
        """);

    [Fact]
    public void A_renamed_file_emits_nothing() => AssertRuns(s_project.Renamed("room/close.api.yaml", "room/end.api.yaml"), """
                    chat        room/close  room/end    room/open   room/types
        Parse       cached      -           modified    cached      cached
        Index       modified
        Bind        unchanged   -           unchanged   unchanged   unchanged
        Model       cached      -           cached      cached      cached
        Emit        cached      -           cached      cached      cached
        Registry    cached
        Report      cached      -           cached      cached      cached
        """);

    [Fact]
    public void An_unclosed_bracket_takes_its_own_file_alone() => AssertRuns(s_project.With("room/open.api.yaml", Open + "\nerrors: ["), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      modified    cached
        Index       modified
        Bind        unchanged   unchanged   modified    unchanged
        Model       cached      cached      modified    cached
        Emit        modified    cached      removed     cached
        Registry    modified
        Report      cached      cached      modified    cached
        """);

    [Fact]
    public void Another_visibility_emits_everything_and_parses_nothing() => AssertRuns(s_project.Set("ChatwrightVisibility", "internal"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       cached
        Bind        modified    modified    modified    modified
        Model       modified    modified    modified    modified
        Emit        modified    modified    modified    modified
        Registry    cached
        Report      unchanged   unchanged   unchanged   unchanged
        """);

    [Fact]
    public void Another_namespace_emits_everything_and_parses_nothing() => AssertRuns(s_project.Set("ChatwrightNamespace", "Acme"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       modified
        Bind        modified    modified    modified    modified
        Model       modified    modified    modified    modified
        Emit        modified    modified    modified    modified
        Registry    modified
        Report      unchanged   unchanged   unchanged   unchanged
        """);

    [Fact]
    public void Hosting_emits_the_service_alone() => AssertRuns(s_project.Set("ChatwrightHosting", "true"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       cached
        Bind        modified    unchanged   unchanged   unchanged
        Model       modified    cached      cached      cached
        Emit        modified    cached      cached      cached
        Registry    cached
        Report      unchanged   cached      cached      cached
        """);

    [Fact]
    public void Switching_off_takes_everything_away() => AssertRuns(s_project, s_project.Set("ChatwrightEnabled", "false"), """
                    chat        room/close  room/open   room/types
        Parse       removed     removed     removed     removed
        Index       modified
        Bind        removed     removed     removed     removed
        Model       removed     removed     removed     removed
        Emit        removed     removed     removed     removed
        Registry    modified
        Report      removed     removed     removed     removed
        """);

    [Fact]
    public void Another_build_property_runs_nothing() => AssertRuns(s_project.Set("Configuration", "Release"), """
                    chat        room/close  room/open   room/types
        Parse       cached      cached      cached      cached
        Index       cached
        Bind        cached      cached      cached      cached
        Model       cached      cached      cached      cached
        Emit        cached      cached      cached      cached
        Registry    cached
        Report      cached      cached      cached      cached
        """);

    private static void AssertRuns(SpecProject after, string expected) => AssertRuns(s_project, after, expected);

    private static void AssertRuns(SpecProject before, SpecProject after, string expected)
    {
        var actual = StepTable.Of(before, after);
        Assert.True(actual == expected, $"The steps ran otherwise:\n{actual}\n\nand not:\n{expected}");
    }
}
