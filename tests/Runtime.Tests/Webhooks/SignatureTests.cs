using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class SignatureTests
{
    private const string Vector = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";

    [Fact]
    public void The_signature_is_that_of_the_documentation() => Assert.Equal(Vector, WebhookSignature.Create(Gate.Token, Gate.Time));

    [Theory]
    [InlineData(Vector)]
    [InlineData("17773BC39A671D7B9AA835458704D2A6DB81360A5940292B587D6D760D484061")]
    public async Task A_signature_is_taken_in_either_letter_case(string signature)
        => Assert.Equal(200, await new Gate().StatusAsync(Signed(signature)));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("e78a8547e4ddf2d4e1c2b9a1ff8a19af4e04a5a5d7b1b6e6bb0d6a4a1f9d3c11")]
    [InlineData("17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d48406")]
    [InlineData("17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d4840610")]
    [InlineData("17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d48406g")]
    [InlineData("%207773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061")]
    [InlineData("１7773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061")]
    public async Task Any_other_signature_is_refused(string signature)
    {
        var gate = new Gate();
        Assert.Equal(401, await gate.StatusAsync(Signed(signature)));
        Assert.Empty(gate.Handler.Received);
    }

    [Theory]
    [InlineData("&Sign=" + Vector)]
    [InlineData("&RequestTime=1669872112")]
    [InlineData("")]
    public async Task A_request_without_signature_or_time_is_refused(string signature)
        => Assert.Equal(401, await new Gate().StatusAsync($"SdkAppid=1400000000&CallbackCommand={Gate.Sending}{signature}"));

    [Theory]
    [InlineData("01669872112")]
    [InlineData("+1669872112")]
    [InlineData("%2B1669872112")]
    [InlineData("-1669872112")]
    [InlineData("1669872112.0")]
    [InlineData("1669872112000000000")]
    [InlineData("١٦٦٩٨٧٢١١٢")]
    public async Task The_time_counts_as_the_text_that_was_signed(string time)
        => Assert.Equal(401, await new Gate().StatusAsync($"SdkAppid=1400000000&CallbackCommand={Gate.Sending}&Sign={Vector}&RequestTime={time}"));

    [Theory]
    [InlineData("回调令牌")]
    [InlineData("ключ-ß-🔑")]
    public async Task A_token_may_have_any_characters(string token)
    {
        var gate = new Gate(options => options.Tokens = [token]);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(token: token)));
        Assert.Equal(401, await gate.StatusAsync(Gate.Query()));
    }

    [Fact]
    public async Task A_token_may_have_any_length()
    {
        var token = new string('k', 5000);
        var gate = new Gate(options => options.Tokens = [token]);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(token: token)));
        Assert.Equal(401, await gate.StatusAsync(Gate.Query(token: token + "k")));
    }

    /// <summary>The receiver signs in a buffer of 512 bytes what fits there: the token, and a time of ten digits.</summary>
    [Theory]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(512)]
    [InlineData(522)]
    [InlineData(523)]
    public async Task A_token_may_be_as_long_as_the_buffer_or_longer(int length)
    {
        var token = new string('k', length);
        var gate = new Gate(options => options.Tokens = [token]);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(token: token)));
        Assert.Equal(401, await gate.StatusAsync(Gate.Query(token: token[1..])));
    }

    [Fact]
    public async Task A_token_that_is_listed_twice_counts()
    {
        var gate = new Gate(options => options.Tokens = [Gate.Token, Gate.Token]);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query()));
        Assert.Equal(401, await gate.StatusAsync(Gate.Query(token: "other")));
    }

    [Fact]
    public async Task Each_of_several_tokens_counts_while_one_replaces_the_other()
    {
        var gate = new Gate(options => options.Tokens = ["new", "old"]);
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(token: "new")));
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(token: "old")));
        Assert.Equal(401, await gate.StatusAsync(Gate.Query(token: "older")));
    }

    /// <summary>The receiver keeps the signatures of the latest seconds.</summary>
    [Fact]
    public async Task The_signature_of_one_second_fits_no_other_second()
    {
        var gate = new Gate(options => options.Tokens = ["new", "old"]);
        for (var round = 0; round < 2; round++)
        {
            for (var time = Gate.Time; time < Gate.Time + 20; time++)
            {
                Assert.Equal(200, await gate.StatusAsync(Signed(WebhookSignature.Create("old", time), time)));
                Assert.Equal(401, await gate.StatusAsync(Signed(WebhookSignature.Create("old", time + 1), time)));
                Assert.Equal(401, await gate.StatusAsync(Signed(WebhookSignature.Create("older", time), time)));
                Assert.Equal(200, await gate.StatusAsync(Signed(WebhookSignature.Create("new", time), time)));
            }
        }
    }

    [Fact]
    public async Task Signature_and_time_may_be_escaped()
    {
        Assert.Equal(200, await new Gate().StatusAsync(Signed("%31%37" + Vector[2..])));
        Assert.Equal(200, await new Gate().StatusAsync(Signed(Vector).Replace("RequestTime=1", "RequestTime=%31", StringComparison.Ordinal)));
        Assert.Equal(401, await new Gate().StatusAsync(Signed(Vector).Replace("RequestTime=1", "RequestTime=%32", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Unsigned_requests_are_taken_where_the_options_allow_it()
    {
        var gate = new Gate(options => (options.Tokens, options.AllowUnsigned) = ([], true));
        Assert.Equal(200, await gate.StatusAsync($"SdkAppid=1400000000&CallbackCommand={Gate.Sending}"));
        Assert.Null(gate.Handler.Received[0].Context.RequestTime);
        Assert.Equal(403, await gate.StatusAsync($"SdkAppid=1400000001&CallbackCommand={Gate.Sending}"));
    }

    private static string Signed(string signature, long time = Gate.Time)
        => $"SdkAppid=1400000000&CallbackCommand={Gate.Sending}&contenttype=json&Sign={signature}&RequestTime={time}";
}
