namespace Benchmarks.Json;

internal static class RowNames
{
    public const string Chatwright = "Chatwright";
    public const string Generated = "System.Text.Json source generation";
    public const string FastPath = "System.Text.Json source generation, fast path";
    public const string Metadata = "System.Text.Json source generation, metadata";
    public const string InitOnly = "System.Text.Json source generation, init-only";
    public const string Reflection = "System.Text.Json reflection";
    public const string Document = "JsonDocument";
    public const string HandReader = "Utf8JsonReader by hand";
    public const string HandWriter = "Utf8JsonWriter by hand";
    public const string Tokens = "floor: tokens only";
    public const string Graph = "floor: allocate only";
    public const string CopyOnly = "floor: copy only";
}
