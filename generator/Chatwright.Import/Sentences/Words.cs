using System.Text.RegularExpressions;
using Chatwright.Generator.Names;

namespace Chatwright.Import.Sentences;

/// <summary>Makes C# names from the text of pages, in English or, for frequent words, in Chinese.</summary>
internal static partial class Words
{
    private const int MaxWords = 4;

    private static readonly HashSet<string> s_fillers =
    [
        "a", "an", "the", "of", "to", "is", "are", "be", "been", "has", "have", "and", "or", "whether", "this", "that", "it", "its", "by", "in", "on",
        "for", "with", "was", "as", "your", "you", "please",
    ];

    /// <summary>Longer words stand before the shorter ones that they hold.</summary>
    private static readonly (string Chinese, string English)[] s_glossary =
    [
        ("单聊", "OneToOne"), ("私聊", "OneToOne"), ("群聊", "Group"), ("群组", "Group"), ("置顶", "Pinned"), ("普通", "Ordinary"), ("正常", "Normal"),
        ("撤回", "Recalled"),
        ("全部", "All"), ("所有", "All"), ("标准", "Standard"), ("自定义", "Custom"), ("不支持", "Unsupported"), ("支持", "Supported"), ("不同步", "NotSynced"),
        ("同步", "Synced"),
        ("未处理", "Pending"), ("推送中", "Pushing"), ("推送完成", "Pushed"), ("已完成", "Completed"), ("完成", "Completed"), ("未完成", "Incomplete"),
        ("成功", "Succeeded"), ("失败", "Failed"),
        ("设置", "Set"), ("取消", "Cancel"), ("删除", "Remove"), ("清空", "Clear"), ("添加", "Add"), ("增加", "Add"), ("修改", "Modify"), ("重命名", "Rename"),
        ("递增", "Increase"), ("递减", "Decrease"),
        ("不需要", "NotNeeded"), ("需要", "Needed"), ("开启", "On"), ("打开", "On"), ("关闭", "Off"), ("在线", "Online"), ("离线", "Offline"), ("男", "Male"),
        ("女", "Female"), ("未知", "Unspecified"),
        ("管理员", "Admin"), ("群主", "Owner"), ("成员", "Member"), ("文本", "Text"), ("表情", "Face"), ("位置", "Location"), ("语音", "Sound"), ("图像", "Image"),
        ("图片", "Image"), ("文件", "File"), ("视频", "Video"),
        ("保留", "Keep"), ("不保留", "Discard"), ("允许", "Allow"), ("禁止", "Forbid"), ("禁言", "Mute"), ("存在", "Exists"), ("不存在", "Absent"), ("单向", "OneWay"),
        ("双向", "BothWay"), ("没有", "None"),
    ];

    /// <summary>The kinds of errors, told by the words for them in either language.</summary>
    private static readonly (Regex Says, string Name)[] s_errors =
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

    /// <summary>Makes a name of a few words; null if the text has none.</summary>
    public static string? Name(string text)
    {
        var words = EnglishWord().Matches(text).Select(match => match.Value).ToList();
        if (!text.Any(IsChinese) && words.Count > 0)
            return Join(words);
        var (at, english) = s_glossary.Select(word => (At: text.IndexOf(word.Chinese, StringComparison.Ordinal), word.English))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .FirstOrDefault();
        return english is not null && at > 0 && text[at - 1] is '未' or '不' or '非' or '没' ? "Not" + english : english;
    }

    /// <summary>A name for an error. The number is part of it, so that names stay unique however many pages are imported.</summary>
    public static string ErrorName(string text, long code)
    {
        var kind = s_errors.FirstOrDefault(error => error.Says.IsMatch(text)).Name ?? (text.Any(IsChinese) ? null : Name(text)) ?? "Error";
        return FormattableString.Invariant($"{kind}{Math.Abs(code)}");
    }

    private static bool IsChinese(char c) => c is >= '\u3040' and <= '\uFFEF';

    private static string? Join(List<string> words)
    {
        var telling = words.Where(word => !s_fillers.Contains(word.ToLowerInvariant())).Take(MaxWords).ToList();
        var name = string.Concat((telling.Count > 0 ? telling : words.Take(MaxWords)).Select(Identifiers.Pascal));
        return name.Length is > 0 and <= 60 && char.IsAsciiLetterUpper(name[0]) ? name : null;
    }

    private static Regex Match(string words) =>
        new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")]
    private static partial Regex EnglishWord();
}
