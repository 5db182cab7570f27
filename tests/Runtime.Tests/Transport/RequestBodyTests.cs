using Chatwright;
using Chatwright.Generated;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class RequestBodyTests
{
    private readonly PooledBytes _bytes = RequestWriter.Write(new ProbeRequest { Question = "q" });

    private bool IsBack => Record.Exception(() => _bytes.Memory) is ObjectDisposedException;

    [Fact]
    public void The_memory_goes_back_with_the_call()
    {
        var body = new RequestBody(_bytes);
        Assert.False(IsBack);
        body.Dispose();
        Assert.True(IsBack);
        Assert.False(body.TryHold());
    }

    [Fact]
    public void Or_with_the_last_sending_after_it()
    {
        var body = new RequestBody(_bytes);
        Assert.True(body.TryHold());
        Assert.True(body.TryHold());
        body.Dispose();
        body.Release();
        Assert.False(IsBack);
        body.Release();
        Assert.True(IsBack);
        Assert.False(body.TryHold());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sending_lets_go_even_when_it_fails(bool isAsync)
    {
        var body = new RequestBody(_bytes);
        using var content = new RequestContent(body);
        using var text = new MemoryStream();
        using var closed = new MemoryStream();
        closed.Close();
        if (isAsync)
        {
            await content.CopyToAsync(text);
            await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(closed));
        }
        else
        {
            content.CopyTo(text, null, default);
            Assert.ThrowsAny<Exception>(() => content.CopyTo(closed, null, default));
        }
        Assert.Equal("{\"Question\":\"q\"}"u8, text.ToArray());
        body.Dispose();
        Assert.True(IsBack);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => content.CopyToAsync(text));
    }

    [Fact]
    public async Task It_can_be_held_from_many_threads()
    {
        var body = new RequestBody(_bytes);
        var late = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), (i, _) =>
        {
            if (i == 1000)
                body.Dispose();
            else if (!body.TryHold())
                Interlocked.Increment(ref late);
            else
                body.Release();
            return default;
        });
        Assert.True(IsBack);
        Assert.InRange(late, 1, 1999);
    }
}
