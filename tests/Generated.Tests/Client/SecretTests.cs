using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Exceptions of a client tell no value of a sensitive member.</summary>
public sealed class SecretTests
{
    private static readonly Box s_box = new() { Pin = 4711, Size = 4711, Parts = Map("hunter2", 4711) };

    private static readonly Dictionary<string, VaultLabRequest> s_broken = new()
    {
        ["Pin is too large; the largest allowed is 9999"] = new() { Pin = 123456 },
        ["Pin is too small; the smallest allowed is 1000"] = new() { Pin = 123 },
        ["Serial is too large; the largest allowed is 7"] = new() { Serial = 123 },
        ["Weight is too small; the smallest allowed is 0.5"] = new() { Weight = 0.123 },
        ["Codes[1] is too large; the largest allowed is 9"] = new() { Codes = [1, 123] },
        ["Scores[***] is too large; the largest allowed is 9"] = new() { Scores = Map("hunter2", 123) },
        ["Notes[***][1] is 4 characters long; at most 3 are allowed"] = new() { Notes = Map<ApiList<string>>("hunter2", ["a", "1234"]) },
        ["Notes[***][0] is null"] = new() { Notes = Map<ApiList<string>>("hunter2", [null!]) },
        ["Inner.Pin is too large; the largest allowed is 9"] = new() { Inner = s_box },
        ["Inner.Size is too large; the largest allowed is 9"] = new() { Inner = s_box with { Pin = null } },
        ["Inner.Parts[***] is too large; the largest allowed is 9"] = new() { Inner = s_box with { Pin = null, Size = null } },
        ["Inner.Boxes[***].Size is too large; the largest allowed is 9"] =
            new() { Inner = new() { Boxes = Map("hunter2", new Box { Size = 123 }) } },
        ["Boxes[east].Pin is too large; the largest allowed is 9"] = new() { Boxes = Map("east", s_box) },
        ["Guardian is required when Minor is ***"] = new() { Minor = true },
    };

    private static readonly Dictionary<string, VaultLabRequest> s_brokenAfterSecrets = new()
    {
        ["Floor is 10; the largest allowed is 9"] = new() { Pin = 1000, Scores = Map("east", 9), Inner = new() { Pin = 9 }, Floor = 10 },
        ["Boxes[east].Size is 10; the largest allowed is 9"] =
            new() { Inner = new() { Size = 9 }, Boxes = Map("east", new Box { Pin = 1, Size = 10 }) },
        ["Boxes[east].Parts[west] is 10; the largest allowed is 9"] = new() { Boxes = Map("east", new Box { Pin = 1, Parts = Map("west", 10) }) },
    };

    public static TheoryData<string> Broken => [.. s_broken.Keys];

    public static TheoryData<string> BrokenAfterSecrets => [.. s_brokenAfterSecrets.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_limit_is_told_without_the_value_and_the_keys_of_a_secret(string problem)
    {
        var message = await TestChat.RefusedAsync(chat => chat.Lab.VaultAsync(s_broken[problem]));
        Assert.Contains($": {problem}.", message, StringComparison.Ordinal);
        foreach (var secret in new[] { "123", "4711", "hunter2" })
            Assert.DoesNotContain(secret, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BrokenAfterSecrets))]
    public async Task Other_values_are_told_after_a_secret_was_checked(string problem) =>
        await TestChat.RefusedAsync($": {problem}.", chat => chat.Lab.VaultAsync(s_brokenAfterSecrets[problem]));

    [Fact]
    public async Task A_key_that_JSON_cannot_hold_is_not_told()
    {
        var message = await TestChat.RefusedAsync(chat => chat.Lab.VaultAsync(new VaultLabRequest { Scores = Map("hunter2\uD83D", 1) }));
        Assert.Equal("JSON cannot hold Scores: the text holds half a surrogate pair. (Parameter 'request')", message);
    }

    [Fact]
    public async Task An_item_that_failed_is_told_by_its_place_if_its_key_is_a_secret()
    {
        var response = await TestChat.ReceiveAsync(
            """
            {"ActionStatus":"OK","ErrorCode":0,
             "Boxes":[{"Code":0},{"Code":7,"Owner":{"Id":"hunter2"},"Info":"hunter2 is not here"}]}
            """,
            chat => chat.Lab.VaultAsync(new VaultLabRequest()));
        var failure = Assert.Single(response.Failures);
        Assert.Equal(new ApiItemFailure { Index = 1, Code = 7, JsonPath = "$.Boxes[1]" }, failure);
        Assert.Equal("$.Boxes[1]: 7", failure.ToString());
        var error = Assert.Throws<ApiPartialFailureException>(() => response.ThrowIfAnyFailed());
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    private static ApiDictionary<T> Map<T>(string key, T value) => ApiDictionary.Create([KeyValuePair.Create(key, value)]);
}
