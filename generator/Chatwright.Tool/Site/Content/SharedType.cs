using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Content;

/// <summary>A type of a shared file, which has a page of its own.</summary>
internal sealed record SharedType(HomeModel Home, TypeModel Model)
{
    public string FullName => $"{Home.Namespace}.{Model.Name}";
}
