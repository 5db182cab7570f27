using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Chatwright.Testing.Http;
using Chatwright.Testing.Json;
using Chatwright.Testing.Setups;

namespace Chatwright.Testing;

/// <summary>A setup of a fake: the requests that it applies to, and their responses.</summary>
/// <remarks>
/// A setup applies to all requests to its endpoint unless a count is set; it ends with the last of them. Of several setups, the first that
/// decides the response and the first that only delays it apply to a request, and all that do neither and only count. They apply before the
/// request is checked. Safe for concurrent use.
/// </remarks>
public class FakeSetup
{
    private readonly SetupList _setups;
    private readonly Setup _setup;

    internal FakeSetup(SetupList setups, Setup setup) => (_setups, _setup) = (setups, setup);

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>; null for all endpoints.</summary>
    public string? Path => _setup.Path;

    /// <summary>The number of requests that the setup was applied to.</summary>
    public long Applied => _setups.Read(_setup, static setup => setup.Applied);

    /// <summary>The number of requests that the setup still applies to; null if no count is set.</summary>
    public long? Remaining => _setups.Read(_setup, static setup => setup.Remaining);

    /// <summary>Returns an error in the envelope, with HTTP status 200. The request is not executed.</summary>
    /// <param name="code">The error code, such as 60007.</param>
    /// <param name="message">The error text; null for a default text.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is 0, which is success.</exception>
    public FakeSetup Fail(long code, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(code);
        return Respond(OutgoingResponse.Json(EnvelopeJson.Error(_setup.Envelope, code, message ?? "The fake was set up to fail.")));
    }

    /// <summary>Returns an error in the envelope, with HTTP status 200. The request is not executed.</summary>
    /// <param name="code">The error code, such as <c>TencentChatErrorCode.ApiRateLimited</c>.</param>
    /// <param name="message">The error text; null for a default text.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is 0, which is success.</exception>
    public FakeSetup Fail(Enum code, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Fail(Convert.ToInt64(code, CultureInfo.InvariantCulture), message);
    }

    /// <summary>Returns a response as it is. The request is not executed.</summary>
    /// <param name="body">The response body.</param>
    /// <param name="status">The HTTP status, from 200 to 599.</param>
    /// <param name="contentType">The media type of the response, such as <c>text/html; charset=utf-8</c>.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> or <paramref name="contentType"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is out of its range.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="status"/> is 204, 205 or 304, whose responses have no body, and <paramref name="body"/> is not empty; or
    /// <paramref name="contentType"/> is not a media type.
    /// </exception>
    public FakeSetup RespondRaw(string body, int status = 200, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        if (status is 204 or 205 or 304 && body.Length > 0)
            throw new ArgumentException($"A response with the status {status} has no body.", nameof(body));
        if (!MediaTypeHeaderValue.TryParse(contentType, out _) || !contentType.All(static c => c is >= ' ' and <= '~'))
            throw new ArgumentException("The content type is not a media type, such as application/json.", nameof(contentType));
        return Respond(new OutgoingResponse(status, contentType, Encoding.UTF8.GetBytes(body)));
    }

    /// <summary>Executes the request, announces the whole response, and breaks the connection before its end.</summary>
    /// <param name="afterBytes">The number of bytes of the body that are sent; at least 0. A body that is not longer arrives whole.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> is negative.</exception>
    public FakeSetup Abort(int afterBytes = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return Change(setup => (setup.Response, setup.CutAfter) = (null, afterBytes));
    }

    /// <summary>
    /// Delays the response. The request has been executed by then unless the setup returns a response of its own, and a caller that gives up cannot
    /// know that.
    /// </summary>
    /// <param name="delay">The delay, by the clock of the fake. More than zero, at most <see cref="int.MaxValue"/> milliseconds.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is out of its range.</exception>
    public FakeSetup Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, TimeSpan.FromMilliseconds(int.MaxValue));
        return Change(setup => setup.Delay = delay);
    }

    /// <summary>Applies the setup to the next requests only.</summary>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public FakeSetup Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Change(setup => setup.Count = count);
    }

    /// <summary>Applies the setup to the next request only.</summary>
    /// <returns>This setup.</returns>
    public FakeSetup Once() => Times(1);

    /// <summary>
    /// Applies the setup to a share of the requests, chosen at random. <see cref="FakeTencentChatOptions.Seed"/> decides on the choice: the same
    /// requests in the same order have the same outcomes.
    /// </summary>
    /// <param name="percent">The share in percent; above 0, at most 100.</param>
    /// <returns>This setup.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of its range.</exception>
    public FakeSetup Percent(double percent)
    {
        if (percent is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "The share is above 0 and at most 100 percent.");
        return Change(setup => setup.Percent = percent);
    }

    /// <summary>Applies the setup to all requests, as without a count or a share.</summary>
    /// <returns>This setup.</returns>
    public FakeSetup Always() => Change(setup => (setup.Count, setup.Percent) = (null, null));

    /// <summary>Returns the endpoint and the counts.</summary>
    public override string ToString() => _setups.Read(_setup, static setup => setup.ToString());

    /// <summary><c>true</c> if the setup was applied as often as its count says, or at least once without a count.</summary>
    internal bool IsMet => _setups.Read(_setup, static setup => setup.IsMet);

    /// <summary>Returns responses that report success, made for each request.</summary>
    internal FakeSetup Succeed(Func<IncomingRequest, byte[]> respond)
        => Respond(request => OutgoingResponse.Json(EnvelopeJson.Success(respond(request), _setup.Envelope)));

    private FakeSetup Respond(OutgoingResponse response) => Respond(_ => response);

    private FakeSetup Respond(Func<IncomingRequest, OutgoingResponse> respond)
        => Change(setup => (setup.Response, setup.CutAfter) = (respond, null));

    private FakeSetup Change(Action<Setup> change)
    {
        _setups.Change(_setup, change);
        return this;
    }
}
