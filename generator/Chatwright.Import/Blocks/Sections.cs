using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Blocks;

/// <summary>Headings, which in text are lines like any other and known only by their words.</summary>
internal static partial class Sections
{
    private const int MaxHeading = 60;

    /// <summary>Gets the topic of a line of text. It is a weaker sign than a marked heading, so the line must look like a heading too.</summary>
    public static Section? OfProse(string line) => SentenceLike().IsMatch(Markup.Line(line)) ? null : Of(line);

    /// <summary>Gets the topic of a heading; null if it has none of these.</summary>
    public static Section? Of(string line)
    {
        var text = Number().Replace(Markup.Line(line), "").Trim().TrimEnd(':', '：', '.', '。').ToLowerInvariant();
        return text.Length is 0 or > MaxHeading || text.Contains('|', StringComparison.Ordinal) || Sentence().IsMatch(text) ? null : OfText(text);
    }

    /// <summary>Which side a line speaks of, as labels of samples do.</summary>
    public static Side? SideOf(string line)
    {
        var text = Markup.Line(line).ToLowerInvariant();
        var (request, response) = (Request().Match(text), Response().Match(text));
        return (request.Success, response.Success) switch
        {
            (true, false) => Side.Request,
            (false, true) => Side.Response,
            (true, true) => request.Index < response.Index ? Side.Request : Side.Response,
            _ => null,
        };
    }

    private static Section? OfText(string text)
    {
        if (Errors().IsMatch(text))
            return Section.Errors;
        if (Rate().IsMatch(text))
            return Section.Rate;
        if (Url().IsMatch(text))
            return Section.Url;
        if (Overview().IsMatch(text))
            return Section.Overview;
        if (Other().IsMatch(text))
            return Section.Else;
        var isSample = Sample().IsMatch(text);
        if (isSample && Both().IsMatch(text))
            return Section.Samples;
        return (SideOf(text), isSample) switch
        {
            (Side.Request, true) => Section.RequestSample,
            (Side.Response, true) => Section.ResponseSample,
            (Side.Request, false) when Fields().IsMatch(text) => IsParameters(text) ? Section.Parameters : Section.RequestFields,
            (Side.Response, false) when Fields().IsMatch(text) => Section.ResponseFields,
            (Side.Request, false) when Whole().IsMatch(text) => Section.RequestSample,
            (Side.Response, false) when Whole().IsMatch(text) => Section.ResponseSample,
            _ => null,
        };
    }

    private static bool IsParameters(string text) => QueryParameters().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[-*•]\s+)?(?:\(?\d+(?:\.\d+)*[.)、．]?|[一二三四五六七八九十]+[、．.])\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[.。；;]\s*\S|\bthe following\b|如下|下表|参见|详见|is as follows")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[，,。；;]|[^.]\.$|[\u4E00-\u9FFF].{24}|\b(?:is|are|can|will|this|see|please)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SentenceLike();

    [GeneratedRegex(@"^(?:private |public |common |api |本 ?api ?(?:私有)?)*(?:error codes?|return codes?|错误码|返回码|エラーコード|오류 코드|에러 코드)")]
    private static partial Regex Errors();

    [GeneratedRegex(
        @"(?:call|calling|request|api|invocation) (?:rate|frequency|limit)|frequency limit|rate limit|(?:调用|请求|访问)频率|频率限制|调用频次|呼び出し頻度|호출 빈도")]
    private static partial Regex Rate();

    [GeneratedRegex(@"request urls?\b|\burl (?:example|sample)|请求 ?url|请求地址|接口地址|リクエストurl|요청 url")]
    private static partial Regex Url();

    [GeneratedRegex(
        @"^(?:feature|function|functional|api|interface) (?:overview|description|introduction)$|^(?:overview|feature|description|" +
        @"introduction)$|^(?:功能|接口|功能与接口)?(?:说明|概述|描述|介绍|简介)$|^機能(?:説明|概要)$|^기능 (?:설명|소개|개요)$")]
    private static partial Regex Overview();

    [GeneratedRegex(
        @"debug|调试|^references?$|^see also$|^参考|callback|webhook|回调|group types?$|群组类型|^(?:api )?call(?:ing)? description$|^接口调用说明$|^api 调用说明$")]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:samples?|examples?|demo)\b|示例|样例|例子|范例|サンプル|예시|샘플")]
    private static partial Regex Sample();

    [GeneratedRegex(
        @"request\w*\s*(?:and|&|/|or)\s*(?:sample )?response|response\w*\s*(?:and|&|/)\s*request|请求\S{0,3}(?:及|和|与|/|、)\S{0,3}(?:应答|响应|返回|回包)")]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(?:fields?|parameters?|params?|elements?|body|packet fields?|members?|structure)\b|字段|参数|说明|包体|结构|フィールド|필드")]
    private static partial Regex Fields();

    [GeneratedRegex(@"^(?:http |url |query |uri )*(?:request )?(?:parameters?|params?)(?: description)?$|^(?:url )?请求参数(?:说明)?$|^url ?参数(?:说明)?$")]
    private static partial Regex QueryParameters();

    [GeneratedRegex(@"^(?:http )?(?:request|response|请求|应答|响应|返回|回包)(?: ?(?:packet|package|content|message|json|包|消息|内容|数据))?s?$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\brequest\w*|请求|入参|リクエスト|요청")]
    private static partial Regex Request();

    [GeneratedRegex(@"\brespon[sd]\w*|\breturn\w*|应答|响应|返回|回包|出参|レスポンス|응답")]
    private static partial Regex Response();
}
