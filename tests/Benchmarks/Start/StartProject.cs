using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Building;
using Tests.Shared;

namespace Benchmarks.Start;

/// <summary>A program that makes one call, in a temporary folder.</summary>
internal sealed class StartProject : IDisposable
{
    private const string Assembly = "First";

    private static readonly string s_programs = Repository.At("tests", "Benchmarks", "Start", "Programs");

    private static readonly string s_userSigs = Peer("ByHand", "UserSigs.cs");

    private readonly string _folder = Directory.CreateTempSubdirectory("chatwright-start-").FullName;

    private StartProject(string name) => Name = name;

    public string Name { get; }

    /// <summary>True if the program and its packages are compiled for this machine when it is published.</summary>
    public bool IsReadyToRun { get; init; }

    /// <summary>The program with a generated client of the one endpoint.</summary>
    /// <param name="name">The name of the row.</param>
    /// <param name="isReadyToRun">True to compile it for this machine.</param>
    public static StartProject OfSpecs(string name, bool isReadyToRun)
    {
        var generator = Repository.At("generator", "Chatwright.Generator");
        return new StartProject(name) { IsReadyToRun = isReadyToRun }.With("Program.cs", "Chatwright.cs").WithProject($"""
            <Import Project="{generator}/build/Chatwright.props" />
            <PropertyGroup>
              <ChatwrightShippedSpecs>{Repository.At("specs")}/</ChatwrightShippedSpecs>
              <ChatwrightEndpoints>recentcontact/get_list</ChatwrightEndpoints>
            </PropertyGroup>
            <ItemGroup>
              <ProjectReference Include="{generator}/Chatwright.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              <ProjectReference Include="{Repository.At("runtime", "Chatwright", "Chatwright.csproj")}" />
            </ItemGroup>
            <Import Project="{generator}/build/Chatwright.targets" />
            """);
    }

    /// <summary>The program as one writes it without a generated client, with the types and the signature of tests/Package.Tests.</summary>
    /// <param name="name">The name of the row.</param>
    /// <param name="isReadyToRun">True to compile it for this machine.</param>
    public static StartProject ByHand(string name, bool isReadyToRun) => new StartProject(name) { IsReadyToRun = isReadyToRun }
        .With("Program.cs", "ByHand.cs", Peer("ByHand", "ListContext.cs"), s_userSigs).WithProject("");

    /// <summary>The program with the client that NSwag has made, the one of tests/Package.Tests.</summary>
    public static StartProject OfNSwag(string name)
        => new StartProject(name).With("Program.cs", "NSwag.cs", Peer("NSwagClient", "ListClient.cs"), s_userSigs).WithProject("");

    public Task PublishAsync() => ChildUsage.OfAsync(_folder, "dotnet", "publish", "-c", "Release", "-o", "out", "-nodeReuse:false", "-nologo");

    /// <summary>Runs the program in a fresh process.</summary>
    public async Task<FirstCallFigures> RunAsync(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(_folder, "out", Assembly + ".dll"), .. arguments]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
        var parts = output.Split(' ');
        return parts[2].Trim() != "0"
            ? new(double.Parse(parts[0], CultureInfo.InvariantCulture), whole, int.Parse(parts[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{Name} has read no conversations.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Peer(string project, string file) => Repository.At("tests", "Package.Tests", "Projects", project, file);

    private StartProject With(params string[] files)
    {
        foreach (var file in files)
            File.Copy(Path.Combine(s_programs, file), Path.Combine(_folder, Path.GetFileName(file)));
        return this;
    }

    private StartProject WithProject(string content)
    {
        File.WriteAllText(Path.Combine(_folder, Assembly + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <PublishReadyToRun>{IsReadyToRun}</PublishReadyToRun>
              </PropertyGroup>
            {content}
            </Project>
            """);
        return this;
    }
}
