// A JSON reader by RFC 8259 that keeps what JSON.parse loses: the texts of numbers, duplicates, and what is not Unicode.

const MAX_DEPTH = 64;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class JsonError extends Error {}

/** Reads a text of bytes into nodes: { kind, start, end } and text, value, items or entries. */
export function parseJson(bytes) {
  const reader = new Reader(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    reader.at = 3; // a byte order mark
  const node = reader.value(1);
  reader.space();
  if (reader.at !== bytes.length)
    reader.fail("more after the value");
  return node;
}

/** The text of a node as it stood there. */
export function rawText(bytes, node) {
  return decoder.decode(bytes.subarray(node.start, node.end)).toWellFormed();
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  fail(problem) {
    throw new JsonError(`${problem} at byte ${this.at}`);
  }

  space() {
    while ([0x20, 0x09, 0x0a, 0x0d].includes(this.bytes[this.at]))
      this.at++;
  }

  value(depth) {
    this.space();
    const start = this.at;
    const letter = String.fromCharCode(this.bytes[this.at] ?? 0);
    const node = letter === "{" ? this.object(depth)
      : letter === "[" ? this.array(depth)
      : letter === '"' ? { kind: "string", ...this.string() }
      : letter === "-" || /\d/.test(letter) ? this.number()
      : this.word();
    return { ...node, start, end: this.at };
  }

  object(depth) {
    const entries = [];
    this.sequence("}", depth, () => {
      if (this.bytes[this.at] !== 0x22)
        this.fail("a name is missing");
      const name = this.string().text;
      this.space();
      if (this.bytes[this.at++] !== 0x3a)
        this.fail("a colon is missing");
      entries.push([name, this.value(depth + 1)]);
    });
    return { kind: "object", entries };
  }

  array(depth) {
    const items = [];
    this.sequence("]", depth, () => items.push(this.value(depth + 1)));
    return { kind: "array", items };
  }

  sequence(close, depth, item) {
    if (depth > MAX_DEPTH)
      this.fail("too deep");
    this.at++;
    this.space();
    if (this.bytes[this.at] === close.charCodeAt(0)) {
      this.at++;
      return;
    }
    for (;;) {
      this.space();
      item();
      this.space();
      const next = this.bytes[this.at++];
      if (next === close.charCodeAt(0))
        return;
      if (next !== 0x2c)
        this.fail("a comma is missing");
    }
  }

  string() {
    let text = "";
    let isBroken = false;
    let plain = ++this.at;
    const flush = () => {
      const bytes = this.bytes.subarray(plain, this.at);
      const part = decoder.decode(bytes);
      isBroken ||= !Buffer.from(part).equals(Buffer.from(bytes));
      text += part;
    };
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || byte < 0x20)
        this.fail("a string ends too early");
      if (byte === 0x22) {
        flush();
        this.at++;
        isBroken ||= !text.isWellFormed();
        return { text: text.toWellFormed(), isBroken };
      }
      if (byte !== 0x5c) {
        this.at++;
        continue;
      }
      flush();
      text += this.escape();
      plain = this.at;
    }
  }

  escape() {
    const rest = decoder.decode(this.bytes.subarray(this.at, this.at + 6));
    const escape = /^\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/.exec(rest);
    if (!escape)
      this.fail("an escape is broken");
    this.at += escape[0].length;
    return escape[2] ? String.fromCharCode(parseInt(escape[2], 16)) : { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }[escape[1]] ?? escape[1];
  }

  number() {
    let end = this.at;
    while (end < this.bytes.length && /[-+.\deE]/.test(String.fromCharCode(this.bytes[end])))
      end++;
    const text = decoder.decode(this.bytes.subarray(this.at, end));
    if (!isNumber(text))
      this.fail("a number is broken");
    this.at = end;
    return { kind: "number", text };
  }

  word() {
    for (const [word, node] of [["true", { kind: "bool", value: true }], ["false", { kind: "bool", value: false }], ["null", { kind: "null" }]]) {
      if (Buffer.from(this.bytes.subarray(this.at, this.at + word.length)).equals(Buffer.from(word))) {
        this.at += word.length;
        return { ...node };
      }
    }
    return this.fail("no value");
  }
}

export function isNumber(text) {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text);
}

/** The value of a number's text if it is whole; undefined if it has a fraction. */
export function wholeNumber(text) {
  const [, sign, digits, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text);
  const all = (digits + fraction).replace(/^0+(?=\d)/, "");
  let shift = Number(exponent) - fraction.length;
  if (/^0+$/.test(all))
    return 0n;
  if (shift > 400)
    return sign ? -(10n ** 400n) : 10n ** 400n;
  let kept = all;
  while (shift < 0 && kept.endsWith("0")) {
    kept = kept.slice(0, -1);
    shift++;
  }
  if (shift < 0)
    return undefined;
  const value = BigInt(kept) * 10n ** BigInt(shift);
  return sign ? -value : value;
}
