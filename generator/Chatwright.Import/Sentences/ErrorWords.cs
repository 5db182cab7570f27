using System.Text.RegularExpressions;
using Chatwright.Generator.Names;

namespace Chatwright.Import.Sentences;

/// <summary>Makes names of errors from the words of their descriptions, in English or Chinese.</summary>
internal static partial class ErrorWords
{
    /// <summary>The subjects of errors. Specific terms stand before general ones: a friend group before a friend.</summary>
    private static readonly (Regex Says, string Name)[] s_subjects =
    [
        (Match("friend (?:list|group)|好友分组|分组"), "FriendGroup"),
        (Match("block ?list|blacklist|黑名单"), "Blocklist"),
        (Match("friend|好友"), "Friend"),
        (Match("topic|话题"), "Topic"),
        (Match("counter|计数器"), "Counter"),
        (Match("\\btags?\\b|标签"), "Tag"),
        (Match("attribute|属性"), "Attribute"),
        (Match("robot|机器人"), "Robot"),
        (Match("keyword|关键词"), "Keyword"),
        (Match("conversation|会话"), "Conversation"),
        (Match("profile|资料"), "Profile"),
        (Match("members?\\b|成员"), "Member"),
        (Match("message|\\bmsg|消息"), "Message"),
        (Match("\\bgroup|群"), "Group"),
        (Match("push|推送"), "Push"),
        (Match("account|\\busers?\\b|userid|帐号|账号|用户"), "Account"),
        (Match("sdkappid"), "SdkAppId"),
        (Match("\\bapp\\b|应用"), "App"),
        (Match("\\bfiles?\\b|文件"), "File"),
        (Match("request|请求|body|包体"), "Request"),
    ];

    /// <summary>The kinds of errors, told by the words for them in either language.</summary>
    private static readonly (Regex Says, string Name)[] s_kinds =
    [
        (Match("sensitive|dirty word|安全打击|敏感|脏字|涉黄|security strike|moderation"), "SensitiveContent"),
        (Match("too frequent|too often|frequency|rate limit|频率|频繁|超频|频控"), "RateLimited"),
        (Match("usersig|signature|签名|a2 失效"), "SignatureInvalid"),
        (Match("json.*(?:pars|解析|规范|invalid)|(?:pars|解析).*json"), "JsonInvalid"),
        (Match("timed? ?out|超时"), "Timeout"),
        (Match("internal|内部|系统错误|system error|server error|服务器错误|backend error"), "InternalError"),
        (Match("network|网络"), "NetworkError"),
        (Match("callback|webhook|回调"), "RefusedByCallback"),
        (Match("muted|禁言"), "SenderMuted"),
        (Match("(?:account|user).*(?:not exist|not found|not (?:been )?import|not registered|invalid)|" +
            "(?:帐号|账号|用户|userid).*(?:不存在|无效|未导入|没有注册)|没有注册"), "AccountNotFound"),
        (Match("group.*(?:not exist|not found|disbanded)|群组?.*不存在|不存在.*群|群.*解散"), "GroupNotFound"),
        (Match("(?:message|msg).*(?:not exist|not found)|消息.*不存在"), "MessageNotFound"),
        (Match("friend.*(?:not exist|not found|not a friend)|好友.*不存在|不是好友"), "FriendNotFound"),
        (Match("not exist|not found|不存在|找不到"), "NotFound"),
        (Match("already|in use|occupied|duplicate|repeated|已存在|已被|已经|重复"), "AlreadyExists"),
        (Match("permission|administrator|\\badmin\\b|not allowed|unauthor|权限|管理员"), "PermissionDenied"),
        (Match("too long|too large|length|过长|超长|长度|大小"), "TooLong"),
        (Match("exceed|too many|maximum|upper limit|limit|quota|more than|full|超过|超限|上限|过多|限额|限制|不能大于"), "LimitExceeded"),
        (Match("not supported|unsupported|不支持"), "NotSupported"),
        (Match("not (?:been )?(?:enabled|activated|purchased)|upgrade|edition|package|未开通|未开启|套餐|购买|旗舰版"), "NotEnabled"),
        (Match("expired|过期|失效"), "Expired"),
        (Match("missing|lack|empty|required|not specified|缺少|为空|未填"), "MemberMissing"),
        (Match("conflict|冲突"), "Conflict"),
        (Match("command|命令字"), "CommandInvalid"),
        (Match("format|not (?:an? |of )?(?:string|integer|array|object)|不符合|格式|类型"), "FormatInvalid"),
        (Match("parameter|invalid|illegal|incorrect|wrong|参数|非法|无效|错误"), "ParameterInvalid"),
        (Match("fail|失败"), "Failed"),
    ];

    /// <summary>Gets names that the description gives, the best first; none if it has no words that are understood.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var kind = s_kinds.FirstOrDefault(error => error.Says.IsMatch(text)).Name;
        var subjects = s_subjects.Where(subject => subject.Says.IsMatch(text)).Select(subject => subject.Name).Take(2).ToList();
        if (kind is not null)
        {
            if (Member().Match(text) is { Success: true } member)
                yield return Join(Identifiers.Pascal(member.Value), kind);
            if (subjects.Count > 0)
                yield return Join(subjects[0], kind);
            else
                yield return kind;
            if (subjects.Count > 1)
                yield return subjects[1] + Join(subjects[0], kind);
        }
        if (Words.Name(text) is { } name)
            yield return name;
        if (kind is not null)
            yield return kind;
        else if (subjects.Count > 0)
            yield return $"{subjects[0]}Error";
    }

    /// <summary><c>Account</c> and <c>AccountNotFound</c> are one word less than they seem.</summary>
    private static string Join(string subject, string kind) => kind.StartsWith(subject, StringComparison.Ordinal) ? kind : subject + kind;

    private static Regex Match(string words) =>
        new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    /// <summary>Matches the name of a member, such as <c>To_Account</c> or <c>MsgBody</c>.</summary>
    [GeneratedRegex(@"\b[A-Z][a-z]+(?:_?[A-Z][A-Za-z]*)+\b")]
    private static partial Regex Member();
}
