// From the notation of the vectors to what is sent. README.md has the notation and the rules of the bytes.
import { randomInt, randomUUID } from "node:crypto";
import { check, Refusal } from "./limits.mjs";

/** The request of an endpoint: { method, path, query, body }. Throws a Refusal if it breaks its description. */
export function writeRequest(specs, path, request, client) {
  const endpoint = specs.endpoints.get(path);
  const filled = fill(endpoint.request, request, client);
  const queryNames = new Set(endpoint.queryFields.map((field) => field.name));
  const part = (isQuery) => Object.fromEntries(Object.entries(filled).filter(([name]) => queryNames.has(name) === isQuery));
  check([...endpoint.queryFields, ...endpoint.request], filled);
  const body = endpoint.method === "GET" ? "" : writeObject(endpoint.request, part(false));
  const most = specs.service.limits?.requestBytes;
  if (most !== undefined && Buffer.byteLength(body) > most)
    throw new Refusal(null, "requestBytes");
  return {
    method: endpoint.method,
    path: `/${path}`,
    query: { ...parameters(endpoint.query, client), ...queryMembers(endpoint.queryFields, part(true)) },
    headers: { ...parameters(specs.service.headers, client), ...(endpoint.method === "GET" ? {} : { "Content-Type": "application/json" }) },
    body,
  };
}

function fill(fields, request, client) {
  const filled = { ...request };
  for (const field of fields) {
    if (filled[field.name] === undefined && field.from)
      filled[field.name] = typed(field, source(field.from, client));
  }
  return filled;
}

function typed(field, value) {
  return field.type.kind === "string" ? String(value) : value;
}

function source(from, client) {
  return from === "random32" ? randomInt(2 ** 32) : from === "uuid" ? randomUUID() : from === "signature" ? client.signature : client[from];
}

function parameters(declared = {}, client) {
  return Object.fromEntries(Object.entries(declared).map(([name, it]) => [name, String(it.value ?? source(it.from, client))]));
}

function queryMembers(fields, values) {
  return Object.fromEntries(fields.filter((field) => values[field.name] !== undefined)
    .map((field) => [field.name, writeValue(field.type, values[field.name]).replace(/^"|"$/g, "")]));
}

export function writeObject(fields, value) {
  return `{${writeMembers(fields, value).join(",")}}`;
}

/** The members in the order of their declaration; those without a value and without a default are left out. */
function writeMembers(fields, value) {
  return fields.map((field) => [field, value[field.name] ?? field.default]).filter(([, it]) => it !== undefined)
    .map(([field, it]) => `${quote(field.name)}:${writeValue(field.type, it)}`);
}

export function writeValue(type, value) {
  switch (type.kind) {
    case "list":
      return `[${value.map((item) => writeValue(type.item, item)).join(",")}]`;
    case "map":
      return `{${Object.entries(value).map(([name, item]) => `${quote(name)}:${writeValue(type.item, item)}`).join(",")}}`;
    case "object":
      return writeObject(type.fields, value);
    case "union":
      return writeUnion(type, value);
    case "choice":
      return writeChoice(type, value);
    case "enum":
      return writeLiteral(memberValue(type, value));
    case "flags":
      return String(value.map((item) => BigInt(memberValue(type, item))).reduce((all, bits) => all | bits, 0n));
    case "json":
      return value;
    default:
      return writeScalar(type, value);
  }
}

function writeScalar({ kind, wire }, value) {
  switch (kind) {
    case "string":
      return quote(value);
    case "bytes":
      return quote(value);
    case "bool":
      return wire === "int" ? (value ? "1" : "0") : String(value);
    case "timestamp":
      return String(wire === "millis" ? Date.parse(value) : Math.floor(Date.parse(value) / 1000));
    default: {
      const text = kind === "double" ? doubleText(value) : String(BigInt(value));
      return wire === "string" ? `"${text}"` : text;
    }
  }
}

/** The shortest digits that give the number back; an exponent has a sign and two digits at least. */
function doubleText(value) {
  const size = Math.abs(value);
  if (Object.is(value, -0))
    return "-0";
  const text = size !== 0 && (size < 1e-5 || size >= 1e15) ? value.toExponential() : String(value);
  return text.replace(/e([-+])(\d+)$/, (_, sign, digits) => `E${sign}${digits.padStart(2, "0")}`);
}

function writeLiteral(value) {
  return typeof value === "string" ? quote(value) : String(value);
}

function memberValue(type, value) {
  return typeof value === "object" ? value.$value : type.members.find((member) => member.name === value).value;
}

function writeUnion(type, { $case, $is, $unknown, ...members }) {
  if ($unknown !== undefined)
    return $unknown;
  const found = type.cases.find((it) => it.name === $case);
  const parts = [`${quote(type.discriminator)}:${writeLiteral($is ?? found.values[0])}`];
  if (!type.content)
    parts.push(...writeMembers(found.fields, members));
  else if (found.content)
    parts.push(`${quote(type.content)}:${writeValue(found.content, members[type.content])}`);
  else if (found.fields.length > 0)
    parts.push(`${quote(type.content)}:${writeObject(found.fields, members)}`);
  return `{${[...parts, ...writeMembers(type.fields, members)].join(",")}}`;
}

function writeChoice(type, value) {
  if (value.$unknown !== undefined)
    return value.$unknown;
  const [name] = Object.keys(value);
  return writeValue(type.branches.find((branch) => branch.name === name).type, value[name]);
}

/** Quotation marks, backslashes and control characters are escaped, and nothing else. */
export function quote(text) {
  if (!text.isWellFormed())
    throw new Refusal(null, "text");
  return JSON.stringify(text);
}
