namespace Chatwright.Tool.Changes;

/// <summary>The values of the fact <c>presence</c>. Without it a member is optional.</summary>
internal static class Presences
{
    public const string Required = "required";
    public const string UnlessFailed = "required on success";
    public const string Defaulted = "defaulted";
    public const string Empty = "empty when absent";

    /// <summary>Determines whether the C# property can be null.</summary>
    public static bool IsNullable(string? presence) => presence is null or UnlessFailed;
}
