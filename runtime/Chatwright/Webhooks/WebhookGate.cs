using System.Globalization;
using System.Text;
using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>The checks of a request that need no body, in the order of their cost.</summary>
internal sealed class WebhookGate
{
    private const int CommandNumber = 0;
    private const int AppNumber = 1;
    private const int SignatureNumber = 2;
    private const int TimeNumber = 3;
    private const int FixedNumber = 4;

    /// <summary>More digits than the seconds of the year 9999 have are no time.</summary>
    private const int MaxTimeDigits = 12;

    private const int MaxCommandBytes = 3 * QueryParser.MaxValueLength;

    private static readonly long s_maxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private readonly string?[] _names;
    private readonly string?[] _fixedValues;
    private readonly string? _appId;
    private readonly SignatureCheck? _signatures;
    private readonly TimeSpan _maxAge;
    private readonly TimeProvider _time;
    private readonly Utf8NameTable _commands;

    internal WebhookGate(WebhookService service, WebhookOptions options)
    {
        _names =
        [
            service.CommandParameter, service.AppParameter, service.SignatureParameter, service.TimeParameter,
            .. service.FixedQuery.Select(parameter => parameter.Name), .. service.Query,
        ];
        _fixedValues = [.. service.FixedQuery.Select(parameter => parameter.Value)];
        _appId = service.AppParameter is null ? null : options.ApplicationId?.ToString(CultureInfo.InvariantCulture);
        _signatures = service.IsSigned && options.Tokens.Count > 0 ? new(options.Tokens) : null;
        (_maxAge, _time) = (options.MaxAge, options.TimeProvider);
        _commands = new([.. service.Webhooks.Select(webhook => webhook.Command)]);
    }

    /// <summary>The number of query parameters that have a meaning.</summary>
    internal int ParameterCount => _names.Length;

    /// <summary>The number of those before the ones that become members of the context.</summary>
    internal int OwnParameterCount => FixedNumber + _fixedValues.Length;

    /// <summary>Checks a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parts">The memory for the places of all parameters.</param>
    /// <param name="values">The values of all parameters.</param>
    /// <param name="facts">The facts in it.</param>
    /// <returns>The reason to refuse the request; <see cref="WebhookRefusal.None"/> if there is none.</returns>
    internal WebhookRefusal Check(ReadOnlySpan<char> query, Span<QueryPart> parts, out QueryValues values, out WebhookFacts facts)
    {
        facts = default;
        if (!QueryParser.TryFind(query, _names, parts, out values)
            || !values.Has(CommandNumber) || (_appId is not null && !values.Has(AppNumber)))
            return WebhookRefusal.Query;
        for (var i = 0; i < _fixedValues.Length; i++)
        {
            if (values.Has(FixedNumber + i) && !values[FixedNumber + i].Equals(_fixedValues[i], StringComparison.OrdinalIgnoreCase))
                return WebhookRefusal.ContentType;
        }
        if (_appId is not null && !values[AppNumber].SequenceEqual(_appId))
        {
            facts = new() { Detail = LogText.Of(values[AppNumber]) };
            return WebhookRefusal.AppId;
        }
        var time = ReadTime(values[TimeNumber]);
        if (_signatures is not null && CheckSigned(values, time, out facts) is not WebhookRefusal.None and var refusal)
            return refusal;
        var command = values[CommandNumber];
        if (command.IsEmpty)
            return WebhookRefusal.Query;
        var number = Find(command);
        facts = new() { Webhook = number, Command = number < 0 ? new string(command) : _commands.TextOf(number), RequestTime = time };
        return WebhookRefusal.None;
    }

    private WebhookRefusal CheckSigned(QueryValues values, DateTimeOffset? time, out WebhookFacts facts)
    {
        facts = default;
        if (time is not { } at || !values.Has(SignatureNumber))
            return WebhookRefusal.Signature;
        var age = _time.GetUtcNow() - at;
        if (_maxAge != Timeout.InfiniteTimeSpan && age.Duration() > _maxAge)
        {
            facts = new() { Detail = string.Create(CultureInfo.InvariantCulture, $"{(long)age.TotalSeconds} s") };
            return WebhookRefusal.Age;
        }
        return _signatures!.IsValid(values[SignatureNumber], values[TimeNumber]) ? WebhookRefusal.None : WebhookRefusal.Signature;
    }

    private static DateTimeOffset? ReadTime(ReadOnlySpan<char> text)
        => text.Length is > 0 and <= MaxTimeDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= s_maxSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private int Find(ReadOnlySpan<char> command)
    {
        Span<byte> utf8 = stackalloc byte[Math.Min(_commands.Longest, MaxCommandBytes)];
        return Encoding.UTF8.TryGetBytes(command, utf8, out var length) ? _commands.Find(utf8[..length]) : -1;
    }
}
