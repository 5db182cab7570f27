namespace Microsoft.CodeAnalysis;

public sealed class GeneratorAttribute(string firstLanguage, params string[] additionalLanguages) : System.Attribute
{
    public string[] Languages => [firstLanguage, .. additionalLanguages];
}

public interface IIncrementalGenerator;
