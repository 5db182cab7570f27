namespace Tool.Tests.Changes;

/// <summary>An edit for each kind of change, at least one.</summary>
internal static class ChangeCases
{
    private const string Results = "items Results; code ResultCode; ok ResultCode=0; key Id";

    public static IReadOnlyList<ChangeCase> All { get; } = [.. Wire, .. Sides, .. Source, .. Behaviour];

    private static IEnumerable<ChangeCase> Wire =>
    [
        new("clear", "endpoint", null, "breaking CC101: v4/cart/clear: the endpoint was removed: Carts.Clear"),
        new("drop", "", "endpoint: v4/cart/drop\nname: Drop", "safe CC102: v4/cart/drop: an endpoint was added: Carts.Drop"),
        new("clear", "v4/cart/clear", "v5/cart/clear", "risky CC103: v5/cart/clear: the path or command changed: v4/cart/clear → v5/cart/clear"),
        new("add", "{ v: { value: one } }", "{ v: { value: two } }",
            "risky CC105: v4/item/add query.v: a fixed query parameter or header changed: one → two"),
        new("ping", "name: Ping", "name: Ping\nmethod: GET", "risky CC104: v4/item/ping: the HTTP method changed: POST → GET"),
        new("service", "signing: usersig\nenvelope: { status: Status, ok: OK, code: Code, info: Info }\nquery: { app: { from: sdkAppId }, sig: "
            + "{ from: signature }, ", "envelope: { status: Status, ok: OK, code: Code, info: Info }\nquery: { app: { from: sdkAppId }, ",
            "breaking CC107: Shop: the signature scheme changed: usersig → none")
        {
            Also = ["risky CC105: Shop query.sig: a fixed query parameter or header changed: from signature → none"],
        },
        new("service", "service: Shop", "service: Store", "breaking CC111: Shop: the service was removed")
        {
            Also = ["safe CC112: Store: a service was added"],
        },
        new("service", "service: Shop", "service: Store", "safe CC112: Shop: a service was added")
        {
            Also = ["breaking CC111: Store: the service was removed"],
            IsBackwards = true,
        },
        new("add", "{ v: { value: one } }\nrequest:\n  Trace: { type: string }", "{ v: { value: one }, Trace: { type: string } }\nrequest:",
            "risky CC133: v4/item/add request.Trace: the member moved between the body and the query: body → query"),
        new("service", "X-Client: { value: shop }", "X-Client: { value: store }",
            "risky CC105: Shop header.X-Client: a fixed query parameter or header changed: shop → store"),
        new("service", ", form: { value: json }", "",
            "risky CC105: Shop query.form: a fixed query parameter or header changed: json → none"),
        new("clear", "idempotent: true", "idempotent: true\nenvelope: { status: State, ok: OK }",
            "risky CC106: v4/cart/clear: the members that tell success from failure changed: none → State, OK, -, -, -"),
        new("bought", "webhook", null, "breaking CC108: Item.CallbackAfterBuy: the webhook was removed: OnItemBoughtAsync"),
        new("sold", "", "webhook: Item.CallbackAfterSell\nname: ItemSold",
            "safe CC109: Item.CallbackAfterSell: a webhook was added: OnItemSoldAsync"),
        new("service", "sign: Sign", "sign: Signature", "breaking CC110: Shop webhooks: the parameters of webhooks, or the envelope of replies, "
            + "changed: Command, App, Sign, Time → Command, App, Signature, Time"),
        new("service", "  Lima: { host: lima.shop.example }\n", "", "breaking CC113: Shop regions.Lima: the region was removed: lima.shop.example"),
        new("service", "  Lima: {", "  Rome: { host: rome.shop.example }\n  Lima: {",
            "safe CC114: Shop regions.Rome: a region was added: rome.shop.example"),
        new("service", "host: lima.shop.example", "host: lima.store.example",
            "risky CC115: Shop regions.Lima: the host of a region changed: lima.shop.example → lima.store.example"),
        new("service", "requestBytes: 1000", "requestBytes: 900",
            "risky CC116: Shop requestBytes: a limit of the whole request or response changed: 1000 → 900"),
        new("shared", "union: Kind", "union: Form",
            "breaking CC146: Part: the member that tells the cases apart, or that holds them, changed: Kind → Form (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
    ];

    private static IEnumerable<ChangeCase> Sides =>
    [
        new("add", "  Trace:", "  Kin: { type: string }\n  Trace:", "safe CC121: v4/item/add request.Kin: a member was added: string"),
        new("list", "  Total:", "  Next: { type: int32 }\n  Total:", "safe CC121: v4/item/list response.Next: a member was added: int32"),
        new("add", "  Trace:", "  Kin: { type: string, required: true }\n  Trace:",
            "breaking CC122: v4/item/add request.Kin: a required member was added: string"),
        new("add", "  Trace:", "  Kin: { type: string, when: { Kind: 2 } }\n  Trace:",
            "breaking CC122: v4/item/add request.Kin: a required member was added: string"),
        new("list", "  Total:", "  Next: { type: int32, required: true }\n  Total:",
            "safe CC122: v4/item/list response.Next: a required member was added: int32"),
        new("bought", "  Buyer:", "  Price: { type: int32, required: true }\n  Buyer:",
            "safe CC122: Item.CallbackAfterBuy body.Price: a required member was added: int32"),
        new("add", "  Ratio: { type: double }\n", "", "breaking CC123: v4/item/add response.Ratio: the member was removed: double"),
        new("add", "Trace: { type: string }", "Trace: { type: string, required: true }",
            "breaking CC124: v4/item/add request.Trace: the member became required"),
        new("add", "Ratio: { type: double }", "Ratio: { type: double, required: true }",
            "breaking CC229: v4/item/add response.Ratio: the nullability of the property changed: double? → required double"),
        new("add", "aliases: [Extras] }", "aliases: [Extras], required: true }",
            "risky CC124: v4/item/add response.Extra: the member became required"),
        new("add", "Total: { type: int32, required: true }", "Total: { type: int32 }",
            "breaking CC125: v4/item/add response.Total: the member is no longer required"),
        new("add", "Items: { type: [NewItem], required: true, maxItems: 100 }", "Items: { type: [NewItem], maxItems: 100 }",
            "breaking CC229: v4/item/add request.Items: the nullability of the property changed: required [NewItem] → [NewItem]?"),
        new("list", "Owner: { type: string, required: true, maxBytes: 32 }", "Owner: { type: string, maxBytes: 32 }",
            "safe CC125: v4/item/list request.Owner: the member is no longer required")
        {
            Also = ["breaking CC212: v4/item/list: the short form of the method changed or was removed: string owner → none"],
        },
        new("buying", "Buyer: { type: string, required: true }", "Buyer: { type: string }",
            "breaking CC125: Item.CallbackBeforeBuy body.Buyer: the member is no longer required"),
        new("add", "Ratio: { type: double }", "Ratio: { type: int64 }",
            "breaking CC126: v4/item/add response.Ratio: the type changed: double → int64"),
        new("shared", "Flag: { type: bool, wire: int }", "Flag: { type: bool }",
            "risky CC127: Item Flag: the form in JSON changed: bool:int → bool (used by Item.CallbackBeforeBuy, v4/item/list)"),
        new("find", ", wire: string", "", "risky CC127: v4/item/find request.Number: the form in JSON changed: int64:string → int64"),
        new("add", "  Ratio: { type: double }", "  Share: { type: double, name: Ratio }",
            "risky CC128: v4/item/add response.Share: the name in JSON changed: Ratio → Share"),
        new("add", "maxItems: 100", "maxItems: 50",
            "breaking CC129: v4/item/add request.Items: a limit is tighter: maxItems 100 → maxItems 50"),
        new("add", "Hint: { type: string }", "Hint: { type: string, maxBytes: 9 }",
            "breaking CC129: v4/item/add request.Hint: a limit is tighter: maxBytes none → maxBytes 9"),
        new("shared", "min: 1,", "min: 2,",
            "breaking CC129: NewItem Amount: a limit is tighter: min 1 → min 2 (used by v4/item/add)"),
        new("add", "maxChars: 100", "maxChars: 50",
            "safe CC129: v4/item/add response.Remark: a limit is tighter: maxChars 100 → maxChars 50"),
        new("add", "maxChars: 100", "maxChars: 200",
            "risky CC130: v4/item/add response.Remark: a limit is looser: maxChars 100 → maxChars 200"),
        new("list", ", maxBytes: 32", "", "safe CC130: v4/item/list request.Owner: a limit is looser: maxBytes 32 → maxBytes none"),
        new("buying", "max: 50", "max: 40", "breaking CC129: Item.CallbackBeforeBuy reply.Discount: a limit is tighter: max 50 → max 40"),
        new("add", "Kind: 1", "Kind: [1, 2]",
            "breaking CC131: v4/item/add request.Title: a rule between members was added or changed: when: Kind=1 → when: Kind=1|2"),
        new("add", ", excludes: [Hint]", "", "safe CC132: v4/item/add request.Note: a rule between members was removed: excludes: Hint"),
        new("add", "ById: { type: int64, oneOf: who }", "ById: { type: int64 }", "breaking CC131: v4/item/add request: a rule between members was "
            + "added or changed: oneOf who: ById, ByName → oneOf who: ByName"),
        new("add", "Trace: { type: string }", "Trace: { type: string, oneOf: who }", "breaking CC131: v4/item/add request: a rule between members "
            + "was added or changed: oneOf who: ById, ByName → oneOf who: ById, ByName, Trace"),
        new("add", "  Trace: { type: string }\n", "  Trace: { type: string }\n  ByMail: { type: string, oneOf: who }\n",
            "safe CC132: v4/item/add request: a rule between members was removed: oneOf who: ById, ByName → oneOf who: ById, ByMail, ByName")
        {
            Also = ["safe CC121: v4/item/add request.ByMail: a member was added: string"],
        },
        new("add", "  ByName: { type: string, oneOf: who }\n  ById: { type: int64, oneOf: who }\n",
            "  ByName: { type: string, anyOf: who }\n  ById: { type: int64, anyOf: who }\n",
            "safe CC132: v4/item/add request: a rule between members was removed: oneOf who: ById, ByName → anyOf who: ById, ByName"),
        new("add", "  ByName: { type: string, oneOf: who }\n  ById: { type: int64, oneOf: who }\n",
            "  ByName: { type: string, anyOf: who }\n  ById: { type: int64, anyOf: who }\n",
            "breaking CC131: v4/item/add request: a rule between members was added or changed: anyOf who: ById, ByName → oneOf who: ById, ByName")
        {
            IsBackwards = true,
        },
        new("add", "ById: { type: int64, oneOf: who }", "Id: { type: int64, oneOf: who, name: ById }",
            "risky CC128: v4/item/add request.Id: the name in JSON changed: ById → Id"),
        new("shared", "implicit: Text\n        fields: { Text: { type", "implicit: Body\n        fields: { Body: { name: Text, type",
            "risky CC128: Part Text.Body: the name in JSON changed: Text → Body (used by Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("add", "Kind: 1", "Kind: [1, 2]",
            "safe CC132: v4/item/add request.Title: a rule between members was removed: when: Kind=1|2 → when: Kind=1")
        {
            IsBackwards = true,
        },
        new("add", "  Hint: { type: string }", "  Hint: { type: string, excludes: [Clue] }\n  Clue: { type: string }",
            "safe CC121: v4/item/add request.Clue: a member was added: string"),
        new("add", ", aliases: [Extras]", "", "risky CC134: v4/item/add response.Extra: another name or value is no longer read: Extras"),
        new("add", "Ratio: { type: double }", "Ratio: { type: double, aliases: [Share] }",
            "safe CC135: v4/item/add response.Ratio: another name or value is read, too: Share"),
        new("list", "Items: { type: [Item], required: true }", "Items: { type: [Item] }",
            "risky CC136: v4/item/list response.Items: the list may be absent, and is empty then"),
        new("shared", "      Image:\n        is: I\n        fields: { Width: { type: int32, required: true } }\n", "",
            "breaking CC141: Part Image: the case was "
            + "removed: I (used by Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("shared", "      Image:", "      Video: { is: V }\n      Image:", "risky CC142: Part Video: a case was added: V (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("shared", "Number: int64", "Number: int64, Truth: bool",
            "risky CC142: Price Truth: a case was added: bool (used by Item.CallbackBeforeBuy, v4/item/list)"),
        new("shared", "[Small, Large]", "[Small]", "breaking CC143: Size Large: the value was removed: Large (used by Item.CallbackBeforeBuy, "
            + "v4/item/list)"),
        new("shared", "Red: 1", "Red: 1\n      Blue: 3", "risky CC144: Color Blue: a value was added: 3 (used by Item.CallbackBeforeBuy, "
            + "v4/item/add, v4/item/list)"),
        new("shared", "is: I\n", "is: [I, J]\n", "breaking CC231: Part Image: the case's constructor takes no value now: I, J → I (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)")
        {
            IsBackwards = true,
        },
        new("shared", "Red: 1", "Red: 4", "risky CC145: Color Red: the value in JSON changed: 1 → 4 (used by Item.CallbackBeforeBuy, "
            + "v4/item/add, v4/item/list)"),
    ];

    private static IEnumerable<ChangeCase> Source =>
    [
        new("clear", "name: Clear", "name: Empty", "breaking CC201: v4/cart/clear: the method was renamed: Carts.Clear → Carts.Empty"),
        new("service", "name: Carts", "name: Baskets", "breaking CC202: Shop: the group was renamed: Carts → Baskets"),
        new("shared", "  Size:\n", "  Size:\n    name: Dimension\n",
            "breaking CC203: Dimension: the type was renamed: Size → Dimension (used by Item.CallbackBeforeBuy, v4/item/list)"),
        new("shared", "  Unused:\n    deprecated: true\n    fields: { A: { type: string } }", "", "breaking CC204: Unused: the type was removed"),
        new("shared", "  Unused:", "  Spare:\n    fields: { A: { type: string } }\n  Unused:", "safe CC205: Spare: a type was added"),
        new("shared", "choice: { Text: string, Number: int64 }", "fields: { Text: { type: string } }",
            "breaking CC206: Price: the kind of the type changed: choice → object (used by Item.CallbackBeforeBuy, v4/item/list)"),
        new("add", "Ratio: { type: double }", "Ratio: { type: double, name: Share }",
            "breaking CC207: v4/item/add response.Ratio: the property was renamed: Ratio → Share"),
        new("shared", "      Image:", "      Picture:", "breaking CC208: Part Picture: the case was renamed: Image → Picture (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("shared", "Red: 1", "Scarlet: 1", "breaking CC209: Color Scarlet: the member of the enum was renamed: Red → Scarlet (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("add", "key: Id }", "key: Id, partial: true }", "breaking CC210: v4/item/add response.Total: the property can be null")
        {
            Also =
            [
                "breaking CC210: v4/item/add response.Title: the property can be null",
                "risky CC309: v4/item/add: the results of items are read in another way: " + Results + " → " + Results + "; partial",
            ],
        },
        new("add", "key: Id }", "key: Id, partial: true }", "risky CC211: v4/item/add response.Title: the property can no longer be null")
        {
            Also =
            [
                "breaking CC229: v4/item/add response.Total: the nullability of the property changed: int32? → required int32",
                "risky CC309: v4/item/add: the results of items are read in another way: " + Results + "; partial → " + Results,
            ],
            IsBackwards = true,
        },
        new("clear", "CartId: { type: string", "CartId: { name: Basket, type: string",
            "breaking CC212: v4/cart/clear: the short form of the method changed or was removed: string cartId → string basket")
        {
            Also = ["breaking CC207: v4/cart/clear request.CartId: the property was renamed: CartId → Basket"],
        },
        new("clear", "CartId: { type: string, required: true }", "CartId: { type: string }",
            "safe CC213: v4/cart/clear: the method got a short form: string cartId")
        {
            Also = ["breaking CC124: v4/cart/clear request.CartId: the member became required"],
            IsBackwards = true,
        },
        new("shared", "        implicit: Text\n", "", "breaking CC214: Part Text: values no longer convert to the case: Text (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)"),
        new("shared", "        implicit: Text\n", "", "safe CC215: Part Text: values convert to the case: Text (used by "
            + "Item.CallbackBeforeBuy, v4/item/add, v4/item/list)")
        {
            IsBackwards = true,
        },
        new("list", "pages: { items: Items, offset: Offset, total: Total }", "",
            "breaking CC216: v4/item/list: the method became paged, lost its pages, or walks items of another type: Item → none"),
        new("list", "pages: { items: Items,", "  Sizes: { type: [Size] }\npages: { items: Sizes,",
            "breaking CC216: v4/item/list: the method became paged, lost its pages, or walks items of another type: Item → Size")
        {
            Also = ["safe CC121: v4/item/list response.Sizes: a member was added: [Size]"],
        },
        new("service", "  100: { name: Busy, summary: The service is busy., retry: backoff }\n", "",
            "breaking CC217: Shop error 100: the error code was removed: Busy"),
        new("service", "  101:", "  105: { name: Empty, summary: It is empty. }\n  101:",
            "safe CC218: Shop error 105: an error code was added: Empty"),
        new("service", "name: Busy", "name: Overloaded", "breaking CC219: Shop error 100: the error code was renamed: Busy → Overloaded"),
        new("bought", "name: ItemBought", "name: ItemPaid",
            "breaking CC220: Item.CallbackAfterBuy: the method of the handler was renamed: OnItemBoughtAsync → OnItemPaidAsync"),
        new("buying", "  2: { name: Delay }", "", "breaking CC221: Item.CallbackBeforeBuy codes.2: the code of the reply was removed: Delay"),
        new("buying", "  2: { name: Delay }", "  2: { name: Delay }\n  3: { name: Ask }",
            "safe CC222: Item.CallbackBeforeBuy codes.3: a code of the reply was added: Ask"),
        new("buying", "name: Delay", "name: Wait", "breaking CC223: Item.CallbackBeforeBuy codes.2: the code of the reply was renamed: Delay → Wait"),
        new("buying", ", range: [500, 599]", "",
            "breaking CC232: Item.CallbackBeforeBuy codes.1: the code of the reply no longer stands for a range: 500 to 599"),
        new("buying", "{ name: Delay }", "{ name: Delay, deprecated: true }", "risky CC225: Item.CallbackBeforeBuy codes.2: it is deprecated"),
        new("service", "signing: usersig", "signing: usersig\nnamespace: My.Shop", "breaking CC224: Shop: the namespace changed: Shop → My.Shop"),
        new("clear", "idempotent: true", "idempotent: true\ndeprecated: Use drop.", "risky CC225: v4/cart/clear: it is deprecated"),
        new("add", "Trace: { type: string }", "Trace: { type: string, deprecated: true }",
            "risky CC225: v4/item/add request.Trace: it is deprecated"),
        new("shared", "    deprecated: true\n", "", "safe CC226: Unused: it is no longer deprecated"),
        new("bought", "name: ItemBought", "name: ItemBought\ndecides: true",
            "breaking CC227: Item.CallbackAfterBuy: the reply of the webhook was added or removed: none → ItemBoughtReply"),
        new("ping", "name: Ping", "name: Ping\nrequest: { Text: { type: string } }",
            "breaking CC228: v4/item/ping: the request was added, removed, or is of another type: none → PingItemRequest"),
        new("clear", "request:\n  CartId: { type: string, required: true }", "request: NewItem",
            "breaking CC228: v4/cart/clear: the request was added, removed, or is of another type: ClearCartRequest → NewItem")
        {
            Also = ["breaking CC212: v4/cart/clear: the short form of the method changed or was removed: string cartId → string name"],
        },
        new("list", "Mode: { type: int32, default: 1 }", "Mode: { type: int32 }",
            "breaking CC229: v4/item/list request.Mode: the nullability of the property changed: int32 = 1 → int32?"),
        new("list", "Mode: { type: int32, default: 1 }", "Mode: { type: int32 }",
            "breaking CC229: v4/item/list request.Mode: the nullability of the property changed: int32? → int32 = 1")
        {
            IsBackwards = true,
        },
        new("shared", "Color: { type: Color }\n      Part: { type: Part }\n      Amount",
            "Color: { type: Color, default: Red }\n      Part: { type: Part }\n      Amount",
            "breaking CC229: NewItem Color: the nullability of the property changed: Color? → Color = Red (used by v4/item/add)"),
        new("add", "results: { items: Results, code: ResultCode, key: Id }", "",
            "breaking CC230: v4/item/add: the response no longer tells which items failed: " + Results),
    ];

    private static IEnumerable<ChangeCase> Behaviour =>
    [
        new("service", "  101:", "  105: { name: Empty, summary: It is empty., retry: once, refused: true }\n  101:",
            "risky CC301: Shop error 105: the advice on retries changed: none → once")
        {
            Also =
            [
                "risky CC302: Shop error 105: the code tells another thing about whether the call was executed: false → true",
                "safe CC218: Shop error 105: an error code was added: Empty",
            ],
        },
        new("service", "retry: backoff", "retry: once", "risky CC301: Shop error 100: the advice on retries changed: backoff → once"),
        new("add", "summary: Closed for this. }", "summary: Closed for this., retry: once }",
            "risky CC301: v4/item/add error 101: the advice on retries changed: none → once"),
        new("add", ", refused: true", "",
            "risky CC302: Shop error 103: the code tells another thing about whether the call was executed: true → false"),
        new("service", "[1000, 1999]", "[1000, 2999]",
            "risky CC303: Shop error 102: the code stands for another range: 1000 to 1999 → 1000 to 2999"),
        new("clear", "idempotent: true", "idempotent: false",
            "risky CC304: v4/cart/clear: the call may be repeated in fewer cases: idempotent → neither safe nor idempotent"),
        new("clear", "idempotent: true", "safe: true", "risky CC305: v4/cart/clear: the call may be repeated in more cases: idempotent → safe"),
        new("list", "calls: 100/s", "calls: 50/s", "risky CC306: v4/item/list: fewer calls are allowed: 100 in 1 s → 50 in 1 s"),
        new("list", "calls: 100/s", "", "safe CC307: v4/item/list: more calls are allowed: 100 in 1 s → no limit"),
        new("list", "calls: 100/s", "calls: 200/s", "safe CC307: v4/item/list: more calls are allowed: 100 in 1 s → 200 in 1 s"),
        new("list", ", total: Total }", " }", "risky CC308: v4/item/list: pages are walked in another way: items Items; offset Offset of Total → "
            + "items Items; offset Offset of -"),
        new("add", ", key: Id }", " }", "risky CC309: v4/item/add: the results of items are read in another way: " + Results + " → "
            + "items Results; code ResultCode; ok ResultCode=0"),
        new("add", "results: { items: Results, code: ResultCode, key: Id }", "",
            "risky CC309: v4/item/add: the results of items are read in another way: none → " + Results)
        {
            IsBackwards = true,
        },
        new("add", "Trace: { type: string }", "Trace: { type: string, default: x }",
            "risky CC310: v4/item/add request.Trace: the value that is sent by default changed: none → x"),
        new("add", "  Trace: { type: string }", "  Trace: { type: string }\n  Kin: { type: string, default: x }",
            "risky CC310: v4/item/add request.Kin: the value that is sent by default changed: none → x")
        {
            Also = ["safe CC121: v4/item/add request.Kin: a member was added: string"],
        },
        new("add", "  Trace: { type: string }", "  Trace: { type: string }\n  Kin: { type: string, from: uuid }",
            "risky CC311: v4/item/add request.Kin: the client fills the member in another way: none → uuid")
        {
            Also = ["safe CC121: v4/item/add request.Kin: a member was added: string"],
        },
        new("list", "default: 1", "default: 2", "risky CC310: v4/item/list request.Mode: the value that is sent by default changed: 1 → 2"),
        new("add", "from: random32", "from: sdkAppId",
            "risky CC311: v4/item/add request.Nonce: the client fills the member in another way: random32 → sdkAppId"),
        new("add", ", sensitive: true", "", "risky CC312: v4/item/add request.Secret: the member is printed in plain text"),
        new("add", "Trace: { type: string }", "Trace: { type: string, sensitive: true }",
            "safe CC313: v4/item/add request.Trace: the member is no longer printed"),
        new("ping", "probe: true", "probe: false", "risky CC314: v4/item/ping: the health check calls another endpoint: no longer this one"),
        new("buying", "[500, 599]", "[500, 699]",
            "risky CC315: Item.CallbackBeforeBuy codes.1: the code of the reply stands for another range: 500 to 599 → 500 to 699"),
        new("shared", "is: [T, U]", "is: [U, T]", "risky CC145: Part Text: the value in JSON changed: T → U (used by Item.CallbackBeforeBuy, "
            + "v4/item/add, v4/item/list)"),
    ];
}
