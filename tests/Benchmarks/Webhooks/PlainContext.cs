using System.Text.Json.Serialization;

namespace Benchmarks.Webhooks;

[JsonSerializable(typeof(SendingTwin))]
[JsonSerializable(typeof(ReplyTwin))]
internal sealed partial class PlainContext : JsonSerializerContext;
