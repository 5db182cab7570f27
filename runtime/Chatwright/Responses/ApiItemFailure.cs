using System.Globalization;
using System.Text;
using Chatwright.Json;

namespace Chatwright;

/// <summary>An item of a batch that the service did not process, while the call as a whole went through.</summary>
public readonly record struct ApiItemFailure
{
    /// <summary>The name of the item, such as an account or a group id; null if the service does not name it.</summary>
    public string? Key { get; init; }

    /// <summary>The position of the item in its list, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The item's error code; null where the service lists failed items without one.</summary>
    public long? Code { get; init; }

    /// <summary>The error text for developers; null if there is none.</summary>
    public string? Message { get; init; }

    /// <summary>The place of the item in the response, as a path such as <c>$.GroupResultItem[0].ResultItem[2]</c>.</summary>
    public string JsonPath { get => field ?? ""; init; }

    /// <summary>Key, place, code and text in one line, the first 1000 characters.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Key is null ? JsonPath : $"{Key} ({JsonPath})");
        if (Code is { } code)
            text.Append(CultureInfo.InvariantCulture, $": {code}");
        if (!string.IsNullOrWhiteSpace(Message))
            text.Append(Code is null ? ": " : " ").Append(Message.Trim());
        return OneLine.Of(text.ToString(), OneLine.MaxText);
    }
}
