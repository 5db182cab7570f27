// What became of each item of a batch.
import { meets } from "./conditions.mjs";

/** The items that failed: { path, index, key, code, message }, as far as they say it. */
export function failures({ results, response: fields }, response) {
  if (!results)
    return [];
  const found = items({ kind: "object", fields }, response, (results.items ?? results.failures).split("."), "$");
  return found.filter((item) => results.failures || hasFailed(results, item)).map((item) => describe(results, item));
}

/** The values at the end of a path through objects and lists, each with its type and its place. */
function items(type, value, [name, ...rest], path, index) {
  if (name === undefined)
    return [{ type, value, path, index }];
  const field = type.fields.find((it) => it.name === name);
  const at = path + (/^\w+$/.test(name) ? `.${name}` : `['${name}']`);
  const found = value?.[name];
  return field.type.kind === "list"
    ? (found ?? []).flatMap((item, own) => items(field.type.item, item, rest, `${at}[${own}]`, own))
    : items(field.type, found, rest, at, index);
}

function hasFailed({ code, ok = 0 }, { type, value }) {
  return value?.[code] !== undefined && !meets(type.fields, value, { [code]: ok });
}

function describe({ code, info, key }, { type, value, path, index }) {
  const named = typeof value === "string" ? value : key?.split(".").reduce((inner, name) => inner?.[name], value);
  const number = code && codeNumber(type.fields.find((field) => field.name === code), value?.[code]);
  return {
    path,
    index,
    ...(named !== undefined && { key: String(named) }),
    ...(number !== undefined && { code: number }),
    ...(info && value?.[info] !== undefined && { message: value[info] }),
  };
}

/** The code, if it is a number on the wire. */
function codeNumber({ type }, value) {
  const wire = type.kind === "enum" && value !== undefined ? type.members.find((it) => it.name === value)?.value ?? value.$value : value;
  return typeof wire === "number" ? wire : undefined;
}
