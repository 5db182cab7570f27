using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Chatwright.Transport;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class RequestContentTests
{
    private readonly RequestContent _content = new(RequestWriter.Write(new ProbeRequest { Question = "q" }));

    private bool IsBack => Record.Exception(() => _content.Memory) is ObjectDisposedException;

    [Fact]
    public void The_memory_goes_back_with_the_call()
    {
        Assert.False(IsBack);
        _content.Release();
        Assert.True(IsBack);
        Assert.False(_content.TryHold());
    }

    [Fact]
    public void Or_with_the_last_sending_after_it()
    {
        Assert.True(_content.TryHold());
        Assert.True(_content.TryHold());
        _content.Release();
        _content.Release();
        Assert.False(IsBack);
        _content.Release();
        Assert.True(IsBack);
        Assert.False(_content.TryHold());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sending_lets_go_even_when_it_fails(bool isAsync)
    {
        using var text = new MemoryStream();
        using var closed = new MemoryStream();
        closed.Close();
        if (isAsync)
        {
            await _content.CopyToAsync(text);
            await Assert.ThrowsAnyAsync<Exception>(() => _content.CopyToAsync(closed));
        }
        else
        {
            _content.CopyTo(text, null, default);
            Assert.ThrowsAny<Exception>(() => _content.CopyTo(closed, null, default));
        }
        Assert.Equal("{\"Question\":\"q\"}"u8, text.ToArray());
        _content.Release();
        Assert.True(IsBack);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _content.CopyToAsync(text));
    }

    [Fact]
    public async Task It_can_be_held_from_many_threads()
    {
        var late = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), (i, _) =>
        {
            if (i == 1000)
                _content.Release();
            else if (!_content.TryHold())
                Interlocked.Increment(ref late);
            else
                _content.Release();
            return default;
        });
        Assert.True(IsBack);
        Assert.InRange(late, 1, 1999);
    }

    [Fact]
    public async Task A_revoked_content_cannot_be_read_and_its_repetition_can()
    {
        Assert.True(_content.Revoke());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _content.CopyToAsync(Stream.Null));
        Assert.Throws<InvalidOperationException>(() => _content.CopyTo(Stream.Null, null, default));

        using var next = _content.Repeat();
        Assert.Equal("{\"Question\":\"q\"}", await next.ReadAsStringAsync());
        Assert.Equal((16, "application/json"), (next.Headers.ContentLength, next.Headers.ContentType?.ToString()));
        Assert.False(next.Revoke());
        _content.Release();
        Assert.True(IsBack);
        Assert.Throws<HttpRequestException>(() => next.Repeat().CopyTo(Stream.Null, null, default));
    }

    [Fact]
    public async Task It_is_either_read_or_revoked()
    {
        for (var i = 0; i < 2000; i++)
        {
            using var content = _content.Repeat();
            var reading = Task.Run(() => content.CopyTo(Stream.Null, null, default));
            var isRevoked = content.Revoke();
            Assert.Equal(isRevoked, await Record.ExceptionAsync(() => reading) is InvalidOperationException);
        }
    }
}
