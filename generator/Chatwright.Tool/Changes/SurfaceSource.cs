using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Changes;

/// <summary>Loads a surface: of files and folders, of a revision, or from a baseline.</summary>
internal sealed class SurfaceSource(Session session, SpecOptions specs)
{
    public async Task<IReadOnlyList<SurfaceNode>> OfPathAsync(string path, CancellationToken cancellationToken)
    {
        if (path.EndsWith(SurfaceFile.Extension, StringComparison.Ordinal))
            return SurfaceFile.Read(await Input.ReadFileAsync(session.Terminal, path, cancellationToken), path);
        return OfFiles([path], cancellationToken);
    }

    /// <exception cref="ToolException">A path leads nowhere, or a spec has errors.</exception>
    public IReadOnlyList<SurfaceNode> OfFiles(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(session.Terminal);
        var found = files.Find(paths);
        if (found.Count == 0 && files.Problems.Count == 0)
            files.Miss(paths);
        var sources = files.Read(found, cancellationToken);
        return files.Problems.FirstOrDefault(problem => problem.IsError) is { } problem
            ? throw new ToolException($"{problem.Path}: {problem.Message}")
            : Of(sources, source => source.IsShipped ? source.Path : session.Terminal.Display(source.Path), cancellationToken);
    }

    public async Task<IReadOnlyList<SurfaceNode>> OfRevisionAsync(
        string revision, IReadOnlyList<string> paths, CancellationToken cancellationToken) => Of(
            await new GitSpecs(session.Terminal).ReadAsync(revision, paths, cancellationToken), source => source.Path, cancellationToken);

    private IReadOnlyList<SurfaceNode> Of(IReadOnlyList<SpecSource> sources, Func<SpecSource, string> show, CancellationToken cancellationToken) =>
        ServiceSurface.Of(specs.Compile(session, sources, null, cancellationToken), show);
}
