using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chatwright.CodeGeneration;

namespace Chatwright.Transport;

/// <summary>
/// Makes the URLs of a service's requests. In the query, names and values are escaped by RFC 3986: all but letters, digits, <c>-</c>, <c>.</c>,
/// <c>_</c> and <c>~</c>.
/// </summary>
internal sealed class QueryString(ApiList<ApiQueryParameter> parameters)
{
    /// <summary>Stands for a random number until a request is sent. Escaped names and values cannot contain it.</summary>
    private const char RandomMark = '\0';

    /// <summary>A length above that of a usual URL with a signature, so that its buffer need not grow.</summary>
    private const int UsualLength = 512;

    private volatile Rendered? _last;

    /// <summary>Makes a URL: host, path, and the query, which is left out without parameters.</summary>
    /// <param name="host">Scheme, host and the path's prefix, without a slash at the end.</param>
    /// <param name="path">The endpoint's path, escaped.</param>
    /// <param name="credential">The credential for the query. A parameter for a null part is left out.</param>
    /// <param name="more">Further parameters, escaped and joined; empty for none.</param>
    internal string Address(string host, string path, ApiCredential credential, string more = "")
    {
        // Only the random numbers differ between the requests of one credential.
        var rendered = _last;
        if (rendered?.Credential != credential)
            _last = rendered = new(credential, Render(credential).Split(RandomMark));
        var address = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        address.AppendLiteral(host);
        address.AppendLiteral("/");
        address.AppendLiteral(path);
        address.AppendLiteral(rendered.Pieces[0]);
        foreach (var piece in rendered.Pieces.AsSpan(1))
        {
            address.AppendFormatted(RequestValues.Random32());
            address.AppendLiteral(piece);
        }
        if (more.Length > 0)
        {
            address.AppendLiteral(rendered.Pieces is [""] ? "?" : "&");
            address.AppendLiteral(more);
        }
        return address.ToStringAndClear();
    }

    private string Render(ApiCredential credential)
    {
        var query = new StringBuilder();
        foreach (var parameter in parameters)
        {
            if (ValueOf(parameter, credential) is { } value)
                query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(parameter.Name)).Append('=').Append(value);
        }
        return query.ToString();
    }

    private static string? ValueOf(ApiQueryParameter parameter, ApiCredential credential) => parameter.Source switch
    {
        ApiQuerySource.Value => Escape(parameter.Value),
        ApiQuerySource.Random32 => RandomMark.ToString(),
        var part => Escape(part.In(credential)),
    };

    private static string? Escape(string? value) => value is null ? null : Uri.EscapeDataString(value);

    private sealed record Rendered(ApiCredential Credential, string[] Pieces);
}
