using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>An option that is missing or out of its range.</summary>
/// <param name="option">The path of the option.</param>
/// <param name="problem">The rest of the sentence that begins with the option.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOptionError(string option, string problem)
{
    /// <summary>The path of the option, such as <c>Retry.MaxRetries</c>.</summary>
    public string Option { get; } = option;

    /// <summary>The rest of the sentence that begins with the option, such as <c>is required: …</c>. It never repeats a secret.</summary>
    public string Problem { get; } = problem;

    /// <summary>The sentence, with the option as its subject.</summary>
    public override string ToString() => $"{Option} {Problem}";
}
