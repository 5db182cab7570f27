using Tool.Tests.Harness;

namespace Tool.Tests.Changes;

/// <summary>The specs of a small service that has one of everything, in a folder for the old version and one for the new.</summary>
internal sealed class ShopSpecs : IDisposable
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["service"] = """
            service: Shop
            signing: usersig
            envelope: { status: Status, ok: OK, code: Code, info: Info }
            query: { app: { from: sdkAppId }, sig: { from: signature }, form: { value: json } }
            headers: { X-Client: { value: shop } }
            regions:
              Berlin: { host: berlin.shop.example, backup: backup.shop.example }
              Lima: { host: lima.shop.example }
            groups:
              item: { name: Items, noun: Item }
              cart: { name: Carts, noun: Cart }
            limits: { requestBytes: 1000 }
            errors:
              100: { name: Busy, summary: The service is busy., retry: backoff }
              101: { name: Closed, summary: The shop is closed. }
              102: { name: Custom, summary: A code of the shop's own., range: [1000, 1999] }
            webhooks:
              command: Command
              app: App
              query: { Ip: { type: string }, Kind: { type: string } }
              signature: { scheme: sha256-token-time, sign: Sign, time: Time }
              reply: { status: Status, ok: OK, code: Code, info: Info }
            """,
        ["list"] = """
            endpoint: v4/item/list
            name: List
            summary: Lists items.
            calls: 100/s
            safe: true
            request:
              Owner: { type: string, required: true, maxBytes: 32 }
              Offset: { type: int32, default: 0 }
              Mode: { type: int32, default: 1 }
            response:
              Items: { type: [Item], required: true }
              Total: { type: int32 }
            pages: { items: Items, offset: Offset, total: Total }
            """,
        ["add"] = """
            endpoint: v4/item/add
            name: Add
            query: { v: { value: one } }
            request:
              Trace: { type: string }
              Items: { type: [NewItem], required: true, maxItems: 100 }
              Title: { type: string, when: { Kind: 1 } }
              Kind: { type: int32 }
              Note: { type: string, minChars: 2, excludes: [Hint] }
              Hint: { type: string }
              ByName: { type: string, oneOf: who }
              ById: { type: int64, oneOf: who }
              Secret: { type: string, sensitive: true }
              Nonce: { type: uint32, from: random32 }
            response:
              Results: { type: [AddResult] }
              Total: { type: int32, required: true }
              Title: { type: string, required: true }
              Remark: { type: string, maxChars: 100 }
              Ratio: { type: double }
              Extra: { type: string, aliases: [Extras] }
            results: { items: Results, code: ResultCode, key: Id }
            errors:
              101: { name: Closed, summary: Closed for this. }
              103: { name: Full, summary: The shop is full., refused: true }
            types:
              AddResult:
                fields:
                  Id: { type: string, required: true }
                  ResultCode: { type: int64 }
            """,
        ["find"] = """
            endpoint: v4/item/find
            name: Find
            safe: true
            request:
              Number: { type: int64, required: true, wire: string }
            """,
        ["ping"] = """
            endpoint: v4/item/ping
            name: Ping
            safe: true
            probe: true
            """,
        ["clear"] = """
            endpoint: v4/cart/clear
            name: Clear
            idempotent: true
            request:
              CartId: { type: string, required: true }
            """,
        ["shared"] = """
            shared: all
            types:
              Item:
                fields:
                  Id: { type: string, required: true }
                  Color: { type: Color }
                  Flag: { type: bool, wire: int }
                  Part: { type: Part }
                  Price: { type: Price }
                  Size: { type: Size }
                  Tags: { type: [string] }
              NewItem:
                fields:
                  Name: { type: string, required: true }
                  Color: { type: Color }
                  Part: { type: Part }
                  Amount: { type: Amount }
              Amount: { type: int32, min: 1, max: 10 }
              Color:
                enum:
                  Red: 1
                  Green: { is: 2, aliases: [20] }
              Size:
                enum: [Small, Large]
              Part:
                union: Kind
                content: Content
                cases:
                  Text:
                    is: [T, U]
                    implicit: Text
                    fields: { Text: { type: string, required: true } }
                  Image:
                    is: I
                    fields: { Width: { type: int32, required: true } }
              Price:
                choice: { Text: string, Number: int64 }
              Unused:
                deprecated: true
                fields: { A: { type: string } }
            """,
        ["buying"] = """
            webhook: Item.CallbackBeforeBuy
            name: ItemBuying
            decides: true
            body:
              Buyer: { type: string, required: true }
              Item: { type: Item }
            reply:
              Discount: { type: int32, max: 50 }
            codes:
              0: { name: Allow }
              1: { name: Deny, range: [500, 599] }
              2: { name: Delay }
            """,
        ["bought"] = """
            webhook: Item.CallbackAfterBuy
            name: ItemBought
            body:
              Buyer: { type: string }
            """,
    };

    private readonly TempFolder _folder = new();

    public ShopSpecs()
    {
        foreach (var (name, text) in Files)
        {
            _folder.Write($"old/{name}.api.yaml", text);
            _folder.Write($"new/{name}.api.yaml", text);
        }
    }

    public string Folder => _folder.Path;

    /// <summary>Replaces a text that stands once in a new file.</summary>
    public void Edit(string file, string from, string to)
    {
        var path = $"new/{file}.api.yaml";
        var text = _folder.Read(path);
        Assert.Equal(2, text.Split(from).Length);
        _folder.Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Writes a new file, in place of one that exists.</summary>
    public void Write(string file, string text) => _folder.Write($"new/{file}.api.yaml", text);

    public void Remove(string file) => File.Delete(Path.Combine(Folder, "new", $"{file}.api.yaml"));

    public Task<ToolResult> DiffAsync(params string[] arguments) => RunAsync(["diff", "old", "new", .. arguments]);

    public Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = Folder }.RunAsync(arguments);

    public void Dispose() => _folder.Dispose();
}
