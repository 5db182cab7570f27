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
        ("撤回", "Recalled"), ("已读", "Read"), ("未读", "Unread"), ("发送", "Sent"), ("隐藏", "Hidden"), ("显示", "Shown"), ("覆盖", "Replace"),
        ("拒绝", "Reject"), ("同意", "Agree"), ("通过", "Accepted"), ("过期", "Expired"),
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

    private static bool IsChinese(char c) => c is >= '\u3040' and <= '\uFFEF';

    private static string? Join(List<string> words)
    {
        var telling = words.Where(word => !s_fillers.Contains(word.ToLowerInvariant())).Take(MaxWords).ToList();
        var name = string.Concat((telling.Count > 0 ? telling : words.Take(MaxWords)).Select(Identifiers.Pascal));
        return name.Length is > 0 and <= 60 && char.IsAsciiLetterUpper(name[0]) ? name : null;
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")]
    private static partial Regex EnglishWord();
}
