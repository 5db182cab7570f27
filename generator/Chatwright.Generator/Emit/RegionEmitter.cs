using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The hosts of a service, by region.</summary>
internal static class RegionEmitter
{
    public static void WriteRegions(this SourceWriter writer, ServiceModel model)
    {
        if (model.Regions.Count == 0)
            return;
        writer.WriteSummary($"The hosts of {model.Home.Service}, by region.");
        using (writer.Open($"{model.Home.Visibility()} static class {model.Home.Names.Region}"))
        {
            foreach (var (region, index) in model.Regions.Select((region, index) => (region, index)))
            {
                if (index > 0)
                    writer.WriteLine();
                writer.WriteRegion(region);
            }
        }
        writer.WriteLine();
    }

    /// <summary>The list by which a host finds a region that its configuration names.</summary>
    public static void WriteRegionList(this SourceWriter writer, ServiceModel model)
    {
        if (model.Regions.Count == 0)
            return;
        var (names, regions) = (model.Home.Names, model.Regions.Select(region => $"{model.Home.Names.Region}.{region.Name}"));
        using (writer.Open($"partial class {names.Client}"))
        {
            writer.Write($"static {Runtime.ApiList}<{Runtime.ApiHost}> {Runtime.ApiClient}<{names.Client}>.Regions");
            writer.WriteLine($" => [{string.Join(", ", regions)}];");
        }
        writer.WriteLine();
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
