using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

/// <summary>
/// The shipped files that apply. The project selects endpoints, and its own description of a service or endpoint replaces a
/// shipped one. The service comes with its endpoints, the shared file of a group with the group, and one that serves all groups if a file that
/// applies mentions its names. The project's own files always apply.
/// </summary>
/// <param name="LeftOut">The paths of shipped files that do not apply.</param>
/// <param name="Replacing">The paths of the project's files that replace shipped ones.</param>
/// <param name="Unmatched">Diagnostics for patterns that match no endpoint.</param>
internal sealed record SpecSelection(EquatableArray<string> LeftOut, EquatableArray<string> Replacing, EquatableArray<SpecDiagnostic> Unmatched)
{
    /// <param name="heads">The heads of all files.</param>
    /// <param name="wanted">The patterns of shipped endpoints; empty for all endpoints.</param>
    /// <param name="isExtension">True if the shipped files describe a compiled client that the project's own extend.</param>
    public static SpecSelection Create(IEnumerable<FileHead> heads, EquatableArray<string> wanted, bool isExtension)
    {
        var all = heads.ToLookup(head => head.IsShipped);
        var (own, shipped) = (all[false].ToList(), all[true].ToList());
        if (isExtension)
            return new(Paths(shipped.Where(head => !IsExtended(head, own))), [], []);
        var chosen = shipped.Where(head => head.IsSelectable && EndpointPattern.IsWanted(head.SelectionPath, wanted)).ToList();
        var shared = shipped.Where(head => head.Kind == FileKind.Shared).ToList();
        var users = own.Concat(chosen).Concat(shared.Where(head => Needs(head, own, chosen))).ToList();
        // A service mentions the types of the parameters of its webhooks, which are not needed without one.
        if (users.Exists(head => head.Kind == FileKind.Webhook))
            users.AddRange(shipped.Where(
                head => head.Kind == FileKind.Service && Needs(head, own, chosen) && !own.Any(other => Replaces(other, head))));
        var mentioned = MentionedSharedFiles(shared, own, users);
        var leftOut = shipped.Where(head => !(Needs(head, own, chosen) || mentioned.Contains(head)) || own.Any(other => Replaces(other, head)));
        var replacing = own.Where(head => shipped.Any(other => Replaces(head, other) && WouldApply(other, chosen)));
        return new(Paths(leftOut), Paths(replacing), Unfulfilled(wanted, shipped));
    }

    public bool Counts(SpecFile file) => !file.IsShipped || !LeftOut.Contains(file.Path);

    /// <summary>Tells the author of a file that it takes the place of one that ships.</summary>
    public EquatableArray<SpecDiagnostic> DiagnosticsOn(SpecFile file) => file.Declaration is { } declaration && Replacing.Contains(file.Path)
        ? [new SpecDiagnostic(Rules.ReplacesShipped, file.Path, declaration.Head.At, [declaration.Head.Value])]
        : [];

    private static EquatableArray<string> Paths(IEnumerable<FileHead> heads) =>
        heads.Select(head => head.Path).OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Determines whether a file of the project belongs to the service of a shipped one.</summary>
    private static bool IsExtended(FileHead shipped, List<FileHead> own) =>
        shipped.Service is { } service && own.Any(file => BelongsTo(file, service, own));

    /// <summary>Determines whether a shipped file is selected, or belongs to one that is.</summary>
    private static bool Needs(FileHead shipped, List<FileHead> own, List<FileHead> chosen) => shipped.Kind switch
    {
        FileKind.Endpoint or FileKind.Webhook => chosen.Contains(shipped),
        FileKind.Shared => chosen.Any(endpoint => endpoint.Service == shipped.Service && shipped.Name == endpoint.Group),
        _ => chosen.Any(endpoint => endpoint.Service == shipped.Name) || own.Any(file => BelongsTo(file, shipped.Name, own)),
    };

    /// <summary>
    /// The shared files whose names are mentioned by files that apply, or by another of them. A name that the project shares means the project's.
    /// </summary>
    private static HashSet<FileHead> MentionedSharedFiles(List<FileHead> shared, List<FileHead> own, List<FileHead> users)
    {
        var declaring = shared.SelectMany(head => head.Declared.Select(name => (Name: name, Head: head)))
            .ToLookup(pair => pair.Name, pair => pair.Head);
        var ownNames = new HashSet<string>(own.SelectMany(head => head.Declared));
        var found = new HashSet<FileHead>();
        var open = new Stack<FileHead>(users);
        while (open.Count > 0)
        {
            var user = open.Pop();
            var names = user.IsShipped ? user.Mentioned : user.Mentioned.Where(name => !ownNames.Contains(name));
            foreach (var head in names.SelectMany(name => declaring[name]).Where(head => IsVisible(head, user, own)))
            {
                if (found.Add(head))
                    open.Push(head);
            }
        }
        return found;
    }

    /// <summary>Determines whether a file may name the types of a shipped shared file.</summary>
    private static bool IsVisible(FileHead shared, FileHead user, List<FileHead> own) =>
        (shared.Name == SharedDecl.All || shared.Name == (user.Kind == FileKind.Shared ? user.Name : user.Group))
        && (user.IsShipped ? user.Service == shared.Service : shared.Service is { } service && BelongsTo(user, service, own));

    /// <summary>Determines whether a file belongs to a service. If it names none, that is the shipped one unless the project describes one.</summary>
    private static bool BelongsTo(FileHead file, string service, List<FileHead> own) =>
        file.Kind != FileKind.Service && (file.Service is { } named ? named == service : own.All(other => other.Kind != FileKind.Service));

    /// <summary>Determines whether a shipped endpoint or service is selected, so that a file of the project really takes its place.</summary>
    private static bool WouldApply(FileHead shipped, List<FileHead> chosen) => shipped.IsSelectable
        ? chosen.Contains(shipped)
        : chosen.Any(endpoint => endpoint.Service == shipped.Name);

    private static bool Replaces(FileHead own, FileHead shipped) =>
        own.Kind == shipped.Kind && own.Kind != FileKind.Shared && own.Name == shipped.Name && (own.Service ?? shipped.Service) == shipped.Service;

    private static EquatableArray<SpecDiagnostic> Unfulfilled(EquatableArray<string> wanted, List<FileHead> shipped)
    {
        var endpoints = shipped.Where(head => head.IsSelectable).OrderBy(head => head.SelectionPath, StringComparer.Ordinal).ToList();
        var known = endpoints.Select(head => head.PathGroup + "/*").Distinct().Concat(endpoints.Select(head => head.ShortName))
            .Concat([EndpointPattern.None, EndpointPattern.All]).ToList();
        return wanted
            .Where(pattern => !EndpointPattern.IsFixed(pattern) && !endpoints.Any(head => EndpointPattern.IsMatch(pattern, head.SelectionPath)))
            .Select(pattern => new SpecDiagnostic(Rules.UnknownEndpoint, "", default, [pattern, Suggestion.For(pattern, known)]))
            .ToEquatableArray();
    }
}
