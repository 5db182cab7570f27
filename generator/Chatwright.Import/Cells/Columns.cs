using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Cells;

/// <summary>The words that head columns, in the languages in which the pages are published.</summary>
internal static partial class Columns
{
    private static readonly FrozenDictionary<string, Column> s_words = new Dictionary<Column, string>
    {
        [Column.Name] = "field|fields|field name|parameter|parameters|parameter name|param|element|elements|key|name|member|" +
            "字段|字段名|字段名称|参数|参数名|参数名称|参数字段|元素|名称|フィールド|パラメータ|パラメーター|필드|매개변수|파라미터",
        [Column.Type] = "type|data type|datatype|field type|parameter type|value type|类型|数据类型|字段类型|参数类型|タイプ|型|データ型|유형|타입",
        [Column.Required] = "required|attribute|attributes|property|mandatory|optional|required or not|required/optional|" +
            "optional/required|is required|whether required|m/o|necessity|属性|必填|必选|必须|必需|是否必填|是否必选|是否必须|是否必需|是否必传|必填/选填|可选性|必須|属性（必須）|필수|필수 여부|속성",
        [Column.Description] = "description|descriptions|meaning|remark|remarks|explanation|note|notes|comment|comments|details|" +
            "instruction|instructions|description of meaning|description of the meaning|error description|" +
            "说明|描述|含义|备注|含义说明|字段说明|参数说明|字段描述|参数描述|错误描述|错误说明|错误信息|解释|説明|備考|설명",
        [Column.Code] = "error code|error codes|errorcode|code|return code|returned code|status code|错误码|错误代码|返回码|返回值|エラーコード|오류 코드|에러 코드",
        [Column.Remedy] = "solution|solutions|suggested action|suggestion|suggestions|action|remedy|handling|handling method|" +
            "how to fix|troubleshooting|recommended action|recommended solution|处理|处理建议|处理方式|处理方法|解决方法|解决方案|解决办法|建议|建议处理|建议处理方式|对策|対処法|해결 방법",
        [Column.Default] = "default|default value|默认|默认值|缺省值|デフォルト|기본값",
        [Column.Limit] = "limit|limits|restriction|restrictions|range|value range|length|constraint|constraints|限制|取值范围|取值|长度|长度限制",
        [Column.Example] = "example|examples|sample|sample value|example value|示例|示例值|样例|例子|例|예시",
    }.SelectMany(words => words.Value.Split('|').Select(word => KeyValuePair.Create(word, words.Key))).ToFrozenDictionary();

    /// <summary>Gets the column that a cell heads; <see cref="Column.Other"/> for an unknown word.</summary>
    public static Column Of(string cell) => s_words.GetValueOrDefault(Marks().Replace(Markup.Line(cell), " ").Trim().ToLowerInvariant());

    /// <summary>Determines whether a row heads a table of fields, parameters or error codes.</summary>
    public static bool AreHeader(IReadOnlyList<string> cells)
    {
        // A field may well be called "Name" or "Key"; then its type stands beside it.
        var columns = cells.Select(Of).ToList();
        return !cells.Any(cell => TypeWord.Parse(cell) is not null)
            && columns.Any(column => column is Column.Name or Column.Code)
            && columns.Distinct().Count(column => column != Column.Other) >= 2;
    }

    /// <summary>
    /// Splits a header whose first cell follows a sentence ("… specific to this API:Error Code"); null if no header ends the cell.
    /// </summary>
    public static (string Before, string Header)? Split(string cell)
    {
        for (var i = 1; i < cell.Length - 1; i++)
        {
            if (IsMark(cell[i - 1]) && Of(cell[i..]) is Column.Name or Column.Code)
                return (cell[..i], cell[i..].Trim());
        }
        return null;
    }

    private static bool IsMark(char c) => c is ':' or '：' or '.' or '。' or ',' or '，' or ';' or '；' or '!' or ')' or '）';

    [GeneratedRegex(@"[*:：?？\s]+")]
    private static partial Regex Marks();
}
