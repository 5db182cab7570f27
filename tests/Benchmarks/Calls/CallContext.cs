using System.Text.Json.Serialization;
using Benchmarks.Json.Twins;

namespace Benchmarks.Calls;

/// <summary>System.Text.Json's generator as it comes: tables for reading, the fast path for writing.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListRequestTwin))]
[JsonSerializable(typeof(ListTwin))]
internal sealed partial class CallContext : JsonSerializerContext;
