using Benchmarks.Generation;
using Tests.Shared;

namespace Benchmarks.Building;

/// <summary>NSwag, as <c>npm ci</c> in <c>tests/OpenApi</c> installs it.</summary>
internal static class NSwag
{
    private static readonly string s_program = Repository.At(
        "tests", "OpenApi", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    public static bool IsInstalled => File.Exists(s_program);

    /// <summary>
    /// The client that it makes of the OpenAPI document that <c>chatwright export openapi</c> makes of the specs, and what the making took.
    /// </summary>
    public static async Task<(string Code, ChildUsage Usage)> ClientAsync(SpecSet specs)
    {
        var folder = Directory.CreateTempSubdirectory("chatwright-nswag-").FullName;
        try
        {
            specs.WriteTo(Path.Combine(folder, "specs"));
            await ChildUsage.OfAsync(
                folder, "dotnet", "run", "-c", "Release", "--project", Repository.At("generator", "Chatwright.Tool"), "--",
                "export", "openapi", "specs", "--shipped", "none", "--version", "3.0", "-o", "document.json");
            var usage = await ChildUsage.OfAsync(
                folder, "dotnet", s_program, "openapi2csclient", "/input:document.json", "/output:Client.cs", "/namespace:Peer",
                "/jsonLibrary:SystemTextJson", "/generateNullableReferenceTypes:true", "/useBaseUrl:false");
            return (await File.ReadAllTextAsync(Path.Combine(folder, "Client.cs")), usage);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
