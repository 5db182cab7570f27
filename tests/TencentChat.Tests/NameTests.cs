using System.Reflection;
using System.Text.RegularExpressions;
using Chatwright;
using Chatwright.TencentChat;
using Tests.Shared;

namespace TencentChat.Tests;

/// <summary>The names of the compiled client as one list: one thing is named in one way.</summary>
public partial class NameTests
{
    /// <summary>Endings of error codes, and the ending that says the same.</summary>
    private static readonly Dictionary<string, string> s_synonyms = new()
    {
        ["NotAdmin"] = "AdminRequired",
        ["AdminPermissionMissing"] = "AdminRequired",
        ["QuotaExceeded"] = "QuotaReached",
        ["FrequencyExceeded"] = "TooFrequent",
        ["NotExist"] = "NotFound",
        ["DoesNotExist"] = "NotFound",
        ["Illegal"] = "Invalid",
        ["Timedout"] = "Timeout",
    };

    /// <summary>Lists that no cursor walks: one has two lists in a page, of the other the cursor is not documented.</summary>
    private static readonly string[] s_singlePages = ["GroupsClient.ListReadReceiptMembersAsync", "OfficialAccountsClient.ListMessagesAsync"];

    private static readonly IReadOnlyList<Type> s_types = [.. typeof(TencentChatClient).Assembly.GetExportedTypes()];

    private static IEnumerable<MethodInfo> Calls => s_types
        .Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal) && type != typeof(TencentChatClient))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !method.Name.EndsWith("PageAsync", StringComparison.Ordinal));

    private static IEnumerable<(Type Type, PropertyInfo Property)> Members => s_types
        .Where(type => type.IsClass && !(type.IsAbstract && type.IsSealed))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetMethod is { } get && get.GetBaseDefinition() == get)
            .Select(property => (type, property)));

    [Fact]
    public void A_method_lists_if_and_only_if_it_walks_pages() => Assert.Equal(s_singlePages, Calls
        .Where(method => IsPaged(method.ReturnType) != method.Name.StartsWith("List", StringComparison.Ordinal))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_truth_value_begins_with_Is() => Findings.AssertNone(Members
        .Where(member => (Nullable.GetUnderlyingType(member.Property.PropertyType) ?? member.Property.PropertyType) == typeof(bool))
        .Where(member => !IsPattern().IsMatch(member.Property.Name))
        .Select(Display));

    /// <summary><c>UnknownValue</c> is the language's own name for a value called Unknown.</summary>
    [Fact]
    public void No_member_has_a_suffix_because_its_name_was_taken() => Assert.DoesNotContain(
        Members.Select(Display)
            .Concat(s_types.Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}")))
            .Concat(TextEnums.SelectMany(type => Texts(type).Select(name => $"{type.Name}.{name}"))),
        name => SuffixPattern().IsMatch(name) && !name.EndsWith(".UnknownValue", StringComparison.Ordinal));

    [Fact]
    public void No_value_of_an_enum_repeats_the_last_word_of_its_type() => Findings.AssertNone(
        s_types.Where(type => type.IsEnum && type != typeof(TencentChatErrorCode))
            .SelectMany(type => Enum.GetNames(type).Select(name => (type, name)))
            .Concat(TextEnums.SelectMany(type => Texts(type).Select(name => (type, name))))
            .Where(value => value.name.EndsWith(LastWord(value.type.Name), StringComparison.Ordinal)
                || value.name.StartsWith(value.type.Name, StringComparison.Ordinal))
            .Select(value => $"{value.type.Name}.{value.name}"));

    /// <summary>An object that only says which thing is meant: <c>GroupMessageKey</c>.</summary>
    [Fact]
    public void An_object_that_consists_of_an_account_is_a_key() => Findings.AssertNone(s_types
        .Where(type => type.IsClass && type.Name.EndsWith("Account", StringComparison.Ordinal))
        .Where(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is [{ } only]
            && only.PropertyType == typeof(string))
        .Select(type => type.Name));

    [Fact]
    public void Error_codes_that_say_the_same_end_alike() => Findings.AssertNone(Enum.GetNames<TencentChatErrorCode>()
        .SelectMany(name => s_synonyms.Where(pair => name.EndsWith(pair.Key, StringComparison.Ordinal)).Select(pair => $"{name}: …{pair.Value}")));

    [Fact]
    public void Every_request_and_response_is_named_after_its_method()
    {
        foreach (var method in Calls.Where(method => method.Name is not "SendRawAsync"))
        {
            var verb = VerbPattern().Match(method.Name).Value;
            var (request, response) = Types(method);
            Assert.StartsWith(verb, response.Name, StringComparison.Ordinal);
            if (request is not null)
                Assert.Equal(response.Name.Replace("Response", "Request", StringComparison.Ordinal), request.Name);
        }
    }

    private static IEnumerable<Type> TextEnums => s_types
        .Where(type => type is { IsValueType: true, IsEnum: false } && type.GetNestedType("Values") is not null);

    private static IEnumerable<string> Texts(Type type) => type.GetNestedType("Values")!.GetFields().Select(field => field.Name);

    private static string Display((Type Type, PropertyInfo Property) member) => $"{member.Type.Name}.{member.Property.Name}";

    private static string LastWord(string name) => LastWordPattern().Match(name).Value;

    private static bool IsPaged(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ApiPageable<,,>);

    private static (Type? Request, Type Response) Types(MethodInfo method)
    {
        var arguments = method.ReturnType.GetGenericArguments();
        var request = method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType.Name.EndsWith("Request", StringComparison.Ordinal));
        return (request?.ParameterType, arguments[^1]);
    }

    [GeneratedRegex("^Is[A-Z]")]
    private static partial Regex IsPattern();

    [GeneratedRegex("[a-z]Value$")]
    private static partial Regex SuffixPattern();

    [GeneratedRegex("[A-Z][a-z]+$")]
    private static partial Regex LastWordPattern();

    [GeneratedRegex("^[A-Z][a-z]+")]
    private static partial Regex VerbPattern();
}
