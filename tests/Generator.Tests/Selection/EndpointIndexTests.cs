using System.Globalization;
using System.Text;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;

namespace Generator.Tests.Selection;

/// <summary>The list of all shipped endpoints in <c>specs/endpoints.md</c> is made from the specs. <c>SNAPSHOTS=accept</c> writes it.</summary>
public class EndpointIndexTests
{
    [Fact]
    public void The_index_lists_every_shipped_endpoint()
    {
        var path = Repository.PathOf("specs/endpoints.md");
        var index = Print();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(path, index);
        Assert.Equal(index, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Print()
    {
        var files = Repository.WholeApi.Select(SpecStages.Parse).ToList();
        var models = SpecStages.Bind([.. files], SpecStages.Settings).Select(spec => spec.Model).ToList();
        var service = models.OfType<ServiceModel>().Single();
        var endpoints = models.OfType<EndpointModel>().ToLookup(endpoint => endpoint.Group.Names.Property);
        var text = new StringBuilder(FormattableString.Invariant($"""
            # All endpoints of Tencent Cloud Chat

            {endpoints.Sum(group => group.Count())} endpoints in {service.Groups.Count} groups. `ChatwrightEndpoints` selects those that a project
            compiles by the last segments of their paths: `openim/sendmsg`, `openim/*`, or `all`. The package
            Chatwright.TencentChat has all of them, compiled.
            Generated from the specs by `EndpointIndexTests`.


            """));
        text.Append(GroupTable.Print([.. files.Select(file => file.Declaration).OfType<SpecDecl>()], service));
        foreach (var group in service.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Names.Property}\n\n{group.Docs.Summary}\n\n");
            text.Append("| Path | Method | | Page |\n|---|---|---|---|\n");
            foreach (var endpoint in endpoints[group.Names.Property].OrderBy(endpoint => endpoint.Path, StringComparer.Ordinal))
            {
                var method = $"chat.{group.Names.Property}.{endpoint.Names.ItemsMethod ?? endpoint.Names.Method}";
                var pages = string.Join(" ", endpoint.Docs.Links.Select((link, number) => FormattableString.Invariant($"[{number + 1}]({link})")));
                text.Append(CultureInfo.InvariantCulture, $"| `{endpoint.Path}` | `{method}` | {endpoint.Docs.Summary} | {pages} |\n");
            }
        }
        return text.ToString();
    }
}
