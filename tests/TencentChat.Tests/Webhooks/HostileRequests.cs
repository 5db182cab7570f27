using Chatwright.Generator.Model;

namespace TencentChat.Tests.Webhooks;

/// <summary>Random requests from a seed: those of the examples of the specs, as they are and damaged, and others that never were one.</summary>
internal sealed class HostileRequests(int seed)
{
    public const string Token = "marker-token-5d0a7c1e";
    public const long App = 1400000000;

    private static readonly string[] s_methods = ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "PO ST", "", "POST\r\nX: y", "ПОСТ"];
    private static readonly string[] s_postings = ["post", "Post"];

    private static readonly (string Command, string Body)[] s_examples =
    [
        .. from webhook in SpecExamples.Webhooks
           orderby webhook.Command
           from example in webhook.Examples
           where example.Body is not null
           select (webhook.Command, example.Body),
    ];

    /// <summary>The examples of the webhooks that <see cref="UnreliableHandler"/> handles.</summary>
    private static readonly (string Command, string Body)[] s_handled =
    [
        .. s_examples.Where(example => example.Command is "C2C.CallbackBeforeSendMsg" or "C2C.CallbackAfterSendMsg" or "Group.CallbackBeforeSendMsg"
            or "Group.CallbackBeforeCreateGroup"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Creates a request.</summary>
    /// <param name="now">The time at which it is sent, in Unix seconds.</param>
    /// <param name="maxBodyBytes">The limit for bodies. A few are larger.</param>
    public HostileRequest Next(long now, int maxBodyBytes)
    {
        var (command, body) = _random.Pick(_random.Next(3) == 0 ? s_handled : s_examples);
        var query = new HostileQuery(_random, command, now);
        var hostile = new HostileBody(_random, maxBodyBytes);
        return _random.Next(100) switch
        {
            < 10 => new("POST", query.Valid(), HostileBody.Valid(body)),
            < 45 => new("POST", query.Valid(), hostile.Damaged(body)),
            < 75 => new("POST", query.Damaged(), HostileBody.Valid(body)),
            < 95 => new("POST", query.Damaged(), hostile.Damaged(body)),
            < 98 => new(_random.Pick(s_methods), query.Valid(), HostileBody.Valid(body)),
            _ => new(_random.Pick(s_postings), query.Valid(), HostileBody.Valid(body)),
        };
    }
}
