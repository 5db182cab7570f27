using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Protocol;

/// <summary>Success and failure of a response, as its envelope reports them.</summary>
public sealed class ResponseEnvelopeTests
{
    private static readonly ApiEnvelope s_both = new() { Status = "state", Ok = "fine", Code = "number", Info = "why", Display = "said" };

    public static TheoryData<string?, string?, string> Members => new()
    {
        { "state", "number", "state or number" },
        { "state", null, "state" },
        { null, "number", "number" },
    };

    [Theory, MemberData(nameof(Members))]
    public void A_response_without_any_of_its_members_is_told_which_are_missing(string? status, string? code, string expected)
    {
        var error = Assert.Throws<ApiResponseException>(() => Raw(new() { Status = status, Ok = "fine", Code = code }, """{"other":1}"""));
        Assert.Contains($"expected {expected}, found no such member", error.Message, StringComparison.Ordinal);
        Assert.Equal(ApiExecution.Unknown, error.Execution);
    }

    [Fact]
    public void An_error_has_all_that_its_members_say()
    {
        var error = Assert.Throws<ApiErrorException>(() => Raw(s_both, """{"said":"sorry","why":"no","number":7,"state":"bad"}"""));
        Assert.Equal((7, "bad", "no", "sorry"), (error.Code, error.Status, error.ErrorMessage, error.DisplayMessage));
    }

    [Fact]
    public void The_status_alone_decides_where_there_is_no_code()
    {
        var onlyStatus = new ApiEnvelope { Status = "state", Ok = "fine" };
        Assert.Equal("fine", Raw(onlyStatus, """{"state":"fine","number":7}""").Info.Status);
        Assert.Equal("bad", Assert.Throws<ApiErrorException>(() => Raw(onlyStatus, """{"state":"bad"}""")).Status);
    }

    [Fact]
    public void A_status_without_a_text_of_success_decides_nothing()
        => Assert.Equal("any", Raw(new() { Status = "state", Code = "number" }, """{"state":"any"}""").Info.Status);

    [Theory]
    [InlineData("""{"number":7,"Need":1,"Items":[0,7]}""", 1)]
    [InlineData("""{"number":0,"Need":1,"Items":[0,7]}""", 1)]
    [InlineData("""{"number":0,"Need":1,"Items":[0]}""", 0)]
    public void A_failed_batch_that_lists_what_failed_is_a_response(string body, int failures)
        => Assert.Equal(failures, Batch(body).Failures.Count);

    [Theory]
    [InlineData("""{"number":7,"Need":1,"Items":[0]}""")]
    [InlineData("""{"number":7,"Need":1}""")]
    [InlineData("""{"number":7,"Items":[0,7]}""")]
    public void A_failed_batch_that_lists_nothing_or_lacks_what_it_needs_is_an_error(string body)
        => Assert.Equal(7, Assert.Throws<ApiErrorException>(() => Batch(body)).Code);

    [Fact]
    public void A_successful_batch_that_lacks_what_it_needs_cannot_be_read()
        => Assert.Equal("$.Need", Assert.Throws<ApiResponseException>(() => Batch("""{"number":0,"Items":[0,7]}""")).JsonPath);

    private static ApiRawResponse Raw(ApiEnvelope envelope, string body)
        => ResponseReader.Read(new ApiEndpoint<RawRequest, ApiRawResponse>(Service(envelope), "v1/a"), Reading.Bytes(body));

    private static BatchResponse Batch(string body)
        => ResponseReader.Read(new ApiEndpoint<NoRequest, BatchResponse>(Service(new() { Code = "number" }), "v1/a"), Reading.Bytes(body));

    private static ApiService Service(ApiEnvelope envelope) => new("Test", Contract.V1) { Envelope = envelope };

    /// <summary>A response with a code for each item, as it is emitted.</summary>
    private sealed record BatchResponse : ApiBatchResponse, IJsonReadable<BatchResponse>
    {
        private static readonly Utf8NameTable s_members = new("Items", "Need", "number");

        public ApiList<long> Items { get; init; }

        public required long Need { get; init; }

        static BatchResponse IJsonReadable<BatchResponse>.Read(ref JsonCursor json)
        {
            ApiList<long>? items = null;
            long? need = null, number = null;
            for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
            {
                switch (member)
                {
                    case 0: items = json.ReadList<long, Int64Codec>(); break;
                    case 1: need = json.ReadInt64(); break;
                    case 2: number = json.ReadInt64(); break;
                }
            }
            var hasFailed = ResponseEnvelope.HasFailed(ref json, null, number, null, null);
            var response = new BatchResponse { Items = items ?? default, Need = need ?? json.Missing<long>("Need") };
            return ResponseEnvelope.AcceptPartial(ref json, response, hasFailed);
        }

        protected override IEnumerable<ApiItemFailure> FindFailures()
            => Items.Where(code => code != 0).Select((code, i) => new ApiItemFailure { Key = "a", Index = i, Code = code, JsonPath = "$.Items" });
    }
}
