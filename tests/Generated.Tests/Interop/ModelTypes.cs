using Chatwright.CodeGeneration;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Interop;

/// <summary>The public types that the generator made of the specs' types, found by reflection.</summary>
internal static class ModelTypes
{
    /// <summary>Objects, unions, choices and enums of texts.</summary>
    public static IReadOnlyList<Type> Models { get; } = [.. Public.Where(type => !type.IsNested && IsModel(type))];

    /// <summary>The cases of unions and choices.</summary>
    public static IReadOnlyList<Type> Cases { get; } = [.. Models.SelectMany(CasesOf)];

    /// <summary>Enums and flags of integers; error codes are no part of any body.</summary>
    public static IReadOnlyList<Type> Enums { get; } = [.. Public.Where(type => type.IsEnum && type != typeof(TencentChatErrorCode))];

    public static IEnumerable<Type> All => [.. Models, .. Cases, .. Enums];

    private static IEnumerable<Type> Public => typeof(TencentChatClient).Assembly.GetExportedTypes()
        .Where(type => $"{type.Namespace}.".StartsWith($"{typeof(TencentChatClient).Namespace}.", StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static Type Find(string name) => typeof(TencentChatClient).Assembly.GetType(name, throwOnError: true)!;

    public static IEnumerable<Type> CasesOf(Type type) => type.GetNestedTypes().Where(type.IsAssignableFrom);

    private static bool IsModel(Type type)
        => type.GetInterfaces().Any(shape => shape.IsGenericType && shape.GetGenericTypeDefinition() == typeof(IJsonModel<>));
}
