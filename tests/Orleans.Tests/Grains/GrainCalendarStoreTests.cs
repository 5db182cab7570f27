using Chatwright.Orleans.Calendar;
using Chatwright.Orleans.Grains;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Tests.Clusters;

namespace Orleans.Tests.Grains;

public sealed class GrainCalendarStoreTests
{
    private static readonly GrainId s_grain = GrainId.Create("chatwright.budget", "1/v4/a");

    [Fact]
    public async Task What_is_written_is_read_again_with_its_version()
    {
        var store = new GrainCalendarStore(new SharedGrainStorage(), s_grain);
        Assert.Equal(StoredReservation.None, await store.ReadAsync());
        var version = await store.WriteAsync(new("one", TimeSpan.FromSeconds(4), null));
        Assert.Equal(new StoredReservation("one", TimeSpan.FromSeconds(4), version), await store.ReadAsync());
    }

    [Fact]
    public async Task Of_two_writes_of_one_version_the_second_one_is_refused()
    {
        var store = new GrainCalendarStore(new SharedGrainStorage(), s_grain);
        Assert.NotNull(await store.WriteAsync(new("one", TimeSpan.FromSeconds(4), null)));
        Assert.Null(await store.WriteAsync(new("two", TimeSpan.FromSeconds(4), null)));
        Assert.Equal("one", (await store.ReadAsync()).Owner);
    }

    [Fact]
    public async Task A_provider_that_changes_no_ETag_is_refused()
    {
        var store = new GrainCalendarStore(new Careless(), s_grain);
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => store.WriteAsync(new("one", TimeSpan.FromSeconds(4), null)));
        Assert.StartsWith("The storage provider changes no ETag", error.Message, StringComparison.Ordinal);
    }

    private sealed class Careless : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;
    }
}
