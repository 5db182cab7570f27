namespace Generator.Tests.Fuzz;

/// <summary>A test that runs only where documents are asked for: it takes minutes on a small machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FuzzFactAttribute : FactAttribute
{
    public FuzzFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CHATWRIGHT_FUZZ_DOCUMENTS") is null)
            Skip = "Set CHATWRIGHT_FUZZ_DOCUMENTS to the number of documents, for instance 5000, to run the fuzzer.";
    }
}
