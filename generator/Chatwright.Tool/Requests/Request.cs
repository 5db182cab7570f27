using System.Text.Json.Nodes;

namespace Chatwright.Tool.Requests;

/// <summary>A request that fits its endpoint.</summary>
/// <param name="Text">The same, indented.</param>
internal sealed record Request(JsonObject Body, string Text);
