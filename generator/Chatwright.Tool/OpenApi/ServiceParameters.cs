using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Exports the query and the headers of a service: signatures as security schemes, the rest as parameters.</summary>
internal sealed class ServiceParameters(OpenApiDocument document, ServiceModel service)
{
    private readonly List<string> _parameters = [];
    private readonly List<string> _schemes = [];

    public void Export()
    {
        foreach (var query in service.Query)
            Export(query, ParameterLocation.Query);
        foreach (var header in service.Headers)
            Export(header, ParameterLocation.Header);
    }

    public IEnumerable<OpenApiParameterReference> References() => _parameters.Select(key => new OpenApiParameterReference(key, document));

    /// <summary>Gets the requirement of every operation: all signatures together.</summary>
    public OpenApiSecurityRequirement? Requirement()
    {
        if (_schemes.Count == 0)
            return null;
        var requirement = new OpenApiSecurityRequirement();
        foreach (var scheme in _schemes)
            requirement.Add(new OpenApiSecuritySchemeReference(scheme, document), []);
        return requirement;
    }

    public static OpenApiParameter Parameter(QueryModel parameter, ParameterLocation place) => new()
    {
        Name = parameter.Name,
        In = place,
        Required = true,
        Description = Describe(parameter),
        Schema = parameter.Source switch
        {
            QuerySource.Random32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Maximum = "4294967295" },
            null => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [parameter.Value!] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private void Export(QueryModel model, ParameterLocation place)
    {
        if (model.Source == QuerySource.Signature)
        {
            document.AddComponent(Claim("signature", place, _schemes), (IOpenApiSecurityScheme)Scheme(model, place));
            return;
        }
        var parameter = Parameter(model, place);
        parameter.Mark("from", model.Source is { } source ? Vocabulary.QuerySources.WordFor(source) : null);
        document.AddComponent(Claim(model.Name, place, _parameters), (IOpenApiParameter)parameter);
    }

    private OpenApiSecurityScheme Scheme(QueryModel model, ParameterLocation place)
    {
        var scheme = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = place,
            Name = model.Name,
            Description = "The signature of the calling account, made with the app's secret key.",
        };
        scheme.Mark("signing", Vocabulary.Signing.WordFor(service.Signing));
        return scheme;
    }

    /// <summary>Finds a key among the components, since a header may have the name of a query parameter, and signatures may be several.</summary>
    private static string Claim(string name, ParameterLocation place, List<string> taken)
    {
        var key = name;
        while (taken.Contains(key))
            key += place == ParameterLocation.Header ? ".header" : ".query";
        taken.Add(key);
        return key;
    }

    private static string Describe(QueryModel parameter) => parameter.Source switch
    {
        QuerySource.SdkAppId => "The app.",
        QuerySource.Identifier => "The calling account.",
        QuerySource.Random32 => "A random number for each request.",
        _ => "Always the same.",
    };
}
