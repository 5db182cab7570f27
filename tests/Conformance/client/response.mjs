// From the body of a response to its outcome, and from values on the wire to the notation of the vectors.
import { isNumber, JsonError, parseJson, rawText, wholeNumber } from "./json.mjs";
import { failures } from "./results.mjs";

/** The least and the greatest value of each type of integers. */
export const RANGES = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** The types of a branch for each kind of JSON. */
const BRANCH_KINDS = {
  string: ["string", "bytes"],
  number: ["int32", "uint32", "int64", "uint64", "double", "timestamp"],
  bool: ["bool"],
  array: ["list"],
  object: ["object", "map", "union"],
};

const LAST_SECOND = 253402300799n;
const FIRST_SECOND = -62135596800n;

/** A required member that no union around it can do without. */
class Loss extends Error {
  constructor(path) {
    super(path);
    this.path = path;
  }
}

/** { outcome: "ok", response, info, deviations }, { outcome: "error", code, … } or { outcome: "unreadable", path }. */
export function readResponse(endpoint, status, bytes) {
  const isSuccess = status >= 200 && status < 300;
  let node;
  try {
    node = parseJson(bytes);
  } catch (error) {
    if (!(error instanceof JsonError))
      throw error;
    return { outcome: "unreadable" };
  }
  const envelope = readEnvelope(endpoint, node);
  const failed = failure(endpoint, envelope);
  const error = failed && { outcome: "error", ...envelope, ...advice(endpoint, envelope.code) };
  if (failed && isSuccess && endpoint.results?.partial) {
    const optional = endpoint.response.map((field) => ({ ...field, required: false }));
    const partly = readMembers({ ...endpoint, response: optional }, node, envelope, new ValueReader(bytes));
    return partly.failures?.length > 0 ? partly : error;
  }
  if (failed)
    return error;
  return isSuccess && failed === false ? readMembers(endpoint, node, envelope, new ValueReader(bytes)) : { outcome: "unreadable" };
}

function readMembers(endpoint, node, info, reader) {
  try {
    const response = reader.object(endpoint.response, node, "$");
    return { outcome: "ok", response, info, deviations: reader.deviations, failures: failures(endpoint, response) };
  } catch (error) {
    if (!(error instanceof Loss))
      throw error;
    return { outcome: "unreadable", path: error.path };
  }
}

/** Reads the body of a webhook; undefined if it lacks a member that it is promised to have. */
export function readBody(fields, bytes) {
  const node = parseJson(bytes);
  try {
    return new ValueReader(bytes).object(fields, node, "$");
  } catch (error) {
    if (!(error instanceof Loss))
      throw error;
    return undefined;
  }
}

function readEnvelope(endpoint, node) {
  const { status, code, info, display } = endpoint.envelope;
  const reader = new ValueReader(new Uint8Array());
  const text = (name) => name && reader.value({ kind: "string" }, member(node, [name]), "$");
  const number = (name) => name && reader.value({ kind: "int64" }, member(node, [name]), "$");
  const read = { status: text(status), code: number(code), message: text(info), display: text(display) };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function failure({ envelope }, { status, code }) {
  if (status === undefined && code === undefined)
    return undefined;
  return (status !== undefined && status !== envelope.ok) || (code !== undefined && code !== 0);
}

function advice(endpoint, code) {
  const inRange = ([, error]) => error.range && code >= error.range[0] && code <= error.range[1];
  const known = endpoint.errors[code] ?? Object.entries(endpoint.errors).find(inRange)?.[1];
  const mayRepeat = endpoint.repeats || known?.refused;
  return { ...(known && { name: known.name }), repeats: Boolean(known?.retry && known.retry !== "never" && mayRepeat) };
}

function member(node, names) {
  return node.kind === "object" ? node.entries.findLast(([name]) => names.includes(name))?.[1] : undefined;
}

class ValueReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.deviations = [];
  }

  deviate(path) {
    if (!this.deviations.includes(path))
      this.deviations.push(path);
    return undefined;
  }

  /** Members that are absent, and empty lists and maps, are left out of the notation. */
  object(fields, node, path) {
    if (node.kind !== "object") {
      this.deviate(path);
      throw new Loss(path);
    }
    const read = {};
    for (const field of fields) {
      const found = member(node, [field.name, ...(field.aliases ?? [])]);
      const value = found && this.value(field.type, found, `${path}.${field.name}`);
      if (value === undefined && field.required)
        this.lose(`${path}.${field.name}`);
      if (value !== undefined && !(["list", "map"].includes(field.type.kind) && Object.keys(value).length === 0))
        read[field.name] = value;
    }
    return read;
  }

  lose(path) {
    this.deviate(path);
    throw new Loss(path);
  }

  value(type, node, path) {
    if (node === undefined || node.kind === "null")
      return undefined;
    switch (type.kind) {
      case "list":
        return this.list(type, node, path);
      case "map":
        return this.map(type, node, path);
      case "object":
        return node.kind === "object" ? this.object(type.fields, node, path) : this.deviate(path);
      case "union":
        return node.kind === "object" ? this.union(type, node, path) : this.deviate(path);
      case "choice":
        return this.choice(type, node, path);
      case "enum":
        return this.member(type, node, path);
      case "flags":
        return this.flags(type, node, path);
      case "json":
        return rawText(this.bytes, node);
      default:
        return this.scalar(type, node, path);
    }
  }

  list(type, node, path) {
    if (node.kind !== "array")
      return this.deviate(path) ?? [];
    return node.items.map((item, index) => this.element(type.item, item, `${path}[${index}]`)).filter((item) => item !== undefined);
  }

  map(type, node, path) {
    if (node.kind !== "object")
      return this.deviate(path) ?? {};
    const read = node.entries.map(([name, item]) => [name, this.element(type.item, item, `${path}.${name}`)]);
    return Object.fromEntries(read.filter(([, item]) => item !== undefined));
  }

  element(type, node, path) {
    if (node.kind === "null")
      return this.deviate(path);
    if (type.kind !== "union" || node.kind === "object")
      return this.value(type, node, path);
    this.deviate(path);
    return { $unknown: rawText(this.bytes, node) };
  }

  union(type, node, path) {
    try {
      return this.knownCase(type, node, path);
    } catch (error) {
      if (!(error instanceof Loss))
        throw error;
      return { $unknown: rawText(this.bytes, node) };
    }
  }

  knownCase(type, node, path) {
    const told = member(node, [type.discriminator]);
    const isText = typeof type.cases[0].values[0] === "string";
    const value = told && this.scalar({ kind: isText ? "string" : "int64" }, told, `${path}.${type.discriminator}`);
    const found = type.cases.find((it) => it.values.includes(value));
    if (!found)
      return { $unknown: rawText(this.bytes, node) };
    const read = { $case: found.name, ...(value !== found.values[0] && { $is: value }), ...this.object(type.fields, node, path) };
    if (!type.content)
      return { ...read, ...this.object(found.fields, node, path) };
    const content = member(node, [type.content]);
    const at = `${path}.${type.content}`;
    if (found.content)
      return { ...read, [type.content]: this.value(found.content, content, at) ?? this.lose(at) };
    if (found.fields.length === 0)
      return read;
    if (content === undefined && found.fields.some((field) => field.required))
      this.lose(at);
    return { ...read, ...this.object(found.fields, content ?? { kind: "object", entries: [] }, at) };
  }

  choice(type, node, path) {
    const branch = type.branches.find((it) => BRANCH_KINDS[node.kind].includes(it.type.kind));
    const unknown = { $unknown: rawText(this.bytes, node) };
    if (!branch)
      return unknown;
    try {
      const value = this.value(branch.type, node, path);
      return value === undefined ? unknown : { [branch.name]: value };
    } catch (error) {
      if (!(error instanceof Loss))
        throw error;
      return unknown;
    }
  }

  member(type, node, path) {
    const isText = typeof type.members[0].value === "string";
    const value = this.scalar({ kind: isText ? "string" : "int64" }, node, path);
    return value === undefined ? undefined : type.members.find((it) => it.value === value || it.aliases.includes(value))?.name ?? { $value: value };
  }

  flags(type, node, path) {
    const value = this.scalar({ kind: "int64" }, node, path);
    if (value === undefined)
      return undefined;
    let rest = BigInt(value);
    const names = [];
    for (const { name, value: own, aliases } of type.members) {
      const all = [own, ...aliases].map(BigInt).filter((bits) => (rest & bits) === bits);
      if (all.length > 0)
        names.push(name);
      rest = all.reduce((left, bits) => left & ~bits, rest);
    }
    return rest === 0n ? names : [...names, { $value: Number(rest) }];
  }

  scalar({ kind, wire }, node, path) {
    switch (kind) {
      case "string":
        return this.text(node, path);
      case "bytes":
        return node.kind === "string" && isBase64(node.text) ? node.text : this.deviate(path);
      case "bool":
        return this.bool(wire, node, path);
      case "double":
        return this.double(wire, node, path);
      case "timestamp":
        return this.time(wire, node, path);
      default:
        return notation(this.whole(...RANGES[kind], wire === "string" ? "string" : "number", node, path));
    }
  }

  text(node, path) {
    if (node.kind === "string" && !node.isBroken)
      return node.text;
    this.deviate(path);
    return ["string", "number"].includes(node.kind) ? node.text : undefined;
  }

  bool(wire, node, path) {
    if (node.kind === "bool") {
      if (wire === "int")
        this.deviate(path);
      return node.value;
    }
    if (node.kind === "string" && ["true", "false"].includes(node.text)) {
      this.deviate(path);
      return node.text === "true";
    }
    const [least, most] = wire === "int" ? RANGES.int64 : [0n, 1n];
    const value = this.whole(least, most, "number", node, path);
    if (value !== undefined && wire !== "int")
      this.deviate(path);
    return value === undefined ? undefined : value !== 0n;
  }

  double(wire, node, path) {
    const isDeclared = node.kind === (wire === "string" ? "string" : "number");
    const isRead = ["string", "number"].includes(node.kind) && isNumberText(node.text) && Number.isFinite(Number(node.text));
    if (!isDeclared || !isRead)
      this.deviate(path);
    return isRead ? Number(node.text) : undefined;
  }

  time(wire, node, path) {
    const unit = wire === "millis" ? 1n : 1000n;
    const value = this.whole(FIRST_SECOND * 1000n, LAST_SECOND * 1000n + 999n, "number", node, path);
    if (value === undefined)
      return undefined;
    const isMillis = unit === 1n || value > LAST_SECOND;
    if (isMillis && unit !== 1n)
      this.deviate(path);
    const millis = isMillis ? value : value * unit;
    if (millis < FIRST_SECOND * 1000n)
      return this.deviate(path);
    return new Date(Number(millis)).toISOString().replace(".000Z", "Z");
  }

  /** A whole number as it is declared, or in another form, which is a deviation; undefined if it is none. */
  whole(least, most, declared, node, path) {
    const isText = ["string", "number"].includes(node.kind) && isNumberText(node.text);
    const value = isText ? wholeNumber(node.text.replace(/^\+/, "")) : undefined;
    const isPlain = node.kind === declared && /^-?\d+$/.test(node.text);
    const fits = value !== undefined && value >= least && value <= most;
    if (!isPlain || !fits)
      this.deviate(path);
    return fits ? value : undefined;
  }
}

/** Inside a string a number may have a plus and zeros at its start. */
function isNumberText(text) {
  return isNumber(text.replace(/^\+/, "").replace(/^(-?)0+(?=\d)/, "$1"));
}

function isBase64(text) {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}

/** An integer beyond 2^53 - 1 is written as a text, since JSON's readers round it. */
export function notation(value) {
  return value === undefined ? undefined : Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}
