using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Types as fields, names and branches have them: nested, with a wire form and with limits that leave something.</summary>
internal static class TypeUses
{
    private static readonly IReadOnlyList<string> s_scalars = [.. TypeScope.Scalars];

    /// <param name="rank">Names must be of lower rank than this; <see cref="int.MaxValue"/> when the value may be left out.</param>
    public static Gen<TypeUse> Use(TypeScope scope, Side side, int rank) =>
        from type in Type(scope, side, rank, 3)
        from wire in Wire(scope, type)
        from limits in LimitsOf(scope, type)
        select new TypeUse(type, wire, limits);

    public static Gen<TypeRef> Type(TypeScope scope, Side side, int rank, int depth) =>
        from form in Gen.Choose(1, 100)
        from type in depth > 0 && form <= 18 ? Type(scope, side, rank, depth - 1).Select(inner => (TypeRef)new ListRef(inner))
            : depth > 0 && form <= 25 ? Type(scope, side, rank, depth - 1).Select(inner => (TypeRef)new MapRef(inner))
            : Name(scope.Names(side, rank), form)
        select type;

    private static Gen<TypeRef> Name(IReadOnlyList<string> names, int form) =>
        Gens.Pick(form > 60 && names.Count > 0 ? names : s_scalars).Select(name => (TypeRef)new NameRef(name));

    private static Gen<string?> Wire(TypeScope scope, TypeRef type) => scope.Innermost(type) switch
    {
        "bool" => Gen.Constant("int").OrNone(50),
        "int32" or "uint32" or "int64" or "uint64" or "double" => Gen.Constant("string").OrNone(25),
        "timestamp" => Gen.Constant("millis").OrNone(40),
        _ => Gen.Constant<string?>(null),
    };

    private static Gen<Limits> LimitsOf(TypeScope scope, TypeRef type) =>
        from has in Gens.Chance(35)
        from ofItems in has && TypeScope.IsCollection(scope.Resolve(type).Type) && !scope.IsLimited(type) ? Items() : Gen.Constant(Limits.None)
        from all in has && !scope.IsLimited(type) ? Scalar(scope.Innermost(type), ofItems) : Gen.Constant(ofItems)
        select all;

    private static Gen<Limits> Items() =>
        from least in Gen.Choose(0, 2)
        from more in Gen.Choose(0, 2)
        from which in Gen.Choose(0, 3)
        select new Limits { MinItems = which is 0 or 2 ? least : null, MaxItems = which is 1 or 2 ? least + more : null };

    private static Gen<Limits> Scalar(string scalar, Limits limits) => scalar switch
    {
        "string" => Text(limits),
        "bytes" => Gen.Choose(0, 12).Select(most => limits with { MaxBytes = most }),
        "double" => Pair(Gens.Pick(["-1e3", "-0.5", "0", "-90", "1E+2"]), Gens.Pick(["1e3", "123.5", "180", "1e300", "100"]), limits),
        _ when Numbers.Range(scalar) is var (least, most) =>
            from low in Integer(scalar)
            from high in Integer(scalar)
            from limited in Pair(Gen.Constant(Print(BigInteger.Min(low, high))), Gen.Constant(Print(BigInteger.Max(low, high))), limits)
            select limited,
        _ => Gen.Constant(limits),
    };

    private static Gen<Limits> Pair(Gen<string> min, Gen<string> max, Limits limits) =>
        from low in min.OrNone(60)
        from high in max.OrNone(60)
        select limits with { Min = low, Max = high };

    private static Gen<Limits> Text(Limits limits) =>
        from least in Gen.Choose(0, 5)
        from more in Gen.Choose(0, 10)
        from bytes in Gen.Choose(0, 20)
        from which in Gen.Choose(1, 7)
        select limits with
        {
            MinChars = (which & 1) != 0 ? least : null,
            MaxChars = (which & 2) != 0 ? least + more : null,
            MaxBytes = (which & 4) != 0 ? least + bytes : null,
        };

    private static Gen<BigInteger> Integer(string scalar) => Numbers.Range(scalar) is var (least, most)
        ? Gen.Frequency((4, Gen.Choose(-100, 1000).Select(number => BigInteger.Max(number, least))), (1, Gens.Pick([least, most])))
        : Gen.Constant(BigInteger.Zero);

    private static string Print(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
