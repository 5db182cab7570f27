using System.Globalization;
using System.Text;
using Chatwright.Generated;

namespace Chatwright;

/// <summary>Writes the query of a service's requests. Names and values are escaped by RFC 3986: all but letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>.</summary>
internal sealed class QueryString(ApiList<ApiQueryParameter> parameters)
{
    /// <summary>Stands for a random number until a request is sent. Escaping leaves none of it in names and values.</summary>
    private const char RandomMark = '\0';

    private volatile Rendered? _last;

    /// <summary>The query with its question mark; empty without parameters. A parameter whose part of the credential is null is left out.</summary>
    internal string For(ApiCredential credential)
    {
        // Only the random numbers differ between the requests of one credential.
        var rendered = _last;
        if (rendered?.Credential != credential)
            _last = rendered = new(credential, Render(credential).Split(RandomMark));
        return WithRandomNumbers(rendered.Pieces);
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
        ApiQuerySource.SdkAppId => Escape(credential.AppId),
        ApiQuerySource.Identifier => Escape(credential.Identifier),
        ApiQuerySource.Signature => Escape(credential.Signature),
        ApiQuerySource.Random32 => RandomMark.ToString(),
        _ => null,
    };

    private static string? Escape(string? value) => value is null ? null : Uri.EscapeDataString(value);

    private static string WithRandomNumbers(string[] pieces)
    {
        var query = new StringBuilder(pieces[0]);
        foreach (var piece in pieces.AsSpan(1))
            query.Append(((uint)Random.Shared.NextInt64(1L << 32)).ToString(CultureInfo.InvariantCulture)).Append(piece);
        return query.ToString();
    }

    private sealed record Rendered(ApiCredential Credential, string[] Pieces);
}
