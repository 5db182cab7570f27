using Chatwright.Tencent;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>The content of a UserSig as the commands show it: everything but the signature.</summary>
internal sealed record UserSigView(
    uint SdkAppId, string Identifier, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, long LifetimeSeconds, bool IsExpired, string? UserBuf)
{
    public static UserSigView Of(UserSigClaims claims, DateTimeOffset now) => new(
        claims.SdkAppId,
        claims.Identifier,
        claims.IssuedAt,
        claims.ExpiresAt,
        (long)claims.Lifetime.TotalSeconds,
        now >= claims.ExpiresAt,
        claims.UserBuf.IsEmpty ? null : Convert.ToHexStringLower(claims.UserBuf.Span));

    public void Show(Output output, DateTimeOffset now)
    {
        output.Line($"[bold]application[/]  {SdkAppId}");
        output.Line($"[bold]account[/]      {Identifier}");
        output.Line($"[bold]issued[/]       {Duration.Describe(IssuedAt)}{(IssuedAt > now ? ", which is in the future" : "")}");
        output.Line($"[bold]expires[/]      {Duration.Describe(ExpiresAt)}, {Expiry(now)}");
        output.Line($"[bold]lifetime[/]     {Duration.Describe(TimeSpan.FromSeconds(LifetimeSeconds))}");
        if (UserBuf is { } bytes)
            output.Line($"[bold]userbuf[/]      {bytes}");
    }

    private RawMarkup Expiry(DateTimeOffset now) => IsExpired
        ? new($"[red]expired since {Duration.Describe(now - ExpiresAt)}[/]")
        : new($"[green]{Duration.Describe(ExpiresAt - now)} left[/]");
}
