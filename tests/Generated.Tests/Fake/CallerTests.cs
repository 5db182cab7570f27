using Xunit;

namespace Generated.Tests.Fake;

/// <summary>The callers that are allowed, and their signatures.</summary>
public class CallerTests
{
    [Fact]
    public async Task A_signature_is_good_to_the_last_second_of_its_lifetime()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var signature = fixture.Raw.Sign(lifetime: TimeSpan.FromMinutes(1));
        fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, (await fixture.Raw.WithAsync("usersig", signature)).Code);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(70001, (await fixture.Raw.WithAsync("usersig", signature)).Code);
    }

    [Fact]
    public async Task A_signature_by_another_key_is_70009()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(70009, (await fixture.Raw.WithAsync("usersig", fixture.Raw.Sign(key: "another key"))).Code);
    }

    [Fact]
    public async Task A_signature_of_another_account_is_70013()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(70013, (await fixture.Raw.WithAsync("usersig", fixture.Raw.Sign("somebody"))).Code);
    }

    [Fact]
    public async Task A_signature_of_another_app_is_70014()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(70014, (await fixture.Raw.WithAsync("usersig", fixture.Raw.Sign(app: 1400000001))).Code);
    }

    [Fact]
    public async Task A_signature_that_was_cut_off_is_70003()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(70003, (await fixture.Raw.WithAsync("usersig", fixture.Raw.Sign()[..^8])).Code);
    }

    [Fact]
    public async Task A_user_who_is_no_administrator_is_50003_and_a_stranger_is_60010()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("alice");
        Assert.Equal(50003, await CodeOfAsync(fixture, "alice"));
        Assert.Equal(60010, await CodeOfAsync(fixture, "stranger"));
    }

    [Fact]
    public async Task A_further_administrator_may_call_too()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.AddAdmin("second");
        Assert.Equal(0, await CodeOfAsync(fixture, "second"));
    }

    [Fact]
    public async Task No_refusal_repeats_the_signature()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var signature = fixture.Raw.Sign(key: "another key");
        Assert.DoesNotContain(signature, (await fixture.Raw.WithAsync("usersig", signature)).Body);
    }

    private static async Task<long> CodeOfAsync(FakeFixture fixture, string identifier)
    {
        var query = fixture.Raw.Query();
        query["identifier"] = identifier;
        query["usersig"] = fixture.Raw.Sign(identifier);
        return (await fixture.Raw.CallAsync("get_list", RawCaller.List(RawCaller.Admin), query)).Code;
    }
}
