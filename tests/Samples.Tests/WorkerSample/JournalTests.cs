using System.Text.Json;
using Samples.Tests.Harness;
using Worker;
using Worker.TencentChat;

namespace Samples.Tests.WorkerSample;

public sealed class JournalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.File("journal.jsonl");

    [Fact]
    public async Task Written_entries_are_there_after_reopening()
    {
        var next = new ListConversationsRequest { FromAccount = "b", TimeStamp = 7, StartIndex = 1 };
        await using (var journal = await Journal.OpenAsync(Path, default))
            await Task.WhenAll(journal.AppendAsync(new("a", [], null)), journal.AppendAsync(new("b", [], next)));
        await using var again = await Journal.OpenAsync(Path, default);
        Assert.Equal(1, again.Done);
        Assert.Null(again.NextOf("a"));
        Assert.Equal(next, again.NextOf("b"));
        Assert.Equal(new ListConversationsRequest { FromAccount = "c" }, again.NextOf("c"));
    }

    [Theory]
    [InlineData("{\"User\":\"b\",\"Items\":[]")]
    [InlineData("{\"User\":\"b\",\"Items\":[],\"Next\":null}")]
    [InlineData("\0\0\0\0")]
    public async Task A_line_without_an_end_is_cut_off(string torn)
    {
        await using (var journal = await Journal.OpenAsync(Path, default))
            await journal.AppendAsync(new("a", [], null));
        var whole = await File.ReadAllTextAsync(Path);
        await File.AppendAllTextAsync(Path, torn);
        await using (var again = await Journal.OpenAsync(Path, default))
        {
            Assert.NotNull(again.NextOf("b"));
            await again.AppendAsync(new("c", [], null));
        }
        Assert.Equal(whole + whole.Replace("\"a\"", "\"c\"", StringComparison.Ordinal), await File.ReadAllTextAsync(Path));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{\"User\":\"b\",\"Items\":[]}{\"User\":\"c\",\"Items\":[]}")]
    [InlineData("{\"User\":\"b\",\"Items\":[]} {\"User\":")]
    [InlineData("{\"User\":\"b\",\"Items\":[]}x")]
    public async Task A_line_in_the_middle_that_is_no_entry_is_named(string line)
    {
        await File.WriteAllTextAsync(Path, $$"""{"User":"a","Items":[]}{{"\n"}}{{line}}{{"\n"}}""");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Journal.OpenAsync(Path, default));
        Assert.StartsWith("Line 2 of ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_of_conversations_that_nobody_knows_yet_are_kept_whole()
    {
        var page = JsonSerializer.Deserialize<Conversation>("""{"Type":9,"Topic":"t","MsgTime":5}""")!;
        await using (var journal = await Journal.OpenAsync(Path, default))
            await journal.AppendAsync(new("a", [page], null));
        Assert.Contains("""{"Type":9,"Topic":"t","MsgTime":5}""", await File.ReadAllTextAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_many_pages_is_read_as_it_was_written()
    {
        await using (var journal = await Journal.OpenAsync(Path, default))
            await Task.WhenAll(Enumerable.Range(0, 5000).Select(i => journal.AppendAsync(new($"user_{i}", [], null))));
        await using var again = await Journal.OpenAsync(Path, default);
        Assert.Equal(5000, again.Done);
    }

    public void Dispose() => _folder.Dispose();
}
