using System.Reflection;
using Chatwright;

namespace Generated.Tests.Interop;

/// <summary>Makes values of the generated types with every member set, by reflection.</summary>
internal static class Specimen
{
    private const int Deepest = 3;

    /// <summary>Every form that a value of a type can have: of a union one for each case.</summary>
    public static IEnumerable<object> AllOf(Type type)
        => type.IsAbstract ? ModelTypes.CasesOf(type).Where(IsDescribed).Select(form => Make(form, 0)) : [Make(type, 0)];

    private static bool IsDescribed(Type form) => form.Name != "Unknown";

    private static object Make(Type type, int depth)
    {
        if (type.IsAbstract)
            return Make(ModelTypes.CasesOf(type).First(IsDescribed), depth);
        // Not the one that copies, nor the implicit one of a struct.
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type);
        var model = constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The facts beside a response or webhook are no members of its JSON.
            if (property.PropertyType == typeof(ApiResponseInfo) || property.PropertyType.IsAssignableTo(typeof(WebhookContext)))
                continue;
            if (property.SetMethod is { IsPublic: true } && constructor.GetParameters().All(parameter => parameter.Name != property.Name))
                property.SetValue(model, ValueOf(property.PropertyType, depth + 1));
        }
        return model;

        object? Argument(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : ValueOf(parameter.ParameterType, depth);
    }

    private static object? ValueOf(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return ValueOf(underlying, depth);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        if (type.IsGenericType)
            return Many(type, depth);
        if (type == typeof(string))
            return "tést \"1\"";
        if (type == typeof(bool))
            return true;
        if (type == typeof(double))
            return 0.25;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeSeconds(1700000000);
        if (type == typeof(RawJson))
            return RawJson.Parse("""{"any":[1,null]}""");
        if (type.IsPrimitive)
            return Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture);
        // Types that hold themselves end somewhere; only optional members do so.
        return depth > Deepest ? null : Make(type, depth);
    }

    private static object Many(Type type, int depth)
    {
        var element = type.GetGenericArguments()[0];
        var value = ValueOf(element, depth);
        if (type.GetGenericTypeDefinition() == typeof(ApiDictionary<>))
        {
            var entries = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
            if (value is not null)
                entries.Add("key", value);
            return Convert(type, entries);
        }
        var items = Array.CreateInstance(element, value is null ? 0 : 1);
        if (value is not null)
            items.SetValue(value, 0);
        return Convert(type, items);

        static object Convert(Type to, object from) => to.GetMethod("op_Implicit", [from.GetType()])!.Invoke(null, [from])!;
    }
}
