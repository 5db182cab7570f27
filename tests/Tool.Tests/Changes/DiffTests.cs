using Chatwright.Tool.Changes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Changes;

/// <summary>The changes of a service, each told by one line.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly ShopSpecs _specs = new();

    public static TheoryData<ChangeCase> Cases => [.. ChangeCases.All];

    public void Dispose() => _specs.Dispose();

    [Theory, MemberData(nameof(Cases))]
    public async Task An_edit_is_one_change(ChangeCase @case)
    {
        Apply(@case);

        var run = @case.IsBackwards ? await _specs.RunAsync("diff", "new", "old") : await _specs.DiffAsync();

        Assert.Empty(run.Error);
        var lines = run.Out.TrimEnd().Split('\n')[..^1];
        Assert.Equal(Sorted([@case.Expected, .. @case.Also]), Sorted(lines.Select(WithoutPlace)));
        Assert.Equal(lines[0].Contains("): breaking ", StringComparison.Ordinal) ? ExitCode.Negative : ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public void Every_kind_of_change_has_an_edit_here() =>
        Assert.Empty(ChangeRules.All.Select(rule => rule.Id).Except(ChangeCases.All.Select(@case => @case.Id)));

    [Fact]
    public void No_id_stands_for_two_kinds_of_change() =>
        Assert.Equal(ChangeRules.All.Count, ChangeRules.All.Select(rule => rule.Id).Distinct().Count());

    /// <summary>Its table names each kind of change with its id, kind and severities.</summary>
    [Fact]
    public void The_page_has_each_kind_of_change()
    {
        var rows = File.ReadAllLines(Repository.At("generator", "changes.md")).Where(line => line.StartsWith("| CC", StringComparison.Ordinal));
        Assert.Equal(ChangeRules.All.Select(Row), rows);

        static string Row(ChangeRule rule) => rule.Sent == rule.Received
            ? $"| {rule.Id} | {rule.Text} | {Word(rule.Sent)} |"
            : $"| {rule.Id} | {rule.Text} | {Word(rule.Sent)} where it is sent, {Word(rule.Received)} where it is received |";
        static string Word(ChangeSeverity severity) => severity.ToString().ToLowerInvariant();
    }

    [Fact]
    public async Task Order_form_and_file_names_are_no_change()
    {
        var text = ShopSpecs.Files["shared"];
        var types = text[(text.IndexOf("types:\n", StringComparison.Ordinal) + "types:\n".Length)..];
        var at = types.IndexOf("\n  Amount:", StringComparison.Ordinal) + 1;
        _specs.Remove("shared");
        _specs.Write("moved/other", "# Moved.\nshared: all\n\ntypes:\n" + types[at..] + "\n" + types[..at].TrimEnd());
        _specs.Edit(
            "list", "{ type: string, required: true, maxBytes: 32 }",
            "\n    maxBytes: 32\n    summary: The owner.\n    required: true\n    type: string");

        var run = await _specs.DiffAsync();

        Assert.Equal("0 breaking, 0 risky, 0 safe\n", run.Out);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task The_side_that_excludes_and_the_label_of_a_rule_are_no_change()
    {
        _specs.Edit("add", ", excludes: [Hint] }\n  Hint: { type: string }", " }\n  Hint: { type: string, excludes: [Note] }");
        _specs.Edit("add", "ByName: { type: string, oneOf: who }\n  ById: { type: int64, oneOf: who }",
            "ByName: { type: string, oneOf: owner }\n  ById: { type: int64, oneOf: owner }");

        Assert.Equal("0 breaking, 0 risky, 0 safe\n", (await _specs.DiffAsync()).Out);
    }

    [Fact]
    public async Task To_write_that_an_error_is_not_retried_is_no_change()
    {
        _specs.Edit("service", "summary: The shop is closed. }", "summary: The shop is closed., retry: never }");

        Assert.Equal("0 breaking, 0 risky, 0 safe\n", (await _specs.DiffAsync()).Out);
    }

    [Fact]
    public async Task A_type_that_moves_between_files_is_no_change()
    {
        _specs.Edit("add", "types:\n  AddResult:\n    fields:\n      Id: { type: string, required: true }\n      ResultCode: { type: int64 }", "");
        _specs.Edit(
            "shared", "  Unused:",
            "  AddResult:\n    fields: { ResultCode: { type: int64 }, Id: { type: string, required: true } }\n  Unused:");

        Assert.Equal("0 breaking, 0 risky, 0 safe\n", (await _specs.DiffAsync()).Out);
    }

    /// <summary>Added parts have their place in the new specs, those that are gone in the old.</summary>
    [Fact]
    public async Task A_change_has_the_place_of_its_declaration()
    {
        _specs.Edit("add", "  Trace: { type: string }", "  Kin: { type: string, required: true }");

        var run = await _specs.DiffAsync("--json");

        var changes = run.Json.GetProperty("changes").EnumerateArray().Select(change =>
        {
            var place = change.GetProperty("place");
            return (change.GetProperty("id").GetString(), change.GetProperty("kind").GetString(), change.GetProperty("severity").GetString(),
                change.GetProperty("subject").GetString(), change.GetProperty("member").GetString(),
                Place: $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}:{place.GetProperty("column").GetInt32()}");
        });
        Assert.Equal(
            [
                ("CC122", "wire", "breaking", "v4/item/add", "request.Kin", $"{Path.Combine("new", "add.api.yaml")}:5:3"),
                ("CC123", "wire", "breaking", "v4/item/add", "request.Trace", $"{Path.Combine("old", "add.api.yaml")}:5:3"),
            ],
            changes);
    }

    [Theory]
    [InlineData("breaking", ExitCode.Ok)]
    [InlineData("risky", ExitCode.Negative)]
    [InlineData("safe", ExitCode.Negative)]
    [InlineData("never", ExitCode.Ok)]
    public async Task The_exit_code_follows_the_worst_change(string severity, int exitCode)
    {
        _specs.Edit("list", "default: 1", "default: 2");

        Assert.Equal(exitCode, (await _specs.DiffAsync("--fail-on", severity)).ExitCode);
    }

    [Fact]
    public async Task Annotations_stand_beside_the_lines_of_a_pull_request()
    {
        _specs.Edit("add", "maxItems: 100", "maxItems: 50");

        var run = await _specs.DiffAsync("--github");

        Assert.Equal(
            "::error file=new/add.api.yaml,line=6,col=3,title=CC129 v4/item/add request.Items::a limit is tighter: maxItems 100 → maxItems 50\n"
            + "1 breaking, 0 risky, 0 safe\n",
            run.Out);
    }

    [Fact]
    public async Task Specs_with_errors_are_not_compared()
    {
        _specs.Edit("add", "required: true, maxItems", "requird: true, maxItems");

        var run = await _specs.DiffAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("add.api.yaml has errors", run.Error);
        Assert.Contains("Line 6: CW102", run.Error);
    }

    [Fact]
    public async Task One_path_is_not_enough() => Assert.Equal(ExitCode.Usage, (await _specs.RunAsync("diff", "old")).ExitCode);

    private void Apply(ChangeCase @case)
    {
        if (@case.To is null)
            _specs.Remove(@case.File);
        else if (@case.From.Length == 0)
            _specs.Write(@case.File, @case.To);
        else
            _specs.Edit(@case.File, @case.From, @case.To);
    }

    private static string WithoutPlace(string line) => line[(line.IndexOf("): ", StringComparison.Ordinal) + 3)..];

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
}
