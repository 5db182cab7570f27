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

    /// <summary>A member as C# declares it, but with the type of the spec: <c>required int32</c>, <c>int32?</c>, <c>int32 = 20</c>.</summary>
    public static string Declaration(SurfaceNode member)
    {
        var presence = member[SurfaceFacts.Presence];
        return (presence == Required ? "required " : "") + member[SurfaceFacts.Type] + (IsNullable(presence) ? "?" : "")
            + (presence == Defaulted ? $" = {member["default"]}" : "");
    }
}
