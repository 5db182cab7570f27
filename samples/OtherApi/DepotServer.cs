using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OtherApi;

/// <summary>The depot itself, on a loopback port, written without Chatwright.</summary>
internal sealed class DepotServer : IAsyncDisposable
{
    private static readonly TimeSpan s_maxAge = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;
    private readonly string _shop;
    private readonly byte[] _key;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, byte> _usedSignatures = [];
    private readonly JsonArray _parcels =
    [
        Parcel("P-1", 900), Parcel("P-2", 12_500), Parcel("P-3", 340), Parcel("P-4", 2_000), Parcel("P-5", 60),
    ];

    private DepotServer(string shop, byte[] key, TimeProvider time)
    {
        (_shop, _key, _time) = (shop, key, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/parcels/list", context => RespondAsync(context, List));
        _app.MapPost("/api/parcels/move", context => RespondAsync(context, Move));
        _app.MapPost("/api/parcels/remove", context => RespondAsync(context, Remove, coversBody: true));
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<DepotServer> StartAsync(string shop, byte[] key, TimeProvider time)
    {
        var server = new DepotServer(shop, key, time);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context, Func<JsonObject, JsonObject> response, bool coversBody = false)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var result = VerifyToken(context.Request)
            ?? (coversBody ? VerifySignature(context.Request, body.ToArray()) : null)
            ?? response(JsonNode.Parse(body.ToArray())!.AsObject());
        // A service of this kind always responds with 200.
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(result.ToJsonString());
    }

    /// <summary>The error of a token, which is the same for many requests; null when it is valid.</summary>
    private JsonObject? VerifyToken(HttpRequest request)
    {
        var isOfShop = request.Query["shop"] == _shop && request.Headers["X-Depot-Shop"] == _shop;
        var expiry = isOfShop ? DepotToken.Verify(request.Query["token"].ToString(), _shop, _key) : null;
        return expiry is null ? Error(1002, "no token of this shop")
            : expiry <= _time.GetUtcNow() ? Error(1001, "the token has expired")
            : null;
    }

    /// <summary>The error of a signature over one request; null when it is valid.</summary>
    private JsonObject? VerifySignature(HttpRequest request, byte[] body)
    {
        var date = request.Headers[DepotRequestSigner.DateHeader].ToString();
        var signature = request.Headers[DepotRequestSigner.SignatureHeader].ToString();
        var expected = DepotRequestSigner.Mac(_key, request.Method, request.Path, date, body);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature)))
            return Error(1003, "the signature does not fit the request");
        var isRecent = DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var at) && (_time.GetUtcNow() - at).Duration() < s_maxAge;
        return isRecent && _usedSignatures.TryAdd(signature, 0) ? null : Error(1004, "the signature is too old or was used before");
    }

    private JsonObject List(JsonObject request)
    {
        var found = _parcels.Where(parcel => request["state"] is not { } state || (string?)parcel!["state"] == (string?)state).ToList();
        var page = found.Skip((int)request["offset"]!).Take((int)request["limit"]!).Select(parcel => parcel!.DeepClone());
        return new() { ["code"] = 0, ["parcels"] = new JsonArray([.. page]), ["total"] = found.Count };
    }

    private JsonObject Move(JsonObject request)
    {
        if (_parcels.FirstOrDefault(one => (string?)one!["number"] == (string?)request["parcel"]) is not JsonObject parcel)
            return Error(2001, $"there is no parcel '{request["parcel"]}'");
        var step = request["step"]!.DeepClone();
        parcel["state"] = (string?)step["kind"] == "delivery" ? "delivered" : "moving";
        parcel["steps"]!.AsArray().Add(step);
        return new() { ["code"] = 0, ["parcel"] = parcel.DeepClone() };
    }

    private JsonObject Remove(JsonObject request)
    {
        var parcel = _parcels.FirstOrDefault(one => (string?)one!["number"] == (string?)request["parcel"]);
        return parcel is null
            ? Error(2001, $"there is no parcel '{request["parcel"]}'")
            : new() { ["code"] = 0, ["removed"] = _parcels.Remove(parcel) };
    }

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };

    private static JsonObject Parcel(string number, int weight) =>
        new() { ["number"] = number, ["state"] = "waiting", ["weight_grams"] = weight, ["steps"] = new JsonArray() };
}
