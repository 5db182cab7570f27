using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>A spec in the making. Its parts can be taken back one by one where the compiler refuses them.</summary>
/// <param name="head">The path of the endpoint, or the command of the webhook.</param>
/// <param name="isWebhook"><c>true</c> for a webhook, whose request is its body and whose response is its reply; otherwise, <c>false</c>.</param>
internal sealed class SpecDraft(string head, bool isWebhook)
{
    public string Head { get; } = head;
    public bool IsWebhook { get; } = isWebhook;
    public string? Service { get; init; }
    public required string Summary { get; init; }

    /// <summary>The page's summary, if it is not English; otherwise null.</summary>
    public string? Original { get; init; }
    public string? Calls { get; init; }
    public List<Doubt> Doubts { get; } = [];
    public List<FieldDraft> Request { get; } = [];
    public List<FieldDraft> Response { get; } = [];

    /// <summary><c>true</c> if the service obeys the reply of the webhook; otherwise, <c>false</c>.</summary>
    public bool Decides { get; set; }

    /// <summary>The codes of the reply.</summary>
    public List<CodeDraft> Codes { get; } = [];
    public PagesDraft? Pages { get; set; }
    public ResultsDraft? Results { get; set; }
    public List<TypeDraft> Types { get; } = [];

    /// <summary>The shared error sets that the endpoint uses.</summary>
    public List<string> ErrorSets { get; } = [];
    public List<ErrorDraft> Errors { get; } = [];
    public List<ExampleDraft> Examples { get; } = [];

    public IEnumerable<FieldDraft> Fields => FieldLists.SelectMany(fields => fields);

    /// <summary>The bodies, the objects, and the cases of unions.</summary>
    public IEnumerable<List<FieldDraft>> FieldLists => Types.SelectMany(type => type.FieldLists).Prepend(Response).Prepend(Request);
}
