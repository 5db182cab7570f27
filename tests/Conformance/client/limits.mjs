// Holds a request against the limits and conditions of its description.
import { meets } from "./conditions.mjs";

/** The first rule that a request breaks, and the path of the member; null for one that is about several members. */
export class Refusal extends Error {
  constructor(member, rule) {
    super(`${member ?? "the request"} breaks ${rule}`);
    Object.assign(this, { member, rule });
  }
}

export function check(fields, value, path = "") {
  const at = (name) => (path ? `${path}.${name}` : name);
  const given = (field) => value[field.name] ?? field.default;
  for (const field of fields) {
    const present = given(field);
    if (present === undefined && field.required)
      throw new Refusal(at(field.name), "required");
    if (present === undefined && field.when && meets(fields, value, field.when))
      throw new Refusal(at(field.name), "when");
    if (present !== undefined && (field.excludes ?? []).some((name) => value[name] !== undefined))
      throw new Refusal(at(field.name), "excludes");
    if (present !== undefined)
      checkValue(field, field.type, present, at(field.name));
  }
  checkGroups(fields, value, path || null, "oneOf", (count) => count === 1);
  checkGroups(fields, value, path || null, "anyOf", (count) => count >= 1);
}

function checkGroups(fields, value, path, key, isRight) {
  for (const label of new Set(fields.map((field) => field[key]).filter(Boolean))) {
    const count = fields.filter((field) => field[key] === label && value[field.name] !== undefined).length;
    if (!isRight(count))
      throw new Refusal(path, key);
  }
}

/** Limits of elements hold for the innermost values, those of lists and maps for the outermost. */
function checkValue(limits, type, value, path, isElement = false) {
  if (type.kind === "list" || type.kind === "map") {
    const entries = type.kind === "list"
      ? value.map((item, index) => [`${path}[${index}]`, item])
      : Object.entries(value).map(([name, item]) => [`${path}.${name}`, item]);
    if (!isElement)
      checkRange(limits, "Items", BigInt(entries.length), path);
    for (const [at, item] of entries)
      checkValue(limits, type.item, item, at, true);
  } else if (type.kind === "object") {
    check(type.fields, value, path);
  } else if (type.kind === "union" && value.$unknown === undefined) {
    checkCase(type, value, path);
  } else if (type.kind === "choice" && value.$unknown === undefined) {
    const [name] = Object.keys(value);
    checkValue({}, type.branches.find((branch) => branch.name === name).type, value[name], path);
  } else {
    checkScalar(limits, type, value, path);
  }
}

function checkCase(type, value, path) {
  const found = type.cases.find((it) => it.name === value.$case);
  check(type.fields, value, path);
  if (found.content)
    checkValue({}, found.content, value[type.content], `${path}.${type.content}`);
  else
    check(found.fields, value, path);
}

function checkScalar(limits, type, value, path) {
  if (type.kind === "string") {
    checkRange(limits, "Chars", BigInt([...value].length), path);
    checkRange(limits, "Bytes", BigInt(Buffer.byteLength(value)), path);
  } else if (type.kind === "bytes") {
    checkRange(limits, "Bytes", BigInt(Buffer.from(value, "base64").length), path);
  } else if (/int|double/.test(type.kind)) {
    checkRange(limits, "", type.kind === "double" ? value : BigInt(value), path);
  }
}

function checkRange(limits, suffix, size, path) {
  if (size < limits[`min${suffix}`])
    throw new Refusal(path, `min${suffix}`);
  if (size > limits[`max${suffix}`])
    throw new Refusal(path, `max${suffix}`);
}
