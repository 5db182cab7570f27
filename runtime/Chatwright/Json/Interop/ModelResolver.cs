using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chatwright.Json.Interop;

namespace Chatwright.CodeGeneration;

/// <summary>Describes the types of one API to <see cref="JsonSerializer"/>, without reflection.</summary>
/// <remarks>Add every type before the resolver is first used.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _makers = [];

    /// <summary>Adds a model, and arrays, <see cref="List{T}"/> and <see cref="ApiList{T}"/> of it.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelResolver Add<T>()
        where T : IJsonModel<T>
    {
        AddConverter(new ModelConverter<T>());
        return AddCollections<T>();
    }

    /// <summary>As <see cref="Add{T}"/> for a struct, and its nullable form.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelResolver AddValue<T>()
        where T : struct, IJsonModel<T>
        => AddNullable<T>().Add<T>();

    /// <summary>Adds one case of a union.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <typeparam name="T">The union.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelResolver AddCase<TCase, T>()
        where TCase : class, T
        where T : class, IJsonModel<T>
        => AddConverter(new CaseConverter<TCase, T>()).AddCollections<TCase>();

    /// <summary>Adds an enum, which is written as a number, and its nullable form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelResolver AddEnum<T>()
        where T : struct, Enum
    {
        _makers[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, JsonMetadataServices.GetEnumConverter<T>(options));
        return AddNullable<T>().AddCollections<T>();
    }

    /// <summary>Adds an enum whose members also have other numbers, which its codec reads, and its nullable form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <typeparam name="TCodec">The codec that reads and writes it.</typeparam>
    /// <returns>This resolver.</returns>
    public ModelResolver AddEnum<T, TCodec>()
        where T : struct, Enum
        where TCodec : IJsonCodec<T>
        => AddConverter(new CodecConverter<T, TCodec>()).AddNullable<T>().AddCollections<T>();

    /// <summary>Gets the serializer's metadata of a type; null for a type that was not added.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The serializer's options.</param>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => _makers.TryGetValue(type, out var make) ? make(options) : null;

    private ModelResolver AddNullable<T>()
        where T : struct
    {
        _makers[typeof(T?)] = static options
            => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        return this;
    }

    private ModelResolver AddCollections<T>()
    {
        AddConverter(new ApiListConverter<T>());
        _makers[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());
        _makers[typeof(List<T>)] = static options => JsonMetadataServices.CreateListInfo<List<T>, T>(
            options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        return this;
    }

    private ModelResolver AddConverter<T>(JsonConverter<T> converter)
    {
        _makers[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
        return this;
    }
}
