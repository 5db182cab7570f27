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

    /// <summary>Loads files and folders as they were in a revision, and as they are. A file that is no longer there was removed.</summary>
    /// <exception cref="ToolException">A path leads nowhere on both sides, nothing is left today, or a spec has errors.</exception>
    public async Task<(IReadOnlyList<SurfaceNode> Old, IReadOnlyList<SurfaceNode> New)> SinceRevisionAsync(
        string revision, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var sources = await new GitSpecs(session.Terminal).ReadAsync(revision, paths, cancellationToken);
        var left = paths.Where(path => Path.Exists(session.Terminal.Resolve(path))).ToList();
        return left.Count > 0
            ? (Of(sources, source => source.Path, cancellationToken), OfFiles(left, cancellationToken))
            : throw new ToolException($"'{paths[0]}' is gone since the revision '{revision}', so that there is nothing to compare with.");
    }

    private IReadOnlyList<SurfaceNode> Of(IReadOnlyList<SpecSource> sources, Func<SpecSource, string> show, CancellationToken cancellationToken) =>
        ServiceSurface.Of(specs.Compile(session, sources, null, cancellationToken), show);
}
