using System.Text.Json.Serialization;

namespace Benchmarks.Json.Twins;

/// <summary>System.Text.Json's generator, with tables that its general reader and writer follow. There is no other way of reading.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeleteTwin))]
[JsonSerializable(typeof(ListTwin))]
[JsonSerializable(typeof(SearchTwin))]
[JsonSerializable(typeof(ContactGroupTwin))]
[JsonSerializable(typeof(ListRequestTwin))]
[JsonSerializable(typeof(SearchRequestTwin))]
[JsonSerializable(typeof(InitDeleteTwin))]
[JsonSerializable(typeof(InitListTwin))]
[JsonSerializable(typeof(InitSearchTwin))]
[JsonSerializable(typeof(InitContactGroupTwin))]
internal sealed partial class TableContext : JsonSerializerContext;

/// <summary>System.Text.Json's generator, with code that writes: its fast path.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeleteTwin))]
[JsonSerializable(typeof(ListTwin))]
[JsonSerializable(typeof(SearchTwin))]
[JsonSerializable(typeof(ContactGroupTwin))]
[JsonSerializable(typeof(ListRequestTwin))]
[JsonSerializable(typeof(SearchRequestTwin))]
internal sealed partial class FastPathContext : JsonSerializerContext;
