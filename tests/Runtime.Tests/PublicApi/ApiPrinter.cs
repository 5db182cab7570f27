using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Runtime.Tests.PublicApi;

/// <summary>Prints what an assembly offers to others, one line for each type and member, in an order that does not depend on the source.</summary>
internal sealed class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();

    public static string Print(Assembly assembly)
    {
        var printer = new ApiPrinter();
        var types = assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);
        return string.Join("\n\n", types.Select(printer.Whole)) + "\n";
    }

    private string Whole(Type type)
    {
        var members = type.GetMembers(Declared).Where(IsVisible).Select(Member).Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', [Head(type), .. members.Select(member => "    " + member)]);
    }

    private static string Head(Type type)
    {
        IEnumerable<Type> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? [parent] : [];
        var bases = inherited.Concat(type.GetInterfaces().OrderBy(Name, StringComparer.Ordinal)).Select(Name);
        var text = $"{type.Namespace}: {Kind(type)} {Name(type)}{Constraints(type)}";
        return type.IsEnum ? $"{text} : {Name(System.Enum.GetUnderlyingType(type))}" : bases.Any() ? $"{text} : {string.Join(", ", bases)}" : text;
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsValueType: true } => (type.IsByRefLike ? "ref " : "") + (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type => false,
        // A property and an event speak for their accessors.
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodBase method => IsVisible(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(MethodBase method)
        => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.Name.Contains('<', StringComparison.Ordinal);

    private string Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo method => $"{Access(method)}{Name(method.ReturnType, Of(method.ReturnParameter))} {method.Name}{Arguments(method)}({Parameters(method)})",
        PropertyInfo property => Property(property),
        FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name} = {Value(constant.GetRawConstantValue())}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
        EventInfo happening => $"event {Name(happening.EventHandlerType!)} {happening.Name}",
        _ => throw new NotSupportedException(member.ToString()),
    };

    private string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        var written = accessors.Select(accessor => $"{(accessor.IsPublic ? "" : "protected ")}{(accessor.ReturnType != typeof(void) ? "get" : IsInit(accessor) ? "init" : "set")};");
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(accessors[0])}{required}{Name(property.PropertyType, _nullability.Create(property))} {property.Name}{index} {{ {string.Join(' ', written)} }}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Access(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic)
            return access + (method.IsAbstract ? "static abstract " : "static ");
        if (method is not MethodInfo info || method.DeclaringType!.IsInterface)
            return access;
        var isOverride = info.GetBaseDefinition().DeclaringType != info.DeclaringType;
        return access + (isOverride ? "override " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private string Parameters(MethodBase method)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return receiver + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private string Parameter(ParameterInfo parameter)
    {
        var by = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var fallback = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue)}" : "";
        return $"{by}{Name(parameter.ParameterType, Of(parameter))} {parameter.Name}{fallback}";
    }

    private NullabilityInfo Of(ParameterInfo parameter) => _nullability.Create(parameter);

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Arguments(MethodInfo method)
        => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Constraints(Type type)
    {
        var arguments = type.IsGenericTypeDefinition ? type.GetGenericArguments() : [];
        var constrained = arguments.Where(argument => argument.GetGenericParameterConstraints().Length > 0);
        return string.Concat(constrained.Select(argument => $" where {argument.Name} : {string.Join(", ", argument.GetGenericParameterConstraints().Select(Name))}"));
    }

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        var mark = nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        if (type.IsByRef)
            return Name(type.GetElementType()!, nullability?.ElementType);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        if (type.IsGenericParameter)
            return type.Name + mark;
        var outer = type is { IsNested: true, DeclaringType: { } declaring } ? Name(declaring) + "." : "";
        var stem = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments().Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{outer}{stem}{(type.IsGenericType && type.Name.Contains('`', StringComparison.Ordinal) ? $"<{string.Join(", ", arguments)}>" : "")}{mark}";
    }
}
