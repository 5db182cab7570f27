using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The hosts of a service, by region.</summary>
internal static class RegionEmitter
{
    public static void WriteRegions(this SourceWriter writer, ServiceModel model)
    {
        if (model.Regions.Count == 0)
            return;
        writer.WriteSummary($"The hosts of {model.Home.Service}, by region.");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{model.Home.Visibility()} static class {model.Home.Names.Region}"))
        {
            foreach (var region in model.Regions)
            {
                writer.WriteRegion(region);
                writer.WriteLine();
            }
            writer.WriteAll(model.Regions);
        }
        writer.WriteLine();
    }

    /// <summary>The list by which a host finds a region that its configuration names.</summary>
    public static void WriteRegionList(this SourceWriter writer, ServiceModel model)
    {
        if (model.Regions.Count == 0)
            return;
        var names = model.Home.Names;
        using (writer.Open($"partial class {names.Client}"))
        {
            writer.Write($"static {Runtime.ApiList}<{Runtime.ApiHost}> {Runtime.ApiClient}<{names.Client}>.Regions");
            writer.WriteLine($" => {names.Region}.{FixedNames.All};");
        }
        writer.WriteLine();
    }

    /// <summary>All regions, and the one of a name. They come last, since the list is made of the others.</summary>
    private static void WriteAll(this SourceWriter writer, EquatableArray<RegionModel> regions)
    {
        var names = string.Join(", ", regions.Select(region => region.Name));
        writer.WriteLine($$"""
            /// <summary>The hosts of all regions.</summary>
            public static {{Runtime.ApiList}}<{{Runtime.ApiHost}}> {{FixedNames.All}} { get; } = [{{names}}];

            /// <summary>Finds the hosts of a region by its name, such as <c>{{regions[0].Name}}</c>. Letter case does not matter.</summary>
            /// <param name="name">The name of the region.</param>
            /// <param name="host">The hosts; null if there is no such region.</param>
            /// <returns><c>true</c> if there is a region of that name; otherwise, <c>false</c>.</returns>
            public static bool {{FixedNames.TryParse}}(string? name, [{{Runtime.NotNullWhen}}(true)] out {{Runtime.ApiHost}}? host)
            {
                host = null;
                foreach (var known in {{FixedNames.All}})
                {
                    if (string.Equals(known.Name, name, global::System.StringComparison.OrdinalIgnoreCase))
                        host = known;
                }
                return host is not null;
            }
            """);
    }

    private static void WriteRegion(this SourceWriter writer, RegionModel region)
    {
        writer.WriteSummary($"{region.Host}{(region.Backup is null ? "" : $", with {region.Backup} as its backup")}.");
        if (region.Notes is { } notes)
            writer.WriteLine($"/// <remarks>{CSharp.Xml(notes)}</remarks>");
        var hosts = region.Backup is null ? CSharp.Literal(region.Host) : $"{CSharp.Literal(region.Host)}, {CSharp.Literal(region.Backup)}";
        writer.WriteLine($"public static {Runtime.ApiHost} {region.Name} {{ get; }} = new({hosts}) {{ Name = {CSharp.Literal(region.Name)} }};");
    }
}
