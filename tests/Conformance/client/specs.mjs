// Reads specs into plain objects. It trusts them: the compiler's own tests say which specs are right.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The parser of the schema's tests; `npm ci` in that folder installs it.
const { parse } = createRequire(new URL("../../Schema/package.json", import.meta.url))("yaml");

const SCALARS = ["string", "bool", "int32", "uint32", "int64", "uint64", "double", "timestamp", "bytes", "json"];

/** The service, its endpoints by path, its webhooks by command. */
export function readSpecs(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".api.yaml")).sort()
    .map((name) => parse(readFileSync(join(folder, name), "utf8")));
  const shared = Object.assign({}, ...files.filter((file) => file.shared).map((file) => file.types));
  const service = files.find((file) => file.service);
  const endpoints = new Map(files.filter((file) => file.endpoint).map((file) => [file.endpoint, readEndpoint(file, shared, service)]));
  const webhooks = new Map(files.filter((file) => file.webhook).map((file) => [file.webhook, readWebhook(file, shared)]));
  return { service, endpoints, webhooks };
}

function readEndpoint(file, shared, service) {
  const scope = new Scope({ ...shared, ...file.types });
  const [fixed, own] = split(file.query);
  return {
    path: file.endpoint,
    method: file.method ?? "POST",
    repeats: file.idempotent ?? file.safe ?? false,
    query: { ...service.query, ...fixed },
    queryFields: scope.fields(own),
    request: scope.body(file.request),
    response: scope.body(file.response),
    envelope: file.envelope ?? service.envelope,
    errors: { ...service.errors, ...file.errors },
    results: file.results,
    pages: file.pages,
  };
}

function readWebhook(file, shared) {
  const scope = new Scope({ ...shared, ...file.types });
  return { command: file.webhook, decides: file.decides ?? false, body: scope.body(file.body), reply: scope.body(file.reply) };
}

/** Query parameters of a fixed value, and those that are members of the request. */
function split(query = {}) {
  const isFixed = ([, parameter]) => "value" in parameter;
  const entries = Object.entries(query);
  return [entries.filter(isFixed), entries.filter((entry) => !isFixed(entry))].map(Object.fromEntries);
}

class Scope {
  constructor(declarations) {
    this.declarations = declarations;
    this.types = new Map();
  }

  fields(declared = {}) {
    return Object.entries(declared).map(([name, field]) => ({ ...field, name, ...this.resolve(field.type, field) }));
  }

  /** The fields of a body, which may be a type with a name. */
  body(declared) {
    return typeof declared === "string" ? this.resolve(declared).type.fields : this.fields(declared);
  }

  /** A type, with the limits that a named scalar brings along. */
  resolve(type, { wire, ...limits } = {}) {
    if (Array.isArray(type))
      return { type: { kind: "list", item: this.resolve(type[0], { wire }).type } };
    if (typeof type === "object")
      return { type: { kind: "map", item: this.resolve(type.string, { wire }).type } };
    if (SCALARS.includes(type))
      return { type: { kind: type, wire } };
    const declared = this.declarations[type];
    if (declared.type)
      return { ...declared, ...limits, ...this.resolve(declared.type, declared) };
    if (!this.types.has(type)) {
      const resolved = { name: type };
      this.types.set(type, resolved); // before its fields, since types may refer to each other in a circle
      Object.assign(resolved, this.declaration(declared));
    }
    return { type: this.types.get(type) };
  }

  declaration(declared) {
    if (declared.fields && !declared.union)
      return { kind: "object", fields: this.fields(declared.fields) };
    if (declared.choice)
      return { kind: "choice", branches: Object.entries(declared.choice).map(([name, type]) => ({ name, ...this.resolve(type) })) };
    if (declared.enum || declared.flags)
      return { kind: declared.enum ? "enum" : "flags", members: members(declared.enum ?? declared.flags) };
    const cases = Object.entries(declared.cases).map(([name, it]) => ({
      name,
      values: [it.is].flat(),
      fields: this.fields(it.fields),
      content: it.type && this.resolve(it.type).type,
    }));
    if (!declared.content)
      joinAliases(cases.flatMap((it) => it.fields));
    return { kind: "union", discriminator: declared.union, content: declared.content, fields: this.fields(declared.fields), cases };
  }
}

/** A field that several cases have is read by the other names that any of them gives it. */
function joinAliases(fields) {
  const joined = new Map();
  for (const { name, aliases = [] } of fields)
    joined.set(name, [...(joined.get(name) ?? []), ...aliases]);
  for (const field of fields)
    field.aliases = joined.get(field.name);
}

function members(declared) {
  if (Array.isArray(declared))
    return declared.map((name) => ({ name, value: name, aliases: [] }));
  return Object.entries(declared).map(([name, member]) => ({ name, value: member?.is ?? member, aliases: member?.aliases ?? [] }));
}
