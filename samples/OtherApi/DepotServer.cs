using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OtherApi;

/// <summary>The depot itself, on a loopback port, written without Chatwright.</summary>
internal sealed class DepotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _shop;
    private readonly byte[] _key;
    private readonly TimeProvider _time;
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
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<DepotServer> StartAsync(string shop, byte[] key, TimeProvider time)
    {
        var server = new DepotServer(shop, key, time);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context, Func<JsonObject, JsonObject> response)
    {
        var token = context.Request.Query["token"].ToString();
        var expiry = context.Request.Query["shop"] == _shop ? DepotToken.Verify(token, _shop, _key) : null;
        var result = expiry is null ? Error(1002, "no token of this shop")
            : expiry <= _time.GetUtcNow() ? Error(1001, "the token has expired")
            : response((await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
        // A service of this kind always responds with 200.
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(result.ToJsonString());
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

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };

    private static JsonObject Parcel(string number, int weight) =>
        new() { ["number"] = number, ["state"] = "waiting", ["weight_grams"] = weight, ["steps"] = new JsonArray() };
}
