using System.Buffers;
using System.Net;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Protocol;

namespace Chatwright.Transport;

/// <summary>
/// The body of one attempt as <c>application/json</c> of known length. All attempts of one call share its bytes, in an array of the shared pool,
/// which the content of the first attempt holds.
/// </summary>
/// <remarks>
/// <para>A handler may give up an attempt while something below it still intends to send the request. So the content of an attempt that failed is
/// revoked, and can no longer be read: either the body was read before, or it is certain that it was not sent and never will be.</para>
/// <para>After a cancelled call a handler may still be sending, so the array is returned only when the call has ended and no sending is in
/// progress. JSON is UTF-8 by its standard (RFC 8259), and its media type has no charset parameter.</para>
/// </remarks>
internal sealed class RequestContent : HttpContent
{
    private const int Unread = 0;
    private const int Read = 1;
    private const int Revoked = 2;

    private readonly RequestContent _first;
    private readonly int _length;
    private byte[]? _bytes;

    /// <summary>The number of holders of the bytes: the call itself, and each sending in progress. Used in the first content only.</summary>
    private int _holders = 1;

    private int _use = Unread;

    /// <summary>Takes over the array of the bytes.</summary>
    internal RequestContent(PooledBytes bytes)
        : this(null, bytes.Length)
        => _bytes = bytes.Array;

    private RequestContent(RequestContent? first, int length)
    {
        _first = first ?? this;
        _length = length;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <summary>Checks a request and writes it as JSON.</summary>
    /// <param name="endpoint">The endpoint, for messages.</param>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The maximum size in bytes; null for no limit.</param>
    /// <exception cref="ArgumentException">The request breaks a constraint, is too large, or cannot be written as JSON.</exception>
    internal static RequestContent Of<TRequest>(ApiEndpoint endpoint, TRequest request, int? maxBytes)
        where TRequest : IJsonWritable<TRequest>
    {
        if (request is IValidated validated)
        {
            var check = new RequestCheck(endpoint.Path);
            validated.Validate(ref check);
        }
        var bytes = RequestWriter.Write(request);
        if (!(bytes.Length > maxBytes))
            return new(bytes) { Query = QueryOf(endpoint, request) };
        var length = bytes.Length;
        bytes.Dispose();
        throw new ArgumentException($"The request to {endpoint} is {length} bytes long; at most {maxBytes} are allowed.", nameof(request));
    }

    /// <summary>The query parameters of this request, escaped and joined; empty if there are none.</summary>
    internal string Query { get; private init; } = "";

    /// <summary>The permit of the attempt, which is confirmed before the body is written; null if it is valid at any time.</summary>
    internal ApiRateLimitLease? Permit { get; set; }

    /// <summary>The bytes. To be read only while they are held.</summary>
    /// <exception cref="ObjectDisposedException">The array has been returned to the pool.</exception>
    internal ReadOnlyMemory<byte> Memory
    {
        get
        {
            var bytes = _first._bytes;
            ObjectDisposedException.ThrowIf(bytes is null, this);
            return bytes.AsMemory(0, _length);
        }
    }

    /// <summary>Creates the content of another attempt, over the same bytes.</summary>
    internal RequestContent Repeat() => new(_first, _length);

    /// <summary>Ends the use of this content: whoever begins to read it later gets an exception.</summary>
    /// <returns><see langword="true"/> if nobody had begun to read it, so that no part of the body was or will be sent.</returns>
    internal bool Revoke() => Interlocked.Exchange(ref _use, Revoked) == Unread;

    private static string QueryOf<TRequest>(ApiEndpoint endpoint, TRequest request)
    {
        if (endpoint.Query.IsEmpty && request is not IQueryRequest)
            return "";
        var query = new QueryWriter();
        foreach (var parameter in endpoint.Query)
            query.Add(parameter.Name, parameter.Value);
        (request as IQueryRequest)?.WriteQuery(query);
        return query.ToString();
    }

    /// <summary>Keeps the array from being returned to the pool.</summary>
    /// <returns><see langword="true"/> if it is held; <see langword="false"/> if it has been returned.</returns>
    internal bool TryHold()
    {
        ref var count = ref _first._holders;
        for (var holders = Volatile.Read(ref count); holders > 0;)
        {
            var seen = Interlocked.CompareExchange(ref count, holders + 1, holders);
            if (seen == holders)
                return true;
            holders = seen;
        }
        return false;
    }

    /// <summary>Ends one holding. Called once after each success of <see cref="TryHold"/>, and once when the call has ended.</summary>
    internal void Release()
    {
        // An array returned twice could be rented by two users at once.
        if (Interlocked.Decrement(ref _first._holders) == 0 && Interlocked.Exchange(ref _first._bytes, null) is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Does nothing: a handler that disposes the content after sending must not prevent a retry of its own.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(false);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Permit is { } permit)
            await permit.ConfirmAsync(cancellationToken).ConfigureAwait(false);
        Hold();
        try
        {
            await stream.WriteAsync(Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Permit?.ConfirmAsync(cancellationToken).AsTask().GetAwaiter().GetResult();
        Hold();
        try
        {
            stream.Write(Memory.Span);
        }
        finally
        {
            Release();
        }
    }

    private void Hold()
    {
        if (Interlocked.CompareExchange(ref _use, Read, Unread) == Revoked)
            throw new InvalidOperationException("The attempt has ended; its request can no longer be sent.");
        ObjectDisposedException.ThrowIf(!TryHold(), this);
    }
}
