using System.Reflection;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;

namespace TencentChat.Tests;

/// <summary>The descriptors of all endpoints, by path.</summary>
internal static class Descriptors
{
    public static IReadOnlyDictionary<string, ApiEndpoint> All { get; } = typeof(TencentChatEndpoints).GetNestedTypes()
        .SelectMany(group => group.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Select(property => (ApiEndpoint)property.GetValue(null)!)
        .ToDictionary(endpoint => endpoint.Path);

    public static Type RequestOf(string path) => All[path].GetType().GenericTypeArguments[0];

    public static Type ResponseOf(string path) => All[path].GetType().GenericTypeArguments[1];
}
