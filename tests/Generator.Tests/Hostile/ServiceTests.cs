using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>A project without a service, with one that cannot be read, and with several.</summary>
public class ServiceTests
{
    private const string Close = "endpoint: v4/room/close\nrequest: { Id: { type: string, required: true } }";

    private static readonly SpecProject s_healthy = SpecProject.Chat.With("room/close.api.yaml", Close);

    [Fact]
    public void Without_a_service_nothing_is_emitted_and_each_file_says_why()
    {
        var run = s_healthy.Without(SpecProject.ServicePath).With("room/types.api.yaml", "shared: room").Run();
        Assert.Empty(run.HintNames);
        Assert.Equal(["CW501", "CW501"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_service_that_cannot_be_read_is_the_only_thing_to_mend()
    {
        var run = s_healthy.With(SpecProject.ServicePath, "service: Chat\nregions: [\n").Run();
        Assert.Equal([SpecProject.ServicePath], run.Broken.Select(diagnostic => diagnostic.Path).Distinct());
    }

    [Theory]
    [InlineData("service: chat")]
    [InlineData("service: My Chat")]
    [InlineData("service: 1")]
    [InlineData("service: Чат")]
    [InlineData("service: Chat\nnamespace: a..b")]
    [InlineData("service: Chat\nnamespace: Acme.class")]
    [InlineData("service: Chat\nnamespace: ٣rd")]
    public void A_service_whose_name_is_none_for_CSharp_is_refused(string text)
    {
        var run = s_healthy.With(SpecProject.ServicePath, text).Run();
        Assert.Contains(run.Broken, diagnostic => diagnostic.Id is "CW202" or "CW210" && diagnostic.Path == SpecProject.ServicePath);
    }

    [Fact]
    public void Two_files_of_one_service_leave_the_first()
    {
        var run = s_healthy.With("second.api.yaml", "service: Chat\nsummary: Another.").Run();
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.g.cs"], run.HintNames);
        Assert.DoesNotContain("Another", run.Text("Chat.g.cs"));
        run.AssertDiagnostics("C"
            + "W503: The service 'Chat' is already described in 'chat.api.yaml', so nothing is emitted from this file. Remove one of the two.");
    }

    [Fact]
    public void Two_services_live_side_by_side()
    {
        var run = s_healthy
            .With("room/close.api.yaml", "service: Chat\n" + Close)
            .With("push.api.yaml", "service: Push\nenvelope: { code: Code }")
            .With("push/close.api.yaml", "service: Push\n" + Close)
            .Run().AssertClean();
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.g.cs", "Push.Room.Close.g.cs", "Push.g.cs"], run.HintNames);
    }

    [Fact]
    public void With_two_services_each_file_says_which_one_it_belongs_to()
    {
        var run = s_healthy.With("push.api.yaml", "service: Push\nenvelope: { code: Code }").Run();
        Assert.Equal(["Chat.g.cs", "Push.g.cs"], run.HintNames);
        run.AssertDiagnostics("CW502: The project has several services (Chat, Push). Choose one with 'service: …'.");
    }

    [Fact]
    public void A_service_whose_name_is_none_is_no_endpoint_whatever_its_lines_begin_with()
    {
        var run = s_healthy.With(SpecProject.ServicePath, "{\nservice: 1bad,\ngroups: {\nendpoint: { name: X }\n}\n}").Run();
        Assert.Equal(["CW202"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_group_may_be_called_as_what_serves_all_groups()
    {
        var run = s_healthy
            .With("types.api.yaml", "shared: all\ntypes: { Seat: { fields: { Rows: { type: [Row] } } }, Row: { fields: { Id: { type: string } } } }")
            .With(
                "all/open.api.yaml",
                "endpoint: v4/all/open\nrequest: { Seat: { type: Seat, required: true } }\nresponse: { Own: { type: Own } }\n"
                    + "types: { Own: { fields: { Row: { type: Row } } } }")
            .Run();
        run.AssertClean();
    }
}
