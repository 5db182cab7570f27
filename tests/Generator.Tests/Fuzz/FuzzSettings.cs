using System.Globalization;

namespace Generator.Tests.Fuzz;

/// <summary>The number of documents, and the seed.</summary>
internal static class FuzzSettings
{
    /// <summary><c>CHATWRIGHT_FUZZ_DOCUMENTS</c>: how many documents in all.</summary>
    public static int Documents { get; } = Number("CHATWRIGHT_FUZZ_DOCUMENTS", 5_000);

    /// <summary><c>CHATWRIGHT_FUZZ_SEED</c>: what all randomness follows from. The usual one is fixed, so that a run can be repeated.</summary>
    public static int Seed { get; } = Number("CHATWRIGHT_FUZZ_SEED", 20_260_401);

    /// <summary>
    /// <c>CHATWRIGHT_FUZZ_DUMP</c>: a file for the results of each document, to be compared with another version; nothing is checked then.
    /// </summary>
    public static string? Dump { get; } = Environment.GetEnvironmentVariable("CHATWRIGHT_FUZZ_DUMP") is { Length: > 0 } path ? path : null;

    /// <summary><c>CHATWRIGHT_FUZZ_DUMP_TEXTS</c>: 1 to write the documents' texts too.</summary>
    public static bool DumpsTexts { get; } = Environment.GetEnvironmentVariable("CHATWRIGHT_FUZZ_DUMP_TEXTS") == "1";

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
