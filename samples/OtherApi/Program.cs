using System.Security.Cryptography;
using Chatwright;
using OtherApi;
using OtherApi.Depot;

const string Shop = "shop-17";

var key = RandomNumberGenerator.GetBytes(32);
await using var server = await DepotServer.StartAsync(Shop, key, TimeProvider.System);
var signer = new DepotSigner(Shop, key, TimeSpan.FromMinutes(5), TimeProvider.System);
using var depot = new DepotClient(server.Address, new()
{
    CredentialProvider = signer,
    RequestSigner = new DepotRequestSigner(key, TimeProvider.System),
});

var handover = new Step.Handover { At = DateTimeOffset.UnixEpoch, From = "depot", To = "van 3" };
var moved = await depot.Parcels.MoveAsync(new() { Parcel = "P-2", Step = handover });
Console.WriteLine($"{moved.Parcel.Number} is {moved.Parcel.State}");
await depot.Parcels.MoveAsync(new() { Parcel = "P-4", Step = new Step.Delivery { At = DateTimeOffset.UnixEpoch } });

await foreach (var parcel in depot.Parcels.ListAsync(new()))
    Console.WriteLine($"{parcel.Number} {parcel.WeightGrams} g, {parcel.State}{string.Concat(parcel.Steps.Select(Describe))}");

try
{
    await depot.Parcels.MoveAsync(new() { Parcel = "P-9", Step = handover });
}
catch (ChatwrightException e) when (e.Is(DepotErrorCode.ParcelUnknown))
{
    Console.WriteLine(e.Message);
}
var removed = await depot.Parcels.RemoveAsync(new() { Parcel = "P-5", Reason = "returned" });
Console.WriteLine($"P-5 is removed: {removed.Removed}");
Console.WriteLine($"tokens made: {signer.Made}");

static string Describe(Step step) => step switch
{
    Step.Handover it => $", from {it.From} to {it.To}",
    Step.Delivery => ", handed out",
    _ => $", {step.Kind}",
};
