using System.Text;
using Chatwright;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData(-300, 200)]
    [InlineData(-301, 401)]
    [InlineData(0, 200)]
    [InlineData(300, 200)]
    [InlineData(301, 401)]
    [InlineData(-1669872112, 401)]
    public async Task The_age_of_a_request_is_limited_both_ways(long seconds, int status)
    {
        var gate = new Gate();
        Assert.Equal(status, await gate.StatusAsync(Gate.Query(time: Gate.Time + seconds)));
    }

    [Fact]
    public async Task The_limit_of_age_is_an_option()
    {
        var strict = new Gate(options => options.MaxAge = TimeSpan.FromSeconds(2));
        Assert.Equal(200, await strict.StatusAsync(Gate.Query(time: Gate.Time - 2)));
        Assert.Equal(401, await strict.StatusAsync(Gate.Query(time: Gate.Time - 3)));
        var open = new Gate(options => options.MaxAge = Timeout.InfiniteTimeSpan);
        Assert.Equal(200, await open.StatusAsync(Gate.Query(time: 0)));
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("", 405)]
    [InlineData("post", 200)]
    public async Task Only_posts_are_taken(string method, int status)
        => Assert.Equal(status, await new Gate().StatusAsync(Gate.Query(), method: method));

    [Theory]
    [InlineData("1400000001")]
    [InlineData("01400000000")]
    [InlineData("1400000000%00")]
    [InlineData("")]
    public async Task The_webhooks_of_another_application_are_refused(string app)
    {
        var gate = new Gate();
        Assert.Equal(403, await gate.StatusAsync(Gate.Query(app: app)));
        Assert.Empty(gate.Handler.Received);
    }

    /// <summary>The receiver compares commands in a buffer that is as long as the longest known one.</summary>
    [Theory]
    [InlineData(Gate.Joined + "s")]
    [InlineData(Gate.Joined + ".And.A.Long.Rest.That.Is.Longer.Than.Any.Known.Command")]
    public async Task A_command_that_is_longer_than_any_known_one_is_unknown(string command)
    {
        var gate = new Gate();
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(command), Gate.JoinedBody));
        Assert.Equal(command, Assert.IsType<UnknownWebhook>(Assert.Single(gate.Handler.Received)).Context.Command);
    }

    [Fact]
    public async Task A_body_has_a_limit()
    {
        var gate = new Gate(options => options.MaxBodyBytes = Gate.SendingBody.Length);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query()));
        Assert.Equal(413, await gate.StatusAsync(Gate.Query(), Gate.SendingBody + " "));
        Assert.Equal(413, await new Gate().StatusAsync(Gate.Query(), new string(' ', (1 << 20) + 1)));
    }

    [Fact]
    public async Task A_large_body_is_refused_before_anything_else_of_it()
        => Assert.Equal(413, await new Gate().StatusAsync("", new string(' ', 2 << 20)));

    [Theory]
    [InlineData("contenttype=json", 200)]
    [InlineData("contenttype=JSON", 200)]
    [InlineData("", 200)]
    [InlineData("contenttype=xml", 415)]
    [InlineData("contenttype=", 415)]
    public async Task The_query_must_not_announce_another_content_type(string parameter, int status)
        => Assert.Equal(status, await new Gate().StatusAsync(Gate.Query().Replace("contenttype=json", parameter, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("&&&")]
    [InlineData("SdkAppid=1400000000")]
    [InlineData("CallbackCommand=C2C.CallbackBeforeSendMsg")]
    [InlineData("SdkAppid=1400000000&CallbackCommand")]
    public async Task A_request_names_its_command_and_application(string query)
        => Assert.Equal(400, await new Gate(options => (options.Tokens, options.AllowUnsigned) = ([], true)).StatusAsync(query));

    [Fact]
    public async Task The_body_is_not_looked_at_before_the_request_is_verified()
    {
        var gate = new Gate();
        Assert.Equal(401, await gate.StatusAsync(Gate.Query(token: "other"), "{"));
        Assert.Equal(400, await gate.StatusAsync(Gate.Query(), "{"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{\"From_Account\":\"ann\"")]
    [InlineData("{\"From_Account\":\"ann\"}}")]
    [InlineData("{'From_Account':'ann'}")]
    [InlineData("From_Account=ann")]
    public async Task A_body_that_is_not_JSON_is_refused(string body)
    {
        var gate = new Gate();
        Assert.Equal(400, await gate.StatusAsync(Gate.Query(), body));
        Assert.Equal(400, await gate.StatusAsync(Gate.Query("New.Command"), body));
        Assert.Empty(gate.Handler.Received);
    }

    [Fact]
    public async Task A_body_that_is_nested_without_end_is_refused()
        => Assert.Equal(400, await new Gate().StatusAsync(Gate.Query(), string.Concat(Enumerable.Repeat("[", 100_000))));

    [Fact]
    public async Task The_memory_of_the_body_is_free_when_the_handler_is_called()
    {
        var gate = new Gate();
        var bytes = Encoding.UTF8.GetBytes(Gate.SendingBody);
        gate.Handler.Sending = async (webhook, token) =>
        {
            bytes.AsSpan().Clear();
            await Task.Yield();
            Assert.Equal(("ann", "hi"), (webhook.FromAccount, webhook.Text));
            Assert.Equal(32, webhook.Context.DeduplicationKey.Length);
            return Emitted.MessageSendingReply.Refuse();
        };
        var result = await gate.Receiver.ReceiveAsync("POST", Gate.Query(), bytes);
        Assert.Equal(Gate.Refused, result.Text());
    }

    [Fact]
    public async Task A_null_is_an_error_of_the_caller()
    {
        var receiver = new Gate().Receiver;
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await receiver.ReceiveAsync(null!, "", default));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await receiver.ReceiveAsync("POST", null!, default));
    }
}
