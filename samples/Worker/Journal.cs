using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Worker.TencentChat;

namespace Worker;

/// <summary>
/// A file of lines that only grows. An entry counts once its line is whole on the disk; what a killed process left of a line is cut off.
/// </summary>
internal sealed class Journal : IAsyncDisposable
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>The conversations are written by the client's own code, which keeps kinds of conversations that this version does not know.</summary>
    private static readonly JsonSerializerOptions s_json = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(TencentChatJson.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FileStream _file;
    private readonly FileStream _guard;
    private readonly ConcurrentDictionary<string, ListConversationsRequest?> _reached;
    private readonly Channel<(byte[] Line, TaskCompletionSource Written)> _queue = Channel.CreateUnbounded<(byte[], TaskCompletionSource)>(
        new() { SingleReader = true });
    private readonly Task _writing;

    private Journal(FileStream file, FileStream guard, ConcurrentDictionary<string, ListConversationsRequest?> reached)
    {
        (_file, _guard, _reached) = (file, guard, reached);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>The number of users that are done.</summary>
    public int Done => _reached.Values.Count(next => next is null);

    /// <summary>Opens a journal, or begins one, and reads how far it got.</summary>
    /// <exception cref="IOException">Another process writes to it.</exception>
    /// <exception cref="InvalidDataException">A line that is not the last is no entry.</exception>
    public static async Task<Journal> OpenAsync(string path, CancellationToken cancellationToken)
    {
        // A lock on the journal itself would keep readers out as well. The system lifts it when the process ends, however it ends.
        var guard = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16, FileOptions.Asynchronous);
        try
        {
            var reached = new ConcurrentDictionary<string, ListConversationsRequest?>(StringComparer.Ordinal);
            file.SetLength(await RecoverAsync(file, reached, cancellationToken));
            file.Seek(0, SeekOrigin.End);
            return new(file, guard, reached);
        }
        catch
        {
            await file.DisposeAsync();
            await guard.DisposeAsync();
            throw;
        }
    }

    /// <summary>The request with which the walk of a user continues; null for one who is done.</summary>
    public ListConversationsRequest? NextOf(string user) => _reached.TryGetValue(user, out var next) ? next : new() { FromAccount = user };

    /// <summary>Adds an entry, and returns when it is on the disk.</summary>
    /// <exception cref="IOException">The disk is full, for example. The journal takes nothing more.</exception>
    public async Task AppendAsync(JournalEntry entry)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_queue.Writer.TryWrite((JsonSerializer.SerializeToUtf8Bytes(entry, s_json), written)))
            throw new IOException("The journal was closed, or could not be written before.");
        await written.Task;
        _reached[entry.User] = entry.Next;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await _file.DisposeAsync();
        await _guard.DisposeAsync();
    }

    /// <summary>Writes what has come together, and then makes one trip to the disk for all of it.</summary>
    private async Task WriteAsync()
    {
        var waiting = new List<TaskCompletionSource>();
        try
        {
            while (await _queue.Reader.WaitToReadAsync())
            {
                waiting.Clear();
                while (_queue.Reader.TryRead(out var next))
                {
                    waiting.Add(next.Written);
                    await _file.WriteAsync(next.Line);
                    _file.WriteByte(LineEnd);
                }
                _file.Flush(flushToDisk: true);
                waiting.ForEach(written => written.SetResult());
            }
        }
        catch (Exception e)
        {
            // Nothing may follow a line that is not whole.
            _queue.Writer.TryComplete();
            waiting.ForEach(written => written.TrySetException(e));
            while (_queue.Reader.TryRead(out var next))
                next.Written.SetException(e);
        }
    }

    /// <summary>Reads how far a file got, and gives the length of what is whole.</summary>
    private static async Task<long> RecoverAsync(
        FileStream file, ConcurrentDictionary<string, ListConversationsRequest?> reached, CancellationToken cancellationToken)
    {
        var (whole, lines) = (0L, 0);
        var reader = PipeReader.Create(file, new(leaveOpen: true));
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf(LineEnd) is { } end)
            {
                var line = rest.Slice(0, end);
                var entry = Parse(line) ?? throw new InvalidDataException($"Line {lines + 1} of {file.Name} is no entry of a journal.");
                reached[entry.User] = entry.Next;
                lines++;
                whole += line.Length + 1;
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                return whole;
        }
    }

    private static JournalEntry? Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            var entry = JsonSerializer.Deserialize<JournalEntry>(ref reader, s_json);
            // A second entry on the line, whose line end was lost, must not be forgotten. Reading on throws if something follows.
            return entry is { User: not null } && !reader.Read() ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
