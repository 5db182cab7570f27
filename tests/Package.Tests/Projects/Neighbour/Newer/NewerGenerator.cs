namespace Newer;

/// <summary>Does not load in a compiler of today: CS9057.</summary>
[Microsoft.CodeAnalysis.Generator("C#")]
public sealed class NewerGenerator : Microsoft.CodeAnalysis.IIncrementalGenerator;
