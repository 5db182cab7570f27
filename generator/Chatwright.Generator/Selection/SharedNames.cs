using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

/// <summary>
/// The names of types and error sets that cross files. The two kinds are not told apart: at worst a shared file counts that is not needed.
/// </summary>
internal static class SharedNames
{
    public static EquatableArray<string> DeclaredIn(SharedDecl file) =>
        [.. file.Types.Select(type => type.Name.Value), .. file.ErrorSets.Select(set => set.Name.Value)];

    /// <summary>The names that the file has from elsewhere.</summary>
    public static EquatableArray<string> MentionedIn(SharedDecl file) => Foreign(Mentioned(file.Types), file.Types);

    /// <inheritdoc cref="MentionedIn(SharedDecl)"/>
    public static EquatableArray<string> MentionedIn(EndpointDecl file) => Foreign(
        [
            .. References.Of(file.Request),
            .. References.Of(file.Response),
            .. Mentioned(file.Types),
            .. file.ErrorSets.Select(set => set.Value),
        ],
        file.Types);

    /// <summary>The names that the parameters of webhooks have from elsewhere.</summary>
    public static EquatableArray<string> MentionedIn(ServiceDecl file) => References.Of(file.Webhooks).ToEquatableArray();

    /// <inheritdoc cref="MentionedIn(SharedDecl)"/>
    public static EquatableArray<string> MentionedIn(WebhookDecl file) => Foreign(
        [
            .. References.Of(file.Body),
            .. References.Of(file.Reply),
            .. Mentioned(file.Types),
        ],
        file.Types);

    private static IEnumerable<string> Mentioned(EquatableArray<TypeDecl> types) => types.SelectMany(type => References.Of(type.Body));

    private static EquatableArray<string> Foreign(IEnumerable<string> names, EquatableArray<TypeDecl> own) =>
        names.Except(own.Select(type => type.Name.Value)).ToEquatableArray();
}
