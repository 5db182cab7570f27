using System.Buffers;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Runtime.Tests.Json.Twins;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Json;

public class AllocationTests
{
    private static readonly ApiEndpoint<GetListRequest, GetListResponse> s_endpoint = new(
        new ApiService("Chat", Contract.V1) { Envelope = Probe.Service.Envelope }, "e");

    [Fact]
    public void Reading_allocates_the_objects_that_come_out_and_nothing_else()
    {
        var body = Reading.Bytes(
            """{"x":{"y":[1,2,"z"]},"\u0053essionItem":[{"Type":1,"To_Account":"id\u0032","MsgTime":1630997627,"TopFlag":1},{"Type":"""
                + """2,"GroupId":"g2"}],"CompleteFlag":1,"TimeStamp":12,"StartIndex":3,"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""");

        object Graph()
        {
            var items = new Conversation[2];
            items[0] = new Conversation.OneToOne { ToAccount = new string('a', 3) };
            items[1] = new Conversation.Group { GroupId = new string('a', 2) };
            var info = new ApiResponseInfo { Status = "OK", ErrorCode = 0, ErrorMessage = "" };
            return (new GetListResponse { IsComplete = true, TimeStamp = 1, StartIndex = 1, Info = info }, items).Item1;
        }

        Assert.Equal(Allocated(() => Graph()), Allocated(() => ResponseReader.Read(s_endpoint, body)));
    }

    [Fact]
    public void A_text_that_is_one_of_a_few_is_not_made_anew()
    {
        var body = Reading.Bytes("""{"Index":3,"MsgType":"TIMFaceElem"}""");
        Assert.Equal(Allocated(() => new Element.FaceElement { Index = 3 }), Allocated(() => Reading.Read<Element>(body)));
    }

    [Fact]
    public void Reading_a_long_list_allocates_one_array_of_its_length()
    {
        var body = Reading.Bytes($"{{\"Int64List\":[{string.Join(',', Enumerable.Range(0, 1000))}]}}");
        var empty = Reading.Bytes("{\"Int64List\":[]}");
        Assert.Equal(Allocated(() => new long[1000]),
            Allocated(() => Reading.Read<Everything>(body)) - Allocated(() => Reading.Read<Everything>(empty)));
    }

    /// <summary>The array that a thread returned last is the one that it rents next.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    public void The_pool_keeps_no_model_alive(int count)
    {
        var value = Reading.Read<Everything>($"{{\"ModelList\":[{string.Join(',', Enumerable.Repeat("{}", count))}]}}");
        Assert.Equal(count, value.ModelList!.Value.Count);
        Assert.All(ArrayPool<Everything>.Shared.Rent(32), Assert.Null);
        Assert.All(ArrayPool<Everything>.Shared.Rent(64), Assert.Null);
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var request = new GetListRequest { FromAccount = "user_0001 名", TimeStamp = 1630997627 };
        Assert.Equal(0, Allocated(() => RequestWriter.Write(request).Dispose()));
    }

    private static long Allocated(Func<object> act) => Allocated(() => { act(); });

    private static long Allocated(Action act)
    {
        // Warm: the first rounds fill pools and caches. The least of several, in case tiering allocates on this thread.
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
