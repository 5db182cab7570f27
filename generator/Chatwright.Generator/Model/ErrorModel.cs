using Chatwright.Generator.Words;

namespace Chatwright.Generator.Model;

internal sealed record ErrorModel(long Code, string Name, RetryAdvice? Retry, int AfterSeconds, bool IsRefused, string? Summary, string? Remedy)
    : CodeModel(Code);
