using System.Threading.RateLimiting;
using Chatwright.RateLimiting;
using Chatwright.Signing;
using Chatwright.Telemetry;

namespace Chatwright.Transport;

/// <summary>Acquires the permit of an attempt from the client's limiter. A permit that is free at once costs no state machine.</summary>
internal static class AttemptPermit
{
    /// <summary>Gets the permit of one attempt, null without a limit, and whether it had to wait.</summary>
    internal static ValueTask<(RateLimitLease? Permit, bool HasWaited)> AcquireAsync(ClientState client, ApiCredential credential, Call call)
    {
        if (client.Limiter is not { } limiter)
            return new((null, false));
        var endpoint = call.Endpoint;
        var (permits, window) = endpoint.Calls is { } rate ? (rate.Permits, rate.Window) : ((int?)null, TimeSpan.Zero);
        var key = new ApiRateLimitKey { AppId = credential.AppId, Endpoint = endpoint.Path, Permits = permits, Window = window };
        call.BeginStep(CallStep.Permit);
        var acquiring = limiter.AcquireAsync(key, 1, call.Token);
        return acquiring.IsCompletedSuccessfully
            ? new((Granted(acquiring.Result, client.Telemetry, call), false))
            : WaitAsync(acquiring, client.Telemetry, call);
    }

    /// <summary>Records that a response came to the request that a permit was for, so that the limiter learns how long requests take.</summary>
    internal static void RecordResponse(RateLimitLease? permit) => SetRoundTrip(permit, true);

    private static async ValueTask<(RateLimitLease? Permit, bool HasWaited)> WaitAsync(
        ValueTask<RateLimitLease> acquiring, ClientTelemetry telemetry, Call call)
    {
        var pending = acquiring.WithinAsync(GiveBack, call.Token);
        var waits = !pending.IsCompleted;
        var begin = waits ? telemetry.BeginWait() : null;
        try
        {
            var permit = waits ? await call.WaitAsync(pending).ConfigureAwait(false) : await pending.ConfigureAwait(false);
            return (Granted(permit, telemetry, call), waits);
        }
        finally
        {
            telemetry.EndWait(call.Endpoint, begin);
        }
    }

    private static RateLimitLease Granted(RateLimitLease permit, ClientTelemetry telemetry, Call call)
    {
        if (permit.IsAcquired)
        {
            SetRoundTrip(permit, false);
            return permit;
        }
        using (permit)
        {
            telemetry.PermitRefused(call.Endpoint);
            throw Refused(permit, call);
        }
    }

    /// <summary>Gives back a permit that came when the call had ended.</summary>
    private static void GiveBack(RateLimitLease permit)
    {
        SetRoundTrip(permit, false);
        permit.Dispose();
    }

    private static void SetRoundTrip(RateLimitLease? permit, bool isRoundTrip)
    {
        if (permit is WindowLease lease)
            lease.IsRoundTrip = isRoundTrip;
    }

    private static ApiRateLimitException Refused(RateLimitLease lease, Call call)
    {
        var reason = lease.TryGetMetadata(MetadataName.ReasonPhrase, out var phrase) && phrase is not null ? phrase : "the rate limiter refused";
        var remedy = lease is RefusedLease { Remedy: { } text } ? $". {text}" : "";
        return new(call.Endpoint.Path, $"{reason.TrimEnd('.')}. {call.Unsent}{remedy}")
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null,
        };
    }
}
