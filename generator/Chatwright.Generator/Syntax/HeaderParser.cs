using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Syntax;

/// <summary>
/// The rules of HTTP for the headers of a service. The runtime has the same for those that a caller adds. It allows Content-MD5 too, which follows
/// from the body.
/// </summary>
internal static class HeaderParser
{
    /// <summary>The headers that describe the connection, the length and form of the message, or a body that the client writes itself.</summary>
    private static readonly HashSet<string> s_owned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Connection", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5",
        "Content-Range", "Content-Type", "Expect", "Expires", "Host", "Keep-Alive", "Last-Modified", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Drops the headers that cannot be sent, each with a diagnostic.</summary>
    public static EquatableArray<QueryDecl> Check(EquatableArray<QueryDecl> headers, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return headers.Where(header => IsSendable(header, names, diagnostics)).ToEquatableArray();
    }

    private static bool IsSendable(QueryDecl header, HashSet<string> names, DiagnosticBag diagnostics)
    {
        var name = header.Name.Value;
        var problem = name.Length == 0 || !name.All(IsOfToken) ? "is not a name of HTTP. Use letters, digits and hyphens"
            : s_owned.Contains(name) ? "describes the connection or the body, which is up to the client. Remove it"
            : !names.Add(name) ? "is there already, since letter case does not count. Remove one of the two"
            : null;
        if (problem is not null)
            diagnostics.Add(Rules.NotAHeader, header.Name.At, name, problem);
        if (header.Value is not { } value || value.Value.All(c => c is >= ' ' and <= '~'))
            return problem is null;
        diagnostics.Add(Rules.NotAHeader, value.At, name, "has a value that cannot be sent. Use printable ASCII");
        return false;
    }

    /// <summary>The characters of a token (RFC 9110, 5.6.2).</summary>
    private static bool IsOfToken(char c) => AsciiCharacter.IsLetterOrDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}
