using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Groups;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Topics;

/// <summary>Gets topics of a community, in the order in which they were created or asked for.</summary>
internal sealed class GetTopics(ChatStore store)
{
    internal GetTopicsResponse Handle(GetTopicsRequest request)
    {
        var group = TopicParts.Community(store, request.GroupId);
        GroupParts.CheckImported(store, request.FromAccount);
        var ids = request.TopicIdList is { IsEmpty: false } asked
            ? [.. asked]
            : group.Topics.Values.OrderBy(static topic => topic.Number).Select(static topic => topic.Id).ToList();
        var self = group.FindMember(request.FromAccount);
        return new() { TopicAndSelfInfo = ids.Select(id => Result(group, id, self, request.ResponseFilter)).ToApiList() };
    }

    private static TopicResult Result(GroupRecord group, string id, MemberRecord? self, ApiList<TopicField>? filter)
    {
        try
        {
            var topic = TopicParts.Existing(group, id);
            return new()
            {
                ErrorCode = 0,
                ErrorInfo = "",
                TopicInfo = Profile(group, topic, new GroupFields<TopicField>(filter)),
                SelfInfo = self is null ? null : new() { MsgSeq = 0, MsgFlag = self.ReceiveOption },
            };
        }
        catch (RefusalException refusal)
        {
            return new() { ErrorCode = (int)refusal.Code, ErrorInfo = refusal.Message };
        }
    }

    private static TopicProfile Profile(GroupRecord group, TopicRecord topic, GroupFields<TopicField> fields) => new()
    {
        TopicId = topic.Id,
        GroupId = group.Id,
        TopicName = fields.Text(TopicField.TopicName, topic.Name),
        FaceUrl = fields.Text(TopicField.FaceUrl, topic.FaceUrl),
        Notification = fields.Text(TopicField.Notification, topic.Notification),
        Introduction = fields.Text(TopicField.Introduction, topic.Introduction),
        CustomString = fields.Text(TopicField.CustomString, topic.CustomData),
        NextMsgSeq = fields.Take(TopicField.NextMsgSeq, 1L),
        CreateTime = fields.Take(TopicField.CreateTime, GroupParts.Time(topic.CreatedAt)),
        LastMsgTime = fields.Take(TopicField.LastMsgTime, GroupParts.Time(0)),
        MuteAllMember = fields.Take(TopicField.MuteAllMember, topic.MuteAll),
    };
}
