using System.Globalization;

namespace TencentChat.Tests.Webhooks;

/// <summary>Settings of the random tests and the load, from the environment.</summary>
internal static class TestSettings
{
    public static int Seed => Number("CHATWRIGHT_FUZZ_SEED") ?? 17;

    public static int Requests(int usually) => Number("CHATWRIGHT_FUZZ_REQUESTS") ?? usually;

    /// <summary>The seconds of a load; null for a short one, as beside other tests.</summary>
    public static int? LoadSeconds => Number("CHATWRIGHT_LOAD_SECONDS");

    /// <summary>The webhooks in a second of a load.</summary>
    public static int LoadRate => Number("CHATWRIGHT_LOAD_RATE") ?? 200;

    private static int? Number(string variable)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
