using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Http;

/// <summary>The parameters of a query. Unknown parameters are ignored.</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private QueryParameters()
    {
    }

    /// <summary>The value, decoded; null without one.</summary>
    internal string? this[string name] => _values.GetValueOrDefault(name);

    /// <exception cref="RefusalException">60002: a name comes twice, so that its value is ambiguous.</exception>
    internal static QueryParameters Parse(string query)
    {
        var parameters = new QueryParameters();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Uri.UnescapeDataString(mark < 0 ? pair : pair[..mark]);
            var value = mark < 0 ? "" : Uri.UnescapeDataString(pair[(mark + 1)..]);
            if (!parameters._values.TryAdd(name, value))
                throw new RefusalException(TencentChatErrorCode.BadHttpRequest, "A parameter comes twice in the query.");
        }
        return parameters;
    }
}
