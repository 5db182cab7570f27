using System.Text;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Sets, changes, deletes and gets the attributes of a chat group.</summary>
/// <remarks>
/// Changing an attribute that does not exist adds it, and deleting one has no effect. The limit of five writes a second is not enforced.
/// </remarks>
internal sealed class GroupAttributes(ChatStore store)
{
    internal SetGroupAttributesResponse Set(SetGroupAttributesRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.Existing(store, request.GroupId);
        Write(group, [], request.GroupAttr);
        new GroupWebhooks(store, webhooks).AttributesChanged(group, GroupAttributeOperation.Set, request.GroupAttr);
        return new();
    }

    internal ModifyGroupAttributesResponse Modify(ModifyGroupAttributesRequest request, CallWebhooks webhooks)
    {
        if (request.GroupAttr.IsEmpty)
            throw GroupParts.Invalid("GroupAttr is empty.");
        var group = GroupParts.Existing(store, request.GroupId);
        Write(group, group.Attributes, request.GroupAttr);
        new GroupWebhooks(store, webhooks).AttributesChanged(group, GroupAttributeOperation.Modify, request.GroupAttr);
        return new();
    }

    internal DeleteGroupAttributesResponse Delete(DeleteGroupAttributesRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.Existing(store, request.GroupId);
        var deleted = request.GroupAttr.Select(static attribute => attribute.Key).Where(group.Attributes.ContainsKey).Distinct()
            .Select(static key => new GroupAttribute { Key = key, Value = "" }).ToApiList();
        store.GroupData.DeleteAttributes(group, deleted.Select(static attribute => attribute.Key));
        if (!deleted.IsEmpty)
            new GroupWebhooks(store, webhooks).AttributesChanged(group, GroupAttributeOperation.Delete, deleted);
        return new();
    }

    internal ClearGroupAttributesResponse Clear(ClearGroupAttributesRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Community);
        store.GroupData.SetAttributes(group, []);
        new GroupWebhooks(store, webhooks).AttributesChanged(group, GroupAttributeOperation.Clear, []);
        return new();
    }

    internal GetGroupAttributesResponse Get(GetGroupAttributesRequest request) => new()
    {
        GroupAttrAry = GroupParts.Existing(store, request.GroupId).Attributes
            .Select(static attribute => new GroupAttribute { Key = attribute.Key, Value = attribute.Value }).ToApiList(),
    };

    /// <exception cref="RefusalException">10004: a key is empty; 10045 to 10048: an attribute, or all of them, are too large.</exception>
    private void Write(GroupRecord group, IEnumerable<KeyValuePair<string, string>> before, ApiList<GroupAttribute> changes)
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in before)
            attributes[key] = value;
        foreach (var change in changes)
            attributes[Checked(change).Key] = change.Value;
        if (attributes.Count > GroupLimits.Attributes)
            throw Refuse(TencentChatErrorCode.GroupAttributeLimitReached, $"{attributes.Count} attributes", GroupLimits.Attributes);
        var bytes = attributes.Values.Sum(Encoding.UTF8.GetByteCount);
        if (bytes > GroupLimits.AttributeBytes)
            throw Refuse(TencentChatErrorCode.GroupAttributesTooLarge, $"values of {bytes} bytes", GroupLimits.AttributeBytes);
        store.GroupData.SetAttributes(group, attributes);
    }

    private static GroupAttribute Checked(GroupAttribute attribute)
    {
        if (attribute.Key.Length == 0)
            throw GroupParts.Invalid("The key of an attribute is empty.");
        var bytes = Encoding.UTF8.GetByteCount(attribute.Key);
        if (bytes > GroupLimits.AttributeKeyBytes)
            throw Refuse(TencentChatErrorCode.GroupAttributeKeyTooLong, $"a key of {bytes} bytes", GroupLimits.AttributeKeyBytes);
        bytes = Encoding.UTF8.GetByteCount(attribute.Value);
        return bytes <= GroupLimits.AttributeValueBytes
            ? attribute
            : throw Refuse(TencentChatErrorCode.GroupAttributeValueTooLong, $"a value of {bytes} bytes", GroupLimits.AttributeValueBytes);
    }

    private static RefusalException Refuse(TencentChatErrorCode code, string found, int limit)
        => new(code, $"The attributes have {found}; at most {limit} are allowed.");
}
