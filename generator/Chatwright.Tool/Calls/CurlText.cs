using Chatwright.Generator.Model;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Requests;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Calls;

/// <summary>The same call as a command line of curl, for a POSIX shell.</summary>
internal static class CurlText
{
    /// <summary>The variable that stands for the signature where it is not to be seen.</summary>
    public const string SignatureVariable = "CHATWRIGHT_USERSIG";

    /// <summary>Stands for that variable until the URL is quoted. Escaped names and values cannot contain it.</summary>
    private const string Hole = "\0";

    /// <param name="signature">Null: the variable stands in its place.</param>
    public static string Of(CallTarget target, Request request, ApiHost host, uint? app, string? identifier, string? signature)
    {
        var parameters = target.Service.Query.Concat(target.Endpoint.Query)
            .Select(query => $"{Escaped(query.Name)}={Value(query, app, identifier, signature)}")
            .Concat(request.Query.Select(query => $"{Escaped(query.Name)}={Escaped(query.Value)}"));
        var address = $"{host.Primary.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{target.Endpoint.Path}";
        var url = Filled($"{address}?{string.Join('&', parameters)}".TrimEnd('?'));
        var headers = string.Concat(target.Service.Headers.Select(
            header => $" \\\n  --header {Header(header, app, identifier, signature)}"));
        return target.Endpoint.IsGet
            ? $"curl {url}{headers}"
            : $"curl {url}{headers} \\\n  --header 'Content-Type: application/json' \\\n"
                + $"  --data-binary {Quoted(request.Body.ToJsonString(JsonPrinter.OneLine))}";
    }

    /// <summary>A header as an argument of curl, where a semicolon after the name stands for an empty value.</summary>
    private static string Header(QueryModel header, uint? app, string? identifier, string? signature)
    {
        var value = ParameterText.Of(header, app, identifier, signature ?? Hole);
        return Filled(value.Length == 0 ? $"{header.Name};" : $"{header.Name}: {value}");
    }

    /// <summary>One word for a shell, with the variable in the place of the hole.</summary>
    private static string Filled(string text) =>
        Quoted(text).Replace(Hole, $"'\"${SignatureVariable}\"'", StringComparison.Ordinal);

    private static string Value(QueryModel query, uint? app, string? identifier, string? signature)
        => ParameterText.Of(query, app, identifier, signature ?? Hole) is var text && text == Hole ? Hole : Escaped(text);

    /// <summary>One word for a POSIX shell, whatever is in it.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
