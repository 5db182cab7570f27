using System.Text.Json.Nodes;

namespace Chatwright.Tool.Requests;

/// <summary>A request that fits its endpoint.</summary>
/// <param name="Text">The same, indented.</param>
/// <param name="Query">The members that travel in the query of the URL.</param>
internal sealed record Request(JsonObject Body, string Text, IReadOnlyList<(string Name, string Value)> Query);
