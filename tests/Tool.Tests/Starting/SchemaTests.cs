using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Starting;

public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_schema_is_written_beside_the_specs_with_the_settings_of_the_editors()
    {
        _folder.Write("App.slnx", "<Solution />");

        var run = await RunAsync("schema", "-o", "Specs", "--editor", "vscode", "rider");

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "Specs/chatwright.schema.json\n.vscode/settings.json\n.idea/.idea.App/.idea/jsonSchemas.xml\n", run.Out.Replace('\\', '/'));
        Assert.Equal(File.ReadAllText(Repository.At("specs", "chatwright.schema.json")), _folder.Read("Specs/chatwright.schema.json"));
        Assert.Equal("{\n  \"yaml.schemas\": { \"./Specs/chatwright.schema.json\": \"*.api.yaml\" }\n}\n", _folder.Read(".vscode/settings.json"));
        var rider = System.Xml.Linq.XDocument.Parse(_folder.Read(".idea/.idea.App/.idea/jsonSchemas.xml"));
        Assert.Contains(rider.Descendants("option"), option => option.Attribute("value")?.Value == "Specs/chatwright.schema.json");
        Assert.Equal(ExitCode.Ok, (await RunAsync("schema", "-o", "Specs", "--editor", "vscode", "rider")).ExitCode);
    }

    [Fact]
    public async Task Settings_that_exist_are_kept_and_the_entry_to_add_is_shown()
    {
        _folder.Write(".vscode/settings.json", "{ /* mine */ }");

        var run = await RunAsync("schema", "--editor", "vscode", "--force");

        Assert.Equal("{ /* mine */ }", _folder.Read(".vscode/settings.json"));
        Assert.Contains("\"yaml.schemas\": { \"./chatwright.schema.json\": \"*.api.yaml\" }", run.Error);
    }

    [Fact]
    public async Task Another_schema_is_replaced_only_by_force()
    {
        _folder.Write("chatwright.schema.json", "{}");

        Assert.Equal(ExitCode.Failed, (await RunAsync("schema")).ExitCode);
        Assert.Equal("{}", _folder.Read("chatwright.schema.json"));
        Assert.Equal(ExitCode.Ok, (await RunAsync("schema", "--force")).ExitCode);
    }

    [UnreadableFact]
    public async Task A_schema_that_may_not_be_read_is_one_message()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "chatwright.schema.json"), UnreadableFactAttribute.File);

        var run = await RunAsync("schema", "--force");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Matches(@"^error: './chatwright\.schema\.json' cannot be read: .*\n$", run.Error);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_one_message()
    {
        var gone = Path.Combine(_folder.Path, "gone");

        var run = await new ToolRun { Folder = gone }.RunAsync("schema", "-o", _folder.Path, "--editor", "rider");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("error: '.' cannot be read: ", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task New_specs_name_the_schema_beside_or_above_them_else_that_of_this_version()
    {
        await RunAsync("new", "endpoint", "v4/room/list", "-o", "Specs/rooms");
        Assert.Matches(
            @"^# yaml-language-server: \$schema=https://\S+/v0\.1\.0[^/]*/specs/chatwright\.schema\.json\n",
            _folder.Read("Specs/rooms/list.api.yaml"));

        await RunAsync("schema", "-o", "Specs");
        await RunAsync("new", "endpoint", "v4/room/open", "-o", "Specs/rooms");
        Assert.StartsWith("# yaml-language-server: $schema=../chatwright.schema.json\n", _folder.Read("Specs/rooms/open.api.yaml"));

        await RunAsync("import", Repository.At("tests", "Import.Tests", "Pages", "no_table.md"), "-o", "Specs");
        Assert.StartsWith("# yaml-language-server: $schema=chatwright.schema.json\n", _folder.Read("Specs/clear.api.yaml"));
    }

    [Fact]
    public async Task A_new_spec_lets_nothing_be_sent_twice()
    {
        var run = await RunAsync("new", "endpoint", "v4/openim/sendmsg", "-o", "-");

        Assert.DoesNotMatch("(?m)^(safe|idempotent|pages):", run.Out);
        Assert.Contains("# safe: true", run.Out);
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
