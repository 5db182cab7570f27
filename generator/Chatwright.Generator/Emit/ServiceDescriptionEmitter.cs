using System;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The field of a client that describes its service to the runtime.</summary>
internal static class ServiceDescriptionEmitter
{
    public static void WriteDescription(this SourceWriter writer, ServiceModel model, EquatableArray<ExampleModel> examples)
    {
        var name = CSharp.Literal(model.Home.Service);
        using (writer.Open($"internal static readonly {Runtime.ApiService} {FixedNames.Service} = new({name}, {Runtime.Contract})", ";"))
        {
            if (model.HostExample is { } host)
                writer.WriteLine($"HostExample = {CSharp.Literal(host)},");
            writer.WriteLine($"Envelope = {model.Envelope.Construction()},");
            if (model.RequestBytes is { } request)
                writer.WriteLine($"RequestBytes = {CSharp.Invariant(request)},");
            if (model.ResponseBytes is { } response)
                writer.WriteLine($"ResponseBytes = {CSharp.Invariant(response)},");
            if (model.ServerTimeoutSeconds is { } seconds)
                writer.WriteLine($"ServerTimeout = {Runtime.TimeSpan}.FromSeconds({CSharp.Invariant(seconds)}),");
            writer.WriteList("Query", model.Query, WriteQuery);
            writer.WriteList("Headers", model.Headers, WriteQuery);
            writer.WriteList("Errors", model.Errors, ErrorEmitter.WriteError, isLazy: true);
            writer.WriteList("Examples", examples, WriteExample, isLazy: true);
        }
        writer.WriteLine();
    }

    /// <summary>A property that is a list, with a line for each item. Nothing for an empty one.</summary>
    /// <param name="isLazy"><c>true</c> for a function that makes the list; otherwise, <c>false</c>.</param>
    public static void WriteList<T>(
        this SourceWriter writer, string name, EquatableArray<T> items, Action<SourceWriter, T> write, bool isLazy = false)
    {
        if (items.Count == 0)
            return;
        writer.WriteLine($"{name} ={(isLazy ? " static () =>" : "")}");
        writer.WriteLine("[");
        using (writer.Indent())
        {
            foreach (var item in items)
            {
                write(writer, item);
                writer.WriteLine(",");
            }
        }
        writer.WriteLine("],");
    }

    public static void WriteQuery(this SourceWriter writer, QueryModel query) => writer.Write(Initializer.Of(
        ("Name", CSharp.Literal(query.Name)),
        ("Source", query.Source is { } source ? $"{Runtime.ApiQuerySource}.{source.ToString()}" : null),
        ("Value", query.Source is null ? CSharp.LiteralOrNone(query.Value) : null)));

    private static void WriteExample(this SourceWriter writer, ExampleModel example) => writer.Write(Initializer.Of(
        ("Path", CSharp.Literal(example.Path)),
        ("Name", CSharp.LiteralOrNone(example.Name)),
        ("Request", CSharp.LiteralOrNone(example.Request)),
        ("Response", CSharp.LiteralOrNone(example.Response)),
        ("Free", example.Free.Count == 0 ? null : $"[{string.Join(", ", example.Free.Select(CSharp.Literal))}]")));
}
