namespace Generated.Tests.Fake;

/// <summary>The two ways to the fake.</summary>
public enum Front
{
    InMemory,
    Kestrel,
}
