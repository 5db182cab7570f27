using System.Text;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Sets and clears marks.</summary>
/// <remarks>Bits are cleared before others are set. An empty custom mark removes the existing one; an absent member changes nothing.</remarks>
internal sealed class MarkConversations(ChatStore store)
{
    internal MarkConversationsResponse Handle(MarkConversationsRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        RequestParts.CheckCount(request.MarkItem.Count);
        var changed = new Dictionary<Peer, ConversationMark>();
        var results = Array.ConvertAll(request.MarkItem.ToArray(), item => Change(marks, changed, item));
        CheckMarked(marks, changed);
        foreach (var (peer, mark) in changed)
            marks.SetMark(peer, mark, store.Now);
        return new() { ResultItem = results };
    }

    /// <summary>Records the change of one element, on top of those of the elements before it.</summary>
    private ConversationMarkResult Change(MarkBook marks, Dictionary<Peer, ConversationMark> changed, ConversationMarkChange item)
    {
        var peer = RequestParts.PeerOf(item.ContactItem);
        var old = changed.TryGetValue(peer, out var before) ? before : marks.Find(peer)?.Mark ?? default;
        var mark = Apply(old, item);
        var refusal = store.RefusalOf(peer);
        if (refusal is null)
            changed[peer] = mark;
        return new()
        {
            OptType = item.OptType,
            ContactItem = item.ContactItem,
            ResultCode = ResponseParts.Code(refusal),
            ResultInfo = ResponseParts.Info(refusal),
        };
    }

    private static ConversationMark Apply(ConversationMark mark, ConversationMarkChange item)
    {
        if (item.OptType is not (ConversationMarkKind.Standard or ConversationMarkKind.Custom or ConversationMarkKind.Both))
            throw RequestParts.Invalid($"OptType is {(long)item.OptType}; it must be 1, 2 or 3.");
        if (Encoding.UTF8.GetByteCount(item.CustomMark ?? "") > Limits.CustomMarkBytes)
            throw RequestParts.Invalid($"CustomMark has more than {Limits.CustomMarkBytes} bytes.");
        var (cleared, set) = (Mask(item.ClearMark), Mask(item.SetMark));
        if (item.OptType != ConversationMarkKind.Custom)
            mark = mark with { Bits = (mark.Bits & ~cleared) | set };
        if (item.OptType != ConversationMarkKind.Standard && item.CustomMark is { } custom)
            mark = mark with { Custom = custom.Length == 0 ? null : custom };
        return mark;
    }

    private static ulong Mask(ApiList<ConversationMarkBit>? bits)
    {
        var mask = 0UL;
        foreach (var bit in bits ?? [])
        {
            if ((long)bit is < 1 or > Limits.MarkBits)
                throw RequestParts.Invalid($"There is no bit {(long)bit} in a standard mark; they are counted from 1 to {Limits.MarkBits}.");
            mask |= ConversationMark.Bit((int)bit);
        }
        return mask;
    }

    private static void CheckMarked(MarkBook marks, Dictionary<Peer, ConversationMark> changed)
    {
        var count = marks.CountMarkedWith(changed);
        if (count > Limits.MarkedConversations)
        {
            throw new RefusalException(
                TencentChatErrorCode.ConversationLimitReached, $"{count} conversations would carry marks; at most {Limits.MarkedConversations} may.");
        }
    }
}
