using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Site.Tests;

/// <summary>A page that is open. An error or a warning on its console, also of its content security policy, fails the test.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _messages = [];

    internal OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && (Expected is not { } text || !message.Text.Contains(text, StringComparison.Ordinal)))
                _messages.Add(message.Text);
        };
        page.PageError += (_, error) => _messages.Add(error);
    }

    public IPage Page { get; }

    /// <summary>A part of messages that the test is about; null for none.</summary>
    public string? Expected { get; set; }

    /// <summary>The rules of accessibility that the page breaks, as axe reports them.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        var known = _messages.Count;
        // The elements that keep the rules, thousands on a page, need not travel here.
        var found = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        // Axe tries to fetch the style sheet once more, which a page on the disk may not.
        _messages.RemoveRange(known, _messages.Count - known);
        return [.. found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"))];
    }

    /// <summary>The width that is scrolled sideways; 0 if the page fits.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>The colour behind the text, as the browser computes it.</summary>
    public Task<string> GroundAsync() => Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_messages);
    }
}
